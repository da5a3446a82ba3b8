package dev.vitrine.audit;

import dev.vitrine.audit.store.AuditChains;
import dev.vitrine.audit.store.AuditFilter;
import dev.vitrine.audit.store.AuditRow;
import dev.vitrine.audit.store.AuditSearch;
import dev.vitrine.audit.store.AuditSearch.Position;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of who did what, for the owner of a publisher and for the marketplace's administrators. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {
    static final String OWNER = "@permissions.granted('PROFILE_EDIT')";
    static final String ADMINISTRATOR = "@permissions.granted('PLATFORM_ADMIN')";

    private final AuditChains chains;
    private final AuditSearch search;
    private final CurrentTenant tenant;

    AuditTrail(AuditChains chains, AuditSearch search, CurrentTenant tenant) {
        this.chains = chains;
        this.search = search;
        this.tenant = tenant;
    }

    /**
     * @param number place in its chain, from 1 without gaps
     * @param person who did it; null for the system and for somebody unknown
     * @param job name of the work of the system; empty for a person
     * @param address where the request came from; empty when there was none
     * @param subject id of the thing concerned, or empty
     * @param field field path concerned, or empty
     */
    public record Entry(
            long number,
            Instant at,
            @Nullable PersonId person,
            String job,
            String address,
            String action,
            String subject,
            String field,
            Map<String, String> details) {}

    /**
     * What is looked for; what is empty or null asks for nothing.
     *
     * @param actions any of these
     * @param subject id of the thing concerned, such as an offer's
     * @param field a field path, or what it lies in: a section ({@code listing/fr-FR}), or the kind of one ({@code listing})
     * @param address where the request came from
     * @param from the first moment
     * @param until the first moment that is too late
     */
    public record Query(
            @Nullable PersonId person,
            Set<String> actions,
            String subject,
            String field,
            String address,
            @Nullable Instant from,
            @Nullable Instant until) {
        public static final Query ALL = new Query(null, Set.of(), "", "", "", null, null);

        public Query {
            actions = Set.copyOf(actions);
        }

        AuditFilter in(UUID chain) {
            return new AuditFilter(
                    chain, person == null ? null : person.value(), actions, subject, field, address, from, until);
        }
    }

    /** Entries are counted up to this many; who finds more asks more closely. */
    public static final int COUNTED = 10_000;

    /** The most people that {@link #people} tells of. */
    private static final int PEOPLE = 1000;

    /** The present publisher's entries, the latest first. */
    @PreAuthorize(OWNER)
    public Page<Entry> page(Query query, @Nullable String cursor, int size) {
        return page(query.in(tenant.require().value()), cursor, size);
    }

    /** How many entries of the present publisher there are, counted up to {@link #COUNTED}. */
    @PreAuthorize(OWNER)
    public long count(Query query) {
        return search.count(query.in(tenant.require().value()), COUNTED);
    }

    /** Who has done something that concerns the present publisher. */
    @PreAuthorize(OWNER)
    public Set<PersonId> people() {
        return people(tenant.require().value());
    }

    /** What has been done that concerns the present publisher: dotted words. */
    @PreAuthorize(OWNER)
    public Set<String> actions() {
        return search.actions(tenant.require().value());
    }

    /** Entries that concern no publisher, the latest first. */
    @PreAuthorize(ADMINISTRATOR)
    public Page<Entry> platformPage(Query query, @Nullable String cursor, int size) {
        return page(query.in(AuditRow.PLATFORM), cursor, size);
    }

    @PreAuthorize(ADMINISTRATOR)
    public long platformCount(Query query) {
        return search.count(query.in(AuditRow.PLATFORM), COUNTED);
    }

    @PreAuthorize(ADMINISTRATOR)
    public Set<PersonId> platformPeople() {
        return people(AuditRow.PLATFORM);
    }

    @PreAuthorize(ADMINISTRATOR)
    public Set<String> platformActions() {
        return search.actions(AuditRow.PLATFORM);
    }

    private Set<PersonId> people(UUID chain) {
        return search.people(chain, PEOPLE).stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** The number of the first entry of the present publisher that was changed, or is missing; empty when all is well. */
    @PreAuthorize(OWNER)
    public OptionalLong firstBroken() {
        return chains.firstBroken(tenant.require().value());
    }

    /** As {@link #firstBroken}, for entries that concern no publisher. */
    @PreAuthorize(ADMINISTRATOR)
    public OptionalLong firstBrokenOfPlatform() {
        return chains.firstBroken(AuditRow.PLATFORM);
    }

    private Page<Entry> page(AuditFilter filter, @Nullable String cursor, int size) {
        int wanted = Math.clamp(size, 1, Page.LARGEST);
        var place = cursor == null ? null : place(cursor);
        var found = search.before(filter, place, wanted + 1);
        List<Entry> items = found.stream().limit(wanted).map(AuditTrail::entry).toList();
        String next = found.size() > wanted ? cursor(items.getLast()) : null;
        return new Page<>(items, next);
    }

    private static String cursor(Entry last) {
        return last.at() + "_" + last.number();
    }

    /** A cursor that nobody was given leads to where nothing is. */
    private static Position place(String cursor) {
        int bar = cursor.indexOf('_');
        try {
            return new Position(
                    Instant.parse(cursor.substring(0, Math.max(0, bar))), Long.parseLong(cursor.substring(bar + 1)));
        } catch (DateTimeParseException | NumberFormatException e) {
            return new Position(Instant.EPOCH, 0);
        }
    }

    static Entry entry(AuditChains.Link link) {
        var row = link.row();
        return new Entry(
                link.number(),
                row.at(),
                row.person() == null ? null : new PersonId(row.person()),
                row.job(),
                row.address(),
                row.action(),
                row.subject(),
                row.field(),
                row.details());
    }
}
