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
import java.util.Optional;
import java.util.Set;
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
    private final ThreadLocal<@Nullable Memo> memo = new ThreadLocal<>();

    AccessReader(AccessRows rows) {
        this.rows = rows;
    }

    /** Of the signed-in person; empty when there is none, or he is disabled. */
    Optional<Access> current() {
        return principal().flatMap(principal -> of(principal.id()));
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

    private Optional<Access> read(PersonId id) {
        var platform = EnumSet.noneOf(PlatformRole.class);
        var memberships = new HashMap<PublisherId, Membership>();
        CurrentPerson.@Nullable Person person = null;
        for (var row : rows.of(id.value())) {
            switch (row.kind()) {
                case PERSON ->
                    person = new CurrentPerson.Person(
                            id, row.name(), row.mail(), Locale.of(row.language()), ZoneId.of(row.zone()));
                case PLATFORM -> platform.add(PlatformRole.valueOf(row.role()));
                case MEMBER -> memberships.put(new PublisherId(row.publisher()), membership(row));
            }
        }
        return person == null
                ? Optional.empty()
                : Optional.of(new Access(person, Set.copyOf(platform), Map.copyOf(memberships)));
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
