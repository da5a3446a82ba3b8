package dev.vitrine.identity;

import dev.vitrine.identity.Access.Membership;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize(Permit.SIGNED_IN)
class SignedInAccount implements OwnAccount {
    /** Longer than any id of a place. */
    private static final int ZONE_MAX = 50;

    private final AccessReader access;
    private final PersonAccounts accounts;
    private final Publishers publishers;
    private final ApplicationEventPublisher events;

    SignedInAccount(
            AccessReader access, PersonAccounts accounts, Publishers publishers, ApplicationEventPublisher events) {
        this.access = access;
        this.accounts = accounts;
        this.publishers = publishers;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public View read() {
        var me = me();
        var settings = new Settings(
                me.person().name(), me.person().language(), me.person().zone());
        return new View(me.person().mail(), settings, seats(me.memberships()), me.platform());
    }

    private List<Seat> seats(Map<PublisherId, Membership> memberships) {
        return publishers.byIds(memberships.keySet()).values().stream()
                .sorted(Comparator.comparing(Publisher::name).thenComparing(Publisher::slug))
                .map(publisher -> seat(publisher, memberships.get(publisher.id())))
                .toList();
    }

    private static Seat seat(Publisher publisher, Membership membership) {
        return new Seat(publisher, membership.role(), membership.languages(), membership.offers());
    }

    @Override
    public Outcome save(Settings settings) {
        var name = settings.name().strip();
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > Registration.NAME_MAX) {
            return Outcome.BAD_NAME;
        }
        if (!Translations.nearest(settings.language()).equals(settings.language())
                || settings.zone().getId().length() > ZONE_MAX) {
            return Outcome.BAD_CHOICE;
        }
        var account = accounts.findById(me().person().id().value()).orElseThrow(SignedInAccount::nobody);
        keep(account, new Settings(name, settings.language(), settings.zone()));
        return Outcome.SAVED;
    }

    private void keep(PersonAccount account, Settings settings) {
        account.settle(
                settings.name(),
                settings.language().getLanguage(),
                settings.zone().getId());
        access.forget();
        events.publishEvent(Audited.of("person.changed", null, account.id().toString())
                .with(Map.of(
                        "language", account.language(),
                        "zone", account.zone())));
    }

    private Access me() {
        return access.current().orElseThrow(SignedInAccount::nobody);
    }

    private static AccessDeniedException nobody() {
        return new AccessDeniedException("nobody is signed in");
    }
}
