package dev.vitrine.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.offers.History.Save;
import dev.vitrine.offers.History.Standing;
import dev.vitrine.offers.History.Told;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.publishing.ui.Timeline.Entry;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import java.time.Duration;
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
                pages(newestFirst(events).stream().map(TimelineTest::event).toList(), pageSize),
                TimelineTest::together);
        var all = new ArrayList<Entry>();
        while (!timeline.ended()) {
            all.addAll(timeline.next(asked));
        }

        assertThat(all).hasSize(saves.size() + events.size()).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    }

    @Property(tries = 200)
    void what_belongs_together_comes_with_one_page(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1000) Integer> saves,
            @ForAll @IntRange(min = 1, max = 7) int pageSize,
            @ForAll @IntRange(min = 1, max = 9) int asked) {
        var timeline = new Timeline(
                pages(newestFirst(saves).stream().map(TimelineTest::save).toList(), pageSize),
                Timeline.none(),
                TimelineTest::together);
        Entry last = null;
        while (!timeline.ended()) {
            var page = timeline.next(asked);
            assertThat(last != null && together(last, page.getFirst())).isFalse();
            assertThat(page.size() <= asked || together(page.get(asked - 1), page.get(asked)))
                    .isTrue();
            last = page.getLast();
        }
    }

    /** Within ten seconds. */
    private static boolean together(Entry later, Entry earlier) {
        return Duration.between(earlier.at(), later.at()).toSeconds() <= 10;
    }

    private static List<Integer> newestFirst(List<Integer> seconds) {
        return seconds.stream().sorted((a, b) -> b - a).toList();
    }

    private static Told save(int second) {
        var save = new Save(UUID.randomUUID(), SectionKey.BASICS, 1, null, Instant.ofEpochSecond(second));
        return new Told(save, null, Standing.NOTHING, Standing.NOTHING);
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
