package dev.vitrine.identity;

import dev.vitrine.identity.Access.Membership;
import dev.vitrine.identity.store.AccessRows;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.PlatformRole;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads what the signed-in person is, by one indexed query. Within one browser request the answer is kept; with the next
 * request it is read anew, so that who is removed or disabled loses access with the next click.
 */
@Component
class AccessReader {
    private final AccessRows rows;
    private final SecondFactorRule rule;
    private final ThreadLocal<@Nullable Memo> memo = new ThreadLocal<>();

    AccessReader(AccessRows rows, SecondFactorRule rule) {
        this.rows = rows;
        this.rule = rule;
    }

    /**
     * Of the signed-in person; empty when there is none, he is disabled, or this session still owes a second factor: until
     * then it has no role, no membership and no name.
     */
    Optional<Access> current() {
        return arrived().filter(access -> !owes(access));
    }

    /** The same for a session that still owes its second factor, and for no other. */
    Optional<Access> owing() {
        return arrived().filter(this::owes);
    }

    /** Whoever showed a first factor, whether or not he owes a second one. */
    Optional<Access> arrived() {
        return principal().flatMap(principal -> of(principal.id()));
    }

    private boolean owes(Access access) {
        var session = SecurityContextHolder.getContext().getAuthentication();
        return rule.binds(access) && (session == null || !SignInFactor.anySecond(session));
    }

    Optional<Access> of(PersonId person) {
        var kept = memo.get();
        if (kept == null) {
            return read(person);
        }
        if (!person.equals(kept.person)) {
            kept.person = person;
            kept.access = read(person);
        }
        return kept.access;
    }

    /**
     * What the person is and whether his session is still open, in one round trip, at the beginning of a request.
     *
     * @param session null for one that is not written down yet
     */
    Visit visit(PersonId person, @Nullable UUID session) {
        var visit = read(person, session);
        var kept = memo.get();
        if (kept != null) {
            kept.person = person;
            kept.access = visit.access;
        }
        return visit;
    }

    /** @param session empty when there is no such session, or none was asked for */
    record Visit(Optional<Access> access, Optional<SessionTimes> session) {}

    private Optional<Access> read(PersonId id) {
        return read(id, null).access;
    }

    private Visit read(PersonId id, @Nullable UUID ofSession) {
        var platform = EnumSet.noneOf(PlatformRole.class);
        var memberships = new HashMap<PublisherId, Membership>();
        var waysIn = EnumSet.noneOf(Access.WayIn.class);
        CurrentPerson.@Nullable Person person = null;
        @Nullable SessionTimes session = null;
        for (var row : rows.of(id.value(), ofSession)) {
            switch (row.kind()) {
                case PERSON ->
                    person = new CurrentPerson.Person(
                            id, row.name(), row.mail(), Locale.of(row.language()), ZoneId.of(row.zone()));
                case PLATFORM -> platform.add(PlatformRole.valueOf(row.role()));
                case MEMBER -> memberships.put(new PublisherId(row.publisher()), membership(row));
                case WAY_IN -> waysIn.add(Access.WayIn.valueOf(row.role()));
                case SESSION -> session = times(row);
            }
        }
        Optional<Access> access = person == null
                ? Optional.empty()
                : Optional.of(new Access(person, Set.copyOf(platform), Map.copyOf(memberships), Set.copyOf(waysIn)));
        return new Visit(access, Optional.ofNullable(session));
    }

    private static SessionTimes times(AccessRows.Row row) {
        return new SessionTimes(
                Objects.requireNonNull(row.startedAt()),
                Objects.requireNonNull(row.activeAt()),
                row.role().isEmpty() ? null : SessionEnd.valueOf(row.role()));
    }

    private static Membership membership(AccessRows.Row row) {
        return new Membership(
                PublisherRole.valueOf(row.role()), Limits.languages(row.languages()), Limits.offers(row.offers()));
    }

    static Optional<PersonPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PersonPrincipal person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** From now on until {@link #endRequest} this thread asks once. */
    void beginRequest() {
        memo.set(new Memo());
    }

    void endRequest() {
        memo.remove();
    }

    /** Somebody's roles have just changed. */
    void forget() {
        if (memo.get() != null) {
            beginRequest();
        }
    }

    private static final class Memo {
        private @Nullable PersonId person;
        private Optional<Access> access = Optional.empty();
    }
}
