package dev.vitrine.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.offers.History.Save;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.publishing.ui.Timeline.Entry;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Two lists that are read page by page come out as one, in order, with nothing lost. */
class TimelineTest {
    @Property(tries = 200)
    void nothing_is_lost_and_the_newest_comes_first(
            @ForAll @Size(max = 30) List<@IntRange(max = 1000) Integer> saves,
            @ForAll @Size(max = 30) List<@IntRange(max = 1000) Integer> events,
            @ForAll @IntRange(min = 1, max = 7) int pageSize,
            @ForAll @IntRange(min = 1, max = 9) int asked) {
        var timeline = new Timeline(
                pages(newestFirst(saves).stream().map(TimelineTest::save).toList(), pageSize),
                pages(newestFirst(events).stream().map(TimelineTest::event).toList(), pageSize));
        var all = new ArrayList<Entry>();
        while (!timeline.ended()) {
            all.addAll(timeline.next(asked));
        }

        assertThat(all).hasSize(saves.size() + events.size()).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        var seen = all.stream()
                .filter(Entry.Saved.class::isInstance)
                .map(Entry.Saved.class::cast)
                .toList();
        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i).before())
                    .as("the save before each save")
                    .isEqualTo(i + 1 < seen.size() ? seen.get(i + 1).save() : null);
        }
    }

    private static List<Integer> newestFirst(List<Integer> seconds) {
        return seconds.stream().sorted((a, b) -> b - a).toList();
    }

    private static Save save(int second) {
        return new Save(UUID.randomUUID(), SectionKey.BASICS, 1, null, Instant.ofEpochSecond(second));
    }

    private static Event event(int second) {
        return new Event(
                UUID.randomUUID(),
                SubmissionId.next(),
                SubmissionKind.STAGING,
                1,
                null,
                SubmissionState.RUNNING,
                null,
                null,
                Instant.ofEpochSecond(second),
                "");
    }

    private static <T> Timeline.Pages<T> pages(List<T> all, int size) {
        return after -> {
            int from = after == null ? 0 : Integer.parseInt(after);
            int to = Math.min(from + size, all.size());
            var items = IntStream.range(from, to).mapToObj(all::get).toList();
            return new Page<>(items, to < all.size() ? String.valueOf(to) : null);
        };
    }
}
