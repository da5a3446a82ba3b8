package dev.vitrine.publishing;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.People;
import dev.vitrine.publishing.ReviewDesk.Waiting;
import dev.vitrine.publishing.store.PlatformSubmission;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns rows of the queue into what the present approver is shown; two statements, however many rows there are. */
@Component
class QueueRows {
    private final People people;
    private final Publishers publishers;
    private final CurrentPerson person;
    private final Ledger ledger;

    QueueRows(People people, Publishers publishers, CurrentPerson person, Ledger ledger) {
        this.people = people;
        this.publishers = publishers;
        this.person = person;
        this.ledger = ledger;
    }

    List<Waiting> of(List<PlatformSubmission> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var me = person.require();
        var barred = people.withCompanyDomain(
                me.mailDomain(),
                rows.stream().map(PlatformSubmission::publisher).collect(Collectors.toSet()));
        var reader = new Reader(me, barred, publishers.suspended(), ledger.now());
        return rows.stream().map(reader::read).toList();
    }

    /**
     * For whom the rows are read.
     *
     * @param barred publishers on whose offers this approver may not decide
     */
    private record Reader(CurrentPerson.Person me, Set<PublisherId> barred, Set<PublisherId> suspended, Instant now) {
        Waiting read(PlatformSubmission row) {
            boolean held = row.claimedBy().isPresent()
                    && row.leaseUntil().filter(end -> end.isAfter(now)).isPresent();
            var due = row.dueAt().orElseThrow();
            return new Waiting(
                    row.id(),
                    row.publisher(),
                    row.offer(),
                    row.offerName(),
                    row.firstPublication(),
                    row.bearsOnPrices(),
                    row.changedSections(),
                    row.firstPublication() || row.bearsOnPrices() ? 2 : 1,
                    row.approver().isPresent() ? 1 : 0,
                    row.reviewKind().orElseThrow(),
                    row.queuedAt().orElseThrow(),
                    due,
                    due.isBefore(now),
                    held ? row.claimedBy().get() : null,
                    held ? row.leaseUntil().get() : null,
                    row.approver().orElse(null),
                    suspended.contains(row.publisher()),
                    held && row.claimedBy().equals(Optional.of(me.id())),
                    !held && mayTake(row));
        }

        private boolean mayTake(PlatformSubmission row) {
            return !row.approver().equals(Optional.of(me.id()))
                    && !barred.contains(row.publisher())
                    && !suspended.contains(row.publisher());
        }
    }
}
