package dev.vitrine.notification;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.kit.Workplace;
import dev.vitrine.notification.store.BellItem;
import dev.vitrine.notification.store.BellItems;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize(Permit.SIGNED_IN)
class OwnBells implements Bells {
    private static final int SHOWN = 30;
    private static final String NOBODY = "";

    private final BellItems items;
    private final CurrentPerson person;
    private final Permissions permissions;
    private final Workplace workplace;
    private final Clock clock;

    OwnBells(BellItems items, CurrentPerson person, Permissions permissions, Workplace workplace, Clock clock) {
        this.items = items;
        this.person = person;
        this.permissions = permissions;
        this.workplace = workplace;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public long unread() {
        return items.unread(me(), capacities(), publishers());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rung> latest() {
        return items.newest(me(), capacities(), publishers(), Limit.of(SHOWN)).stream()
                .map(OwnBells::rung)
                .toList();
    }

    @Override
    public void read(UUID id) {
        mark(id);
    }

    @Override
    public void readAll() {
        mark(null);
    }

    private void mark(@Nullable UUID id) {
        items.read(me(), id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private UUID me() {
        return person.require().id().value();
    }

    private List<String> capacities() {
        var capacities = new ArrayList<String>();
        capacities.add(NOBODY);
        if (permissions.may(Permission.REVIEW, null, null)) {
            capacities.add(Capacity.APPROVER.name());
        }
        if (permissions.may(Permission.SUPPORT_DESK, null, null)) {
            capacities.add(Capacity.AGENT.name());
        }
        if (permissions.may(Permission.PLATFORM_ADMIN, null, null)) {
            capacities.add(Capacity.ADMINISTRATOR.name());
        }
        return capacities;
    }

    private List<String> publishers() {
        var slugs = new ArrayList<String>();
        slugs.add(NOBODY);
        workplace.mine().forEach(publisher -> slugs.add(publisher.slug()));
        return slugs;
    }

    private static Rung rung(BellItem item) {
        BellItem.What what = item.what();
        News news = News.valueOf(what.news());
        return new Rung(
                item.getId(),
                news,
                what.offerName(),
                what.publisherName(),
                what.ticketNumber(),
                NewsAddress.of(news, what),
                what.happenedAt(),
                item.isRead());
    }
}
