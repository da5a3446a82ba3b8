package dev.vitrine.identity;

import dev.vitrine.identity.Registration.Created;
import dev.vitrine.identity.Registration.Granted;
import dev.vitrine.identity.Registration.NewPerson;
import dev.vitrine.identity.store.InvitationRow;
import dev.vitrine.identity.store.InvitationRows;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Transactions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.ANYBODY)
class OpenInvitations implements InvitationLinks {
    private static final String REFUSED = "invitation.refused";

    private final InvitationRows rows;
    private final InvitationDesk desk;
    private final MembershipBook book;
    private final PersonAccounts accounts;
    private final Registration registration;
    private final SystemWork work;
    private final CurrentPerson person;
    private final Publishers publishers;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    OpenInvitations(
            InvitationRows rows,
            InvitationDesk desk,
            MembershipBook book,
            PersonAccounts accounts,
            Registration registration,
            SystemWork work,
            CurrentPerson person,
            Publishers publishers,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.desk = desk;
        this.book = book;
        this.accounts = accounts;
        this.registration = registration;
        this.work = work;
        this.person = person;
        this.publishers = publishers;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public Optional<Open> read(SecretText token) {
        var row = LinkTokens.possible(token).flatMap(rows::findByTokenHash);
        if (row.isEmpty()) {
            unknown();
        }
        return row.filter(this::works).map(this::open);
    }

    private Open open(InvitationRow row) {
        return new Open(
                row.mail(),
                desk.publisher(row),
                InvitationDesk.roleKeys(row),
                Locale.of(row.language()),
                reader(row.mail()));
    }

    private Reader reader(String mail) {
        return person.find()
                .map(present -> present.mail().equalsIgnoreCase(mail) ? Reader.MAY_ACCEPT : Reader.SOMEBODY_ELSE)
                .orElseGet(() -> accounts.existsByMail(mail) ? Reader.SIGNS_IN_FIRST : Reader.NEW);
    }

    @Override
    public Accepted register(SecretText token, Newcomer newcomer) {
        return work.run("invitation", () -> once(token, row -> register(row, newcomer)));
    }

    private Accepted register(InvitationRow row, Newcomer newcomer) {
        if (isTaken(row)) {
            return new Accepted.OwnerExists();
        }
        var created = registration.createPerson(
                new NewPerson(row.mail(), newcomer.name(), newcomer.password(), newcomer.language(), newcomer.zone()));
        return created instanceof Created.Done(PersonId id) ? settle(row, id) : new Accepted.BadPerson(created);
    }

    @Override
    public Accepted accept(SecretText token) {
        var present = person.require();
        return once(token, row -> {
            if (!present.mail().equalsIgnoreCase(row.mail())) {
                refused(row, "somebody else");
                return new Accepted.Dead();
            }
            return isTaken(row) ? new Accepted.OwnerExists() : settle(row, present.id());
        });
    }

    /** The link is held until all is done: of many who click it at once, one finds it working. */
    private Accepted once(SecretText token, Function<InvitationRow, Accepted> work) {
        return transactions.whole(() -> {
            var found = LinkTokens.possible(token).flatMap(rows::hold);
            if (found.isEmpty()) {
                unknown();
                return new Accepted.Dead();
            }
            var row = found.get();
            return works(row) ? work.apply(row) : new Accepted.Dead();
        });
    }

    private Accepted settle(InvitationRow row, PersonId who) {
        var granted = grant(row, who);
        return switch (granted) {
            case DONE -> accepted(row, who);
            case OWNER_EXISTS -> new Accepted.OwnerExists();
            case OTHER_SIDE -> new Accepted.OtherSide();
            case ADMINISTRATOR_APPROVES -> new Accepted.Dead();
        };
    }

    private Granted grant(InvitationRow row, PersonId who) {
        UUID publisher = row.place().publisher();
        if (publisher != null) {
            return book.join(who, new PublisherId(publisher), MemberInvitations.role(row.place()));
        }
        return work.run("invitation", () -> registration.serve(who, MarketplacePeople.roles(row)));
    }

    private Accepted accepted(InvitationRow row, PersonId who) {
        row.accept(who.value(), desk.now());
        desk.audit("invitation.accepted", row, Map.of("person", who.toString()));
        UUID publisher = row.place().publisher();
        return new Accepted.Done(
                publisher == null
                        ? null
                        : publishers.byId(new PublisherId(publisher)).slug());
    }

    /** Asked before anything is written, for a publisher has one owner. */
    private boolean isTaken(InvitationRow row) {
        UUID publisher = row.place().publisher();
        return publisher != null
                && row.place().roles().equals(PublisherRole.OWNER.name())
                && book.isOwned(new PublisherId(publisher));
    }

    private boolean works(InvitationRow row) {
        boolean valid = row.valid(desk.now());
        if (!valid) {
            refused(row, row.pending() ? "expired" : "used");
        }
        return valid;
    }

    private void refused(InvitationRow row, String why) {
        desk.audit(REFUSED, row, Map.of("why", why));
    }

    private void unknown() {
        events.publishEvent(Audited.of(REFUSED, null, "").with(Map.of("why", "unknown")));
    }
}
