package dev.vitrine.identity;

import dev.vitrine.identity.Registration.Granted;
import dev.vitrine.identity.store.MembershipRow;
import dev.vitrine.identity.store.MembershipRows;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.identity.store.PlatformRoleRows;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes memberships, one change at a time in a publisher; permission is checked by those who call. */
@Component
class MembershipBook {
    private final MembershipRows rows;
    private final PersonAccounts accounts;
    private final PlatformRoleRows platform;
    private final AccessReader access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MembershipBook(
            MembershipRows rows,
            PersonAccounts accounts,
            PlatformRoleRows platform,
            AccessReader access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.platform = platform;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the person a member, again where he was removed, or changes what he is there. */
    Granted join(PersonId person, PublisherId publisher, MemberRole as) {
        if (platform.existsByPersonId(person.value())) {
            return Granted.OTHER_SIDE;
        }
        var all = rows.hold(publisher.value());
        var owner = all.stream()
                .filter(member -> owner(member) && !member.personId().equals(person.value()))
                .findFirst();
        if (as.role() == PublisherRole.OWNER && owner.isPresent()) {
            if (enabled(owner.get())) {
                return Granted.OWNER_EXISTS;
            }
            stepDown(owner.get());
            changed(
                    "ownership.replaced",
                    publisher,
                    person,
                    Map.of("from", owner.get().personId().toString()));
        }
        var membership = all.stream()
                .filter(member -> member.personId().equals(person.value()))
                .findFirst()
                .orElseGet(() -> new MembershipRow(person.value(), publisher.value()));
        membership.join(as.role().name(), Limits.column(as.languages()), Limits.column(as.offers()), clock.instant());
        rows.save(membership);
        changed("member.added", publisher, person, Map.of("role", as.role().name()));
        return Granted.DONE;
    }

    /** The one owner makes room for the next, whom the same transaction writes. */
    void stepDown(MembershipRow owner) {
        owner.change(PublisherRole.PUBLISHER.name(), "", "");
        rows.flush(); // a publisher has one owner at every moment that the database sees
    }

    /** Whether there is an owner who can sign in; all the publisher's members are held. */
    boolean isOwned(PublisherId publisher) {
        return rows.hold(publisher.value()).stream().anyMatch(member -> owner(member) && enabled(member));
    }

    /** Whether the member's account is not disabled. */
    boolean enabled(MembershipRow member) {
        return accounts.findById(member.personId())
                .filter(account -> account.disabledAt() == null)
                .isPresent();
    }

    /** The member, while all the publisher's members are held; empty when he is none. */
    Optional<MembershipRow> hold(PublisherId publisher, PersonId person) {
        return rows.hold(publisher.value()).stream()
                .filter(member -> !member.removed() && member.personId().equals(person.value()))
                .findFirst();
    }

    void remove(MembershipRow member, PublisherId publisher, String action) {
        member.remove(clock.instant());
        changed(action, publisher, new PersonId(member.personId()), Map.of());
    }

    void changed(String action, PublisherId publisher, PersonId person, Map<String, String> details) {
        access.forget();
        events.publishEvent(Audited.of(action, publisher, person.toString()).with(details));
    }

    static boolean owner(MembershipRow member) {
        return !member.removed() && member.role().equals(PublisherRole.OWNER.name());
    }
}
