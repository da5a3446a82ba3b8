package dev.vitrine.audit;

import dev.vitrine.audit.store.AuditChains;
import dev.vitrine.audit.store.AuditRow;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of who did what, for the owner of a publisher and for the marketplace's administrators. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {
    private static final String OWNER = "@permissions.granted('PROFILE_EDIT')";
    private static final String ADMINISTRATOR = "@permissions.granted('PLATFORM_ADMIN')";

    private final AuditChains chains;
    private final CurrentTenant tenant;

    AuditTrail(AuditChains chains, CurrentTenant tenant) {
        this.chains = chains;
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

    /** The present publisher's entries, the latest first. */
    @PreAuthorize(OWNER)
    public Page<Entry> page(@Nullable String cursor, int size) {
        return page(tenant.require().value(), cursor, size);
    }

    /** How many entries the present publisher has. */
    @PreAuthorize(OWNER)
    public long count() {
        return chains.length(tenant.require().value());
    }

    /** Entries that concern no publisher, the latest first. */
    @PreAuthorize(ADMINISTRATOR)
    public Page<Entry> platformPage(@Nullable String cursor, int size) {
        return page(AuditRow.PLATFORM, cursor, size);
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

    private Page<Entry> page(UUID chain, @Nullable String cursor, int size) {
        int wanted = Math.clamp(size, 1, Page.LARGEST);
        var found = chains.before(chain, cursor == null ? Long.MAX_VALUE : number(cursor), wanted + 1);
        List<Entry> items = found.stream().limit(wanted).map(AuditTrail::entry).toList();
        String next = found.size() > wanted ? String.valueOf(items.getLast().number()) : null;
        return new Page<>(items, next);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Entry entry(AuditChains.Link link) {
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
