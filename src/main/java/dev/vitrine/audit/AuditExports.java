package dev.vitrine.audit;

import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.audit.AuditTrail.Query;
import dev.vitrine.audit.store.AuditChains;
import dev.vitrine.audit.store.AuditChains.Link;
import dev.vitrine.audit.store.AuditFilter;
import dev.vitrine.audit.store.AuditRow;
import dev.vitrine.audit.store.AuditSearch;
import dev.vitrine.audit.store.AuditSearch.Position;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Hands the record out, a few hundred entries at a time, with the hashes that prove it. That it was handed out stands in it
 * before the first entry is read.
 */
@Service
public class AuditExports {
    /** How many exports of one record there may be within {@link #WINDOW}, all people and nodes together. */
    public static final int MOST = 6;

    public static final Duration WINDOW = Duration.ofMinutes(1);

    private static final String EXPORTED = "record.exported";
    private static final String REFUSED = "record.exportRefused";
    private static final int STRIDE = 500;

    private final AuditChains chains;
    private final AuditSearch search;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditExports(
            AuditChains chains,
            AuditSearch search,
            CurrentTenant tenant,
            ApplicationEventPublisher events,
            Clock clock) {
        this.chains = chains;
        this.search = search;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /** There were {@link #MOST} within {@link #WINDOW}. */
    public static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * An entry with its place in the proof.
     *
     * @param hash binds it to its place and, unless it is the first, to the hash of the entry numbered one less
     */
    public record Proved(Entry entry, String hash) {}

    /**
     * Whoever takes the entries.
     *
     * @see AuditExports#export
     */
    public interface Taker {
        /**
         * Comes first.
         *
         * @param chain id of the chain, which every hash covers
         * @param length how many entries the chain has at this moment, and so the number of the last one
         * @param hash of the last one; empty when there is none
         */
        void begin(UUID chain, long length, String hash);

        /** Some entries in the order of time, none of them twice. */
        void take(List<Proved> entries);
    }

    /**
     * The present publisher's entries. {@link TooMany} when there were many a moment ago.
     *
     * @param form the form it is made in, for the record
     */
    @PreAuthorize(AuditTrail.OWNER)
    public void export(Query query, String form, Taker taker) {
        export(tenant.require(), query, form, taker);
    }

    /** As {@link #export}, for entries that concern no publisher. */
    @PreAuthorize(AuditTrail.ADMINISTRATOR)
    public void exportPlatform(Query query, String form, Taker taker) {
        export(null, query, form, taker);
    }

    private void export(@Nullable PublisherId publisher, Query query, String form, Taker taker) {
        var chain = publisher == null ? AuditRow.PLATFORM : publisher.value();
        var deed = Audited.of(EXPORTED, publisher, "").with(details(query, form));
        if (lately(chain) >= MOST) {
            events.publishEvent(Audited.of(REFUSED, publisher, ""));
            throw new TooMany();
        }
        var end = chains.end(chain).orElse(new AuditChains.End(0, ""));
        events.publishEvent(deed);
        taker.begin(chain, end.length(), end.hash());
        var filter = query.in(chain);
        Position place = null;
        List<Link> links;
        do {
            links = search.after(filter, place, STRIDE);
            taker.take(links.stream()
                    .filter(link -> link.number() <= end.length()) // what is added meanwhile is not this export's
                    .map(link -> new Proved(AuditTrail.entry(link), link.hash()))
                    .toList());
            if (!links.isEmpty()) {
                var last = links.getLast();
                place = new Position(last.row().at(), last.number());
            }
        } while (links.size() == STRIDE);
    }

    private long lately(UUID chain) {
        var since = clock.instant().minus(WINDOW);
        return search.count(new AuditFilter(chain, null, Set.of(EXPORTED), "", "", "", since, null), MOST);
    }

    private static Map<String, String> details(Query query, String form) {
        var details = new TreeMap<String, String>();
        details.put("form", form);
        put(details, "person", query.person());
        put(details, "actions", query.actions().isEmpty() ? null : String.join(" ", query.actions()));
        put(details, "subject", query.subject());
        put(details, "field", query.field());
        put(details, "address", query.address());
        put(details, "from", query.from());
        put(details, "until", query.until());
        return details;
    }

    private static void put(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            details.put(name, value.toString());
        }
    }
}
