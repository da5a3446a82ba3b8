package dev.vitrine.identity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.identity.store.InvitationRow;
import dev.vitrine.identity.store.InvitationRows;
import dev.vitrine.identity.store.MembershipRows;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.identity.store.PlatformRoleRows;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Transactions;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.PLATFORM_ADMIN)
class FirstOwnerInvitations implements FirstOwners {
    private final InvitationRows rows;
    private final InvitationDesk desk;
    private final MembershipRows memberships;
    private final MembershipBook book;
    private final PersonAccounts accounts;
    private final PlatformRoleRows platform;
    private final Publishers publishers;
    private final Transactions transactions;

    FirstOwnerInvitations(
            InvitationRows rows,
            InvitationDesk desk,
            MembershipRows memberships,
            MembershipBook book,
            PersonAccounts accounts,
            PlatformRoleRows platform,
            Publishers publishers,
            Transactions transactions) {
        this.rows = rows;
        this.desk = desk;
        this.memberships = memberships;
        this.book = book;
        this.accounts = accounts;
        this.platform = platform;
        this.publishers = publishers;
        this.transactions = transactions;
    }

    @Override
    public Set<PublisherId> owned() {
        return memberships.owned().stream().map(PublisherId::new).collect(toUnmodifiableSet());
    }

    @Override
    public Set<PublisherId> stranded() {
        return memberships.stranded().stream().map(PublisherId::new).collect(toUnmodifiableSet());
    }

    @Override
    public Map<PublisherId, Invited> invited() {
        return rows.pendingOwners().stream()
                .collect(toMap(
                        row -> new PublisherId(
                                Objects.requireNonNull(row.place().publisher())),
                        row -> new Invited(row.mail(), row.sentAt(), row.expiresAt()),
                        (one, other) -> one.sent().isAfter(other.sent()) ? one : other));
    }

    @Override
    public Outcome invite(PublisherId publisher, String mail, Locale language) {
        var address = mail.strip();
        if (!MailAddress.isValid(address)) {
            return Outcome.BAD_MAIL;
        }
        publishers.byId(publisher);
        return transactions.whole(() -> send(publisher, address, language));
    }

    private Outcome send(PublisherId publisher, String mail, Locale language) {
        if (book.isOwned(publisher)) {
            return Outcome.OWNER_EXISTS;
        }
        var account = accounts.findByMail(mail);
        if (account.filter(found -> platform.existsByPersonId(found.id())).isPresent()) {
            return Outcome.OTHER_SIDE;
        }
        if (account.filter(found -> found.disabledAt() != null).isPresent()) {
            return Outcome.DISABLED;
        }
        Optional<InvitationRow> again = Optional.empty();
        for (var pending : rows.pending(publisher.value())) {
            if (!pending.place().roles().equals(PublisherRole.OWNER.name())) {
                continue;
            }
            if (again.isEmpty() && pending.mail().equalsIgnoreCase(mail)) {
                again = Optional.of(pending);
            } else {
                desk.withdraw(pending);
            }
        }
        var place = new InvitationRow.Place(publisher.value(), PublisherRole.OWNER.name(), "", "");
        return outcome(
                desk.send(again.orElseGet(() -> new InvitationRow(mail, language.getLanguage(), place, desk.now()))));
    }

    private static Outcome outcome(InvitationDesk.Sent sent) {
        return switch (sent) {
            case DONE -> Outcome.SENT;
            case TOO_SOON -> Outcome.TOO_SOON;
            case TOO_MANY -> Outcome.TOO_MANY;
        };
    }
}
