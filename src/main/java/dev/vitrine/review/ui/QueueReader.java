package dev.vitrine.review.ui;

import dev.vitrine.identity.People;
import dev.vitrine.publishing.QueueFilter;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.publishing.ReviewDesk.Waiting;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the queue with the names of publishers and people in it. */
@Component
class QueueReader {
    private final ReviewDesk desk;
    private final Publishers publishers;
    private final People people;
    private final Clock clock;

    QueueReader(ReviewDesk desk, Publishers publishers, People people, Clock clock) {
        this.desk = desk;
        this.publishers = publishers;
        this.people = people;
        this.clock = clock;
    }

    Page<QueueRow> page(QueueFilter filter, @Nullable String after, int size) {
        var page = desk.queue(filter, after, size);
        return new Page<>(rows(page.items()), page.next());
    }

    /** Who can be asked for: those of whom something waits. */
    Map<PublisherId, String> publishers() {
        return publishers.names(desk.queuedPublishers());
    }

    List<QueueRow> rows(List<Waiting> waiting) {
        var named = publishers.names(
                waiting.stream().map(Waiting::publisher).distinct().toList());
        var persons = people.names(waiting.stream()
                .flatMap(one -> Stream.of(one.claimedBy(), one.approver()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var now = clock.instant();
        return waiting.stream()
                .map(one -> new QueueRow(
                        one,
                        named.getOrDefault(one.publisher(), ""),
                        name(persons, one.claimedBy()),
                        name(persons, one.approver()),
                        age(one.queuedAt(), now),
                        Duration.between(one.queuedAt(), one.dueAt())))
                .toList();
    }

    private static Duration age(Instant since, Instant now) {
        return since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    }

    private static String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
