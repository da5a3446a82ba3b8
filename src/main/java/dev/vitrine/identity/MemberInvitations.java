package dev.vitrine.identity;

import dev.vitrine.identity.MemberRole.Problem;
import dev.vitrine.identity.store.InvitationRow;
import dev.vitrine.identity.store.InvitationRows;
import dev.vitrine.identity.store.MembershipRow;
import dev.vitrine.identity.store.MembershipRows;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.MEMBERS_EDIT)
class MemberInvitations implements Invitations {
    private final InvitationRows rows;
    private final InvitationDesk desk;
    private final MembershipRows memberships;
    private final PersonAccounts accounts;
    private final ObjectProvider<OfferNames> offers;
    private final CurrentTenant tenant;
    private final Transactions transactions;

    MemberInvitations(
            InvitationRows rows,
            InvitationDesk desk,
            MembershipRows memberships,
            PersonAccounts accounts,
            ObjectProvider<OfferNames> offers,
            CurrentTenant tenant,
            Transactions transactions) {
        this.rows = rows;
        this.desk = desk;
        this.memberships = memberships;
        this.accounts = accounts;
        this.offers = offers;
        this.tenant = tenant;
        this.transactions = transactions;
    }

    @Override
    public Outcome invite(Invitation invitation) {
        var mail = invitation.mail().strip();
        if (!MailAddress.isValid(mail)) {
            return Outcome.BAD_MAIL;
        }
        return problem(invitation.as()).isPresent()
                ? Outcome.BAD_ROLE
                : transactions.whole(() -> invite(mail, invitation));
    }

    private Outcome invite(String mail, Invitation invitation) {
        UUID publisher = tenant.require().value();
        var members = memberships.hold(publisher); // one invitation at a time
        if (isMember(mail, members)) {
            return Outcome.MEMBER_ALREADY;
        }
        if (rows.pending(publisher).stream().anyMatch(pending -> pending.mail().equalsIgnoreCase(mail))) {
            return Outcome.INVITED_ALREADY;
        }
        var as = invitation.as();
        var place = new InvitationRow.Place(
                publisher, as.role().name(), Limits.column(as.languages()), Limits.column(as.offers()));
        return outcome(desk.send(new InvitationRow(mail, invitation.language().getLanguage(), place, desk.now())));
    }

    private boolean isMember(String mail, List<MembershipRow> members) {
        return accounts.findByMail(mail)
                .filter(account -> members.stream()
                        .anyMatch(
                                member -> !member.removed() && member.personId().equals(account.id())))
                .isPresent();
    }

    @Override
    public Optional<Problem> problem(MemberRole role) {
        if (role.role() == PublisherRole.OWNER) {
            return Optional.of(Problem.OWNER);
        }
        if (role.role() == PublisherRole.MARKETING_EDITOR && role.languages().isEmpty()) {
            return Optional.of(Problem.NO_LANGUAGE);
        }
        boolean known = role.offers().isEmpty()
                || offers.stream()
                                .mapToInt(names -> names.named(role.offers()).size())
                                .sum()
                        == role.offers().size();
        return known ? Optional.empty() : Optional.of(Problem.UNKNOWN_OFFER);
    }

    @Override
    public List<Pending> pending() {
        return rows.pending(tenant.require().value()).stream()
                .map(MemberInvitations::pending)
                .toList();
    }

    @Override
    public Outcome sendAgain(UUID id) {
        return transactions.whole(() -> {
            var invitation = own(id);
            if (!invitation.pending()) {
                throw new NotFoundException();
            }
            return outcome(desk.send(invitation));
        });
    }

    @Override
    public void withdraw(UUID id) {
        transactions.whole(() -> desk.withdraw(own(id)));
    }

    private InvitationRow own(UUID id) {
        UUID publisher = tenant.require().value();
        return rows.hold(id)
                .filter(found -> publisher.equals(found.place().publisher()))
                .orElseThrow(NotFoundException::new);
    }

    private static Pending pending(InvitationRow row) {
        return new Pending(row.id(), row.mail(), role(row.place()), row.sentAt(), row.expiresAt());
    }

    static MemberRole role(InvitationRow.Place place) {
        return new MemberRole(
                PublisherRole.valueOf(place.roles()),
                Limits.languages(place.languages()),
                Limits.offers(place.offers()));
    }

    private static Outcome outcome(InvitationDesk.Sent sent) {
        return switch (sent) {
            case DONE -> Outcome.SENT;
            case TOO_SOON -> Outcome.TOO_SOON;
            case TOO_MANY -> Outcome.TOO_MANY;
        };
    }
}
