package dev.vitrine.images;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.SasUrlsExpire.Disk;
import dev.vitrine.images.store.PlatformSasUrls;
import dev.vitrine.images.store.SasUrlRow;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.Revisions;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Looks for SAS URLs that expire soon and are still needed: their disk was not taken in, and a draft, a staged revision or
 * one on its way to staging names it. An index leads to the URLs of these days alone; only publishers that have some are
 * looked at.
 */
@Component
class SasWatch {
    private static final Logger log = LoggerFactory.getLogger(SasWatch.class);
    private static final String JOB = "sas-watch";
    private static final Limit PUBLISHERS = Limit.of(200);
    private static final UUID FIRST = new UUID(0, 0);
    private static final Set<SubmissionMark> ON_ITS_WAY =
            Set.of(SubmissionMark.STAGING_RUNNING, SubmissionMark.TECHNICAL_FAILURE);

    private final PlatformSasUrls everywhere;
    private final SasUrlRows rows;
    private final OfferList offers;
    private final Drafts drafts;
    private final Revisions revisions;
    private final MarketplaceLists lists;
    private final Doors doors;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration ahead;

    SasWatch(
            PlatformSasUrls everywhere,
            SasUrlRows rows,
            OfferList offers,
            Drafts drafts,
            Revisions revisions,
            MarketplaceLists lists,
            Doors doors,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${vitrine.images.sas-reminder-days:7}") int days) {
        this.everywhere = everywhere;
        this.rows = rows;
        this.offers = offers;
        this.drafts = drafts;
        this.revisions = revisions;
        this.lists = lists;
        this.doors = doors;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        ahead = Duration.ofDays(days);
    }

    /** Looks once at every publisher that has such URLs; one that fails keeps the others from nothing. */
    void round() {
        Instant now = clock.instant();
        Instant until = now.plus(ahead);
        for (List<UUID> some = everywhere.publishers(now, until, FIRST, PUBLISHERS);
                !some.isEmpty();
                some = everywhere.publishers(now, until, some.getLast(), PUBLISHERS)) {
            some.forEach(publisher -> look(new PublisherId(publisher), now, until));
        }
    }

    private void look(PublisherId publisher, Instant now, Instant until) {
        try {
            doors.runAs(publisher, JOB, () -> {
                transactions.whole(() -> tell(publisher, now, until));
                return true;
            });
        } catch (RuntimeException e) {
            log.warn("the SAS URLs of publisher {} were not looked at", publisher, e);
        }
    }

    private void tell(PublisherId publisher, Instant now, Instant until) {
        Map<String, SasUrlRow> due = due(now, until);
        String after = null;
        while (!due.isEmpty()) {
            Page<OfferHead> page = offers.page("", after, Page.LARGEST);
            page.items().forEach(offer -> tell(publisher, offer, due));
            after = page.next();
            if (after == null) {
                return;
            }
        }
    }

    /** By address: those that expire within these days, that nobody was told of, and whose disk is still to be read. */
    private Map<String, SasUrlRow> due(Instant now, Instant until) {
        Set<String> addresses = rows.findByExpiresAtGreaterThanAndExpiresAtLessThanEqual(now, until).stream()
                .filter(row -> !row.wasTold())
                .map(SasUrlRow::address)
                .collect(Collectors.toSet());
        return addresses.isEmpty()
                ? Map.of()
                : rows.withDisks(addresses).stream()
                        .filter(found -> found.takenIn().isEmpty())
                        .map(SasUrlRows.WithDisk::url)
                        .collect(Collectors.toMap(
                                SasUrlRow::address, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private void tell(PublisherId publisher, OfferHead offer, Map<String, SasUrlRow> due) {
        List<Disk> named = new ArrayList<>();
        states(offer).flatMap(content -> disks(content, due)).forEach(disk -> {
            SasUrlRow row = due.remove(disk.vhd().address());
            if (row != null) {
                row.told(offer.id(), disk.skuKey());
                rows.save(row);
                named.add(disk);
            }
        });
        if (!named.isEmpty()) {
            events.publishEvent(new SasUrlsExpire(
                    publisher, offer.id(), List.copyOf(named), lists.forRules().sasMinimumDays()));
        }
    }

    private Stream<OfferContent> states(OfferHead offer) {
        OfferId id = offer.id();
        Stream<Revision> frozen = offer.submission() != null && ON_ITS_WAY.contains(offer.submission())
                ? revisions.newest(id, 1).stream()
                : Stream.empty();
        return Stream.concat(
                Stream.of(drafts.content(id, SectionKey.Kind.SKU, SectionKey.Kind.IMAGE)),
                Stream.concat(revisions.staged(id).stream(), frozen)
                        .map(Revision::id)
                        .distinct()
                        .map(revision -> revisions.content(revision, SasWatch::bears)));
    }

    private static boolean bears(SectionKey key) {
        return key.kind() == SectionKey.Kind.SKU || key.kind() == SectionKey.Kind.IMAGE;
    }

    private static Stream<Disk> disks(OfferContent content, Map<String, SasUrlRow> due) {
        return content.skuKeys().stream()
                .flatMap(sku ->
                        content.image(sku).versions().stream().flatMap(version -> disks(content, sku, version, due)));
    }

    private static Stream<Disk> disks(
            OfferContent content, String sku, ImageVersion version, Map<String, SasUrlRow> due) {
        var disks = new ArrayList<Disk>();
        add(disks, content, sku, version, null, version.osVhd(), due);
        for (DataDisk disk : version.dataDisks()) {
            add(disks, content, sku, version, disk.lun(), disk.vhd(), due);
        }
        return disks.stream();
    }

    private static void add(
            List<Disk> disks,
            OfferContent content,
            String sku,
            ImageVersion version,
            @Nullable Integer lun,
            @Nullable Vhd vhd,
            Map<String, SasUrlRow> due) {
        SasUrlRow row = vhd == null ? null : due.get(vhd.address());
        Instant end = row == null ? null : row.facts().expiresAt();
        if (vhd != null && end != null) {
            disks.add(new Disk(sku, content.sku(sku).id(), version.number(), lun, vhd, end));
        }
    }
}
