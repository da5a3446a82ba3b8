package dev.vitrine.identity;

import dev.vitrine.identity.AccountLinks.Purpose;
import dev.vitrine.identity.AccountMail.AccountLetter;
import dev.vitrine.identity.AccountMail.What;
import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.identity.store.AccountLinkRow;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
class MailedAddressChange implements OwnMailAddress {
    private final PersonAccounts accounts;
    private final AccountLinks links;
    private final AccountMail letters;
    private final CurrentPerson person;
    private final Reauthentication reauthentication;
    private final PersonSessions sessions;
    private final Throttle throttle;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailedAddressChange(
            PersonAccounts accounts,
            AccountLinks links,
            AccountMail letters,
            CurrentPerson person,
            Reauthentication reauthentication,
            PersonSessions sessions,
            Throttle throttle,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.person = person;
        this.reauthentication = reauthentication;
        this.sessions = sessions;
        this.throttle = throttle;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @PreAuthorize(Permit.SIGNED_IN)
    public Asked ask(String mail) {
        var me = person.require();
        var wanted = mail.strip();
        if (!reauthentication.fresh()) {
            return Asked.NOT_PROVED;
        }
        if (!MailAddress.isValid(wanted)) {
            return Asked.BAD_MAIL;
        }
        if (wanted.equalsIgnoreCase(me.mail())) {
            return Asked.SAME;
        }
        if (!throttle.begin(Throttle.Kind.RESET, me.id().toString(), ClientAddress.present())) {
            refused(me.id().toString(), "closed");
            return Asked.CLOSED;
        }
        transactions.whole(() -> send(me, wanted));
        return Asked.SENT;
    }

    private void send(Person me, String wanted) {
        if (!accounts.existsByMail(wanted)) {
            var confirm = links.make(me.id(), Purpose.MAIL_CONFIRM, wanted);
            var there = new Person(me.id(), me.name(), wanted, me.language(), me.zone());
            letters.post(new AccountLetter(there, What.MAIL_CONFIRM, me.mail(), confirm, Purpose.MAIL_CONFIRM.life()));
        }
        var keep = links.make(me.id(), Purpose.MAIL_KEEP, me.mail());
        letters.post(new AccountLetter(me, What.MAIL_CHANGING, wanted, keep, Purpose.MAIL_KEEP.life()));
        events.publishEvent(Audited.of("person.mailAsked", null, me.id().toString()));
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Optional<Link> read(SecretText token) {
        var link = links.find(token, Purpose.MAIL_CONFIRM)
                .map(row -> new Link(LinkKind.CONFIRM, row.mail()))
                .or(() -> links.find(token, Purpose.MAIL_KEEP).map(row -> new Link(LinkKind.KEEP, row.mail())));
        if (link.isEmpty()) {
            refused("", "link");
        }
        return link;
    }

    private void refused(String who, String why) {
        events.publishEvent(Audited.of("person.mailRefused", null, who).with(Map.of("why", why)));
    }

    @Override
    @PreAuthorize(Permit.ANYBODY)
    public Used use(SecretText token) {
        var address = ClientAddress.present();
        if (!throttle.begin(Throttle.Kind.LINK, LinkTokens.hash(token), address)) {
            refused("", "closed");
            return Used.DEAD;
        }
        var used = transactions.whole(() -> links.hold(token, Purpose.MAIL_CONFIRM)
                .map(this::confirm)
                .or(() -> links.hold(token, Purpose.MAIL_KEEP).map(this::keep))
                .orElse(Used.DEAD));
        if (used == Used.DEAD) {
            refused("", "link");
        } else {
            throttle.succeeded(Throttle.Kind.LINK, LinkTokens.hash(token), address);
        }
        return used;
    }

    private Used confirm(AccountLinkRow link) {
        var account = active(link);
        if (account.isEmpty()) {
            return Used.DEAD;
        }
        if (accounts.existsByMail(link.mail())) {
            return Used.TAKEN;
        }
        link.use(clock.instant());
        move(account.get(), link.mail());
        sessions.endOthers(new PersonId(link.personId()), SessionEnd.CHANGED);
        return Used.DONE;
    }

    /** Whoever wanted the change may have been somebody else, with sessions and links of his own: none of them is left. */
    private Used keep(AccountLinkRow link) {
        var account = active(link);
        if (account.isEmpty()) {
            return Used.DEAD;
        }
        var id = new PersonId(link.personId());
        if (!account.get().mail().equals(link.mail())) {
            if (accounts.existsByMail(link.mail())) {
                return Used.TAKEN;
            }
            move(account.get(), link.mail());
        }
        links.drop(id, Purpose.MAIL_CONFIRM);
        links.drop(id, Purpose.MAIL_KEEP);
        links.drop(id, Purpose.RESET);
        sessions.endAll(id, SessionEnd.CHANGED);
        events.publishEvent(Audited.of("person.mailKept", null, id.toString()));
        return Used.DONE;
    }

    private Optional<PersonAccount> active(AccountLinkRow link) {
        return accounts.findById(link.personId()).filter(account -> account.disabledAt() == null);
    }

    private void move(PersonAccount account, String mail) {
        account.move(mail);
        events.publishEvent(Audited.of("person.mailChanged", null, account.id().toString()));
    }
}
