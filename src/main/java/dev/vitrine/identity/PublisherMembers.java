package dev.vitrine.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.identity.store.MembershipRow;
import dev.vitrine.identity.store.MembershipRows;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.MEMBERS_EDIT)
class PublisherMembers implements Members {
    private final MembershipBook book;
    private final MembershipRows rows;
    private final Invitations invitations;
    private final CurrentTenant tenant;
    private final CurrentPerson person;
    private final Transactions transactions;
    private final Clock clock;

    PublisherMembers(
            MembershipBook book,
            MembershipRows rows,
            Invitations invitations,
            CurrentTenant tenant,
            CurrentPerson person,
            Transactions transactions,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.invitations = invitations;
        this.tenant = tenant;
        this.person = person;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Set<PersonId> withSecondFactor() {
        return rows.withSecondFactor(tenant.require().value()).stream()
                .map(PersonId::new)
                .collect(toUnmodifiableSet());
    }

    @Override
    public Outcome change(PersonId member, MemberRole role) {
        return settle(member, (row, publisher) -> {
            if (MembershipBook.owner(row)) {
                return kept(publisher, member, "change");
            }
            if (invitations.problem(role).isPresent()) {
                return Outcome.BAD_ROLE;
            }
            var before = row.role();
            row.change(role.role().name(), Limits.column(role.languages()), Limits.column(role.offers()));
            book.changed(
                    "member.changed",
                    publisher,
                    member,
                    Map.of("before", before, "role", role.role().name()));
            return Outcome.DONE;
        });
    }

    @Override
    public Outcome suspend(PersonId member) {
        return settle(member, (row, publisher) -> {
            if (MembershipBook.owner(row)) {
                return kept(publisher, member, "suspend");
            }
            if (row.active()) {
                row.suspend(clock.instant());
                book.changed("member.suspended", publisher, member, Map.of());
            }
            return Outcome.DONE;
        });
    }

    @Override
    public void lift(PersonId member) {
        settle(member, (row, publisher) -> {
            if (!row.active()) {
                row.lift();
                book.changed("member.lifted", publisher, member, Map.of());
            }
            return Outcome.DONE;
        });
    }

    @Override
    public Outcome remove(PersonId member) {
        return settle(member, (row, publisher) -> {
            if (MembershipBook.owner(row)) {
                return kept(publisher, member, "remove");
            }
            book.remove(row, publisher, "member.removed");
            return Outcome.DONE;
        });
    }

    @Override
    public Outcome handOver(PersonId member) {
        return settle(member, (row, publisher) -> {
            if (MembershipBook.owner(row)) {
                return Outcome.DONE;
            }
            return ready(row) ? handOver(row, publisher) : Outcome.NOT_ACTIVE;
        });
    }

    private Outcome handOver(MembershipRow next, PublisherId publisher) {
        var owner = owner(publisher);
        book.stepDown(owner);
        next.change(PublisherRole.OWNER.name(), "", "");
        book.changed(
                "ownership.handedOver",
                publisher,
                new PersonId(next.personId()),
                Map.of("from", owner.personId().toString()));
        return Outcome.DONE;
    }

    private boolean ready(MembershipRow row) {
        return row.active() && book.enabled(row);
    }

    @Override
    @PreAuthorize(Permit.SIGNED_IN)
    public Outcome leave(PublisherId publisher) {
        var leaver = person.require().id();
        return transactions.whole(() -> {
            var row = book.hold(publisher, leaver).filter(MembershipRow::active).orElseThrow(NotFoundException::new);
            if (MembershipBook.owner(row)) {
                return kept(publisher, leaver, "leave");
            }
            book.remove(row, publisher, "member.left");
            return Outcome.DONE;
        });
    }

    private Outcome settle(PersonId member, BiFunction<MembershipRow, PublisherId, Outcome> change) {
        PublisherId publisher = tenant.require();
        return transactions.whole(() -> {
            var row = book.hold(publisher, member).orElseThrow(NotFoundException::new);
            owner(publisher);
            return change.apply(row, publisher);
        });
    }

    /** The owner, who is the one that asks: he may have handed over in another window since his permission was checked. */
    private MembershipRow owner(PublisherId publisher) {
        return rows.hold(publisher.value()).stream()
                .filter(MembershipBook::owner)
                .filter(row -> person.find()
                        .map(present -> present.id().value().equals(row.personId()))
                        .orElse(true))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("the owner alone changes members"));
    }

    private Outcome kept(PublisherId publisher, PersonId owner, String what) {
        book.changed("owner.kept", publisher, owner, Map.of("refused", what));
        return Outcome.OWNER_STAYS;
    }
}
