package dev.vitrine.notification;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.OwnAccount;
import dev.vitrine.identity.OwnAccount.Seat;
import dev.vitrine.identity.Permit;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.notification.OwnNotifications.Line;
import dev.vitrine.notification.store.BellItems;
import dev.vitrine.shared.Audited;
import dev.vitrine.tenancy.PlatformRole;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize(Permit.SIGNED_IN)
class SignedInNotifications implements OwnNotifications {
    private final StoredSettings stored;
    private final OwnAccount account;
    private final CurrentPerson person;
    private final BellItems items;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignedInNotifications(
            StoredSettings stored,
            OwnAccount account,
            CurrentPerson person,
            BellItems items,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.account = account;
        this.person = person;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public View read() {
        var me = account.read();
        Set<PublisherRole> roles = me.seats().stream()
                .map(Seat::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PublisherRole.class)));
        boolean engineer = roles.contains(PublisherRole.ENGINEERING_CONTACT);
        return new View(stored.of(person.require().id()), lines(roles, me.platform()), engineer || sells(roles));
    }

    private static List<Line> lines(Set<PublisherRole> roles, Set<PlatformRole> platform) {
        return Arrays.stream(News.values())
                .filter(news -> reaches(news, roles, platform))
                .map(news -> new Line(news, news.mailToEngineers() && !sells(roles)))
                .toList();
    }

    private static boolean reaches(News news, Set<PublisherRole> roles, Set<PlatformRole> platform) {
        return switch (news.audience()) {
            case PUBLISHER, TICKET_OWNERS -> sells(roles);
            case PUBLISHER_AND_ENGINEERS -> sells(roles) || roles.contains(PublisherRole.ENGINEERING_CONTACT);
            case OWNERS -> roles.contains(PublisherRole.OWNER);
            case APPROVERS, REVIEWERS -> platform.contains(PlatformRole.APPROVER);
            case AGENTS -> platform.contains(PlatformRole.SUPPORT_AGENT);
            case ADMINISTRATORS -> platform.contains(PlatformRole.ADMINISTRATOR);
        };
    }

    private static boolean sells(Set<PublisherRole> roles) {
        return roles.contains(PublisherRole.OWNER) || roles.contains(PublisherRole.PUBLISHER);
    }

    @Override
    public void save(NotificationSettings settings) {
        var me = person.require();
        var id = me.id().value();
        Digest before = stored.of(me.id()).digest();
        stored.keep(me.id(), settings);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!settings.mailOff().isEmpty()) {
            items.dropFromDigest(id, settings.mailOff().stream().map(Enum::name).toList());
        }
        if (before != settings.digest()) {
            items.moveDigest(id, settings.digest().next(now, me.zone()));
        }
        events.publishEvent(Audited.of("person.notifications", null, me.id().toString())
                .with(Map.of("digest", settings.digest().name())));
    }
}
