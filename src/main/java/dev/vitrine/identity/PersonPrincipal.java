package dev.vitrine.identity;

import dev.vitrine.shared.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The person a session belongs to: an id and the roles that open pages; everything else is asked for anew each time. */
public final class PersonPrincipal implements UserDetails {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final Set<SimpleGrantedAuthority> authorities;

    public PersonPrincipal(PersonId id, Set<String> roles) {
        this.id = id.value();
        this.authorities = roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toUnmodifiableSet());
    }

    public PersonId id() {
        return new PersonId(id);
    }

    /**
     * The authentication of a session of this person, with what he has proved in it.
     *
     * @param details from where he signed in
     */
    public Authentication signedIn(Collection<FactorGrantedAuthority> proofs, @Nullable Object details) {
        var all = new ArrayList<GrantedAuthority>(authorities);
        all.addAll(proofs);
        var session = UsernamePasswordAuthenticationToken.authenticated(this, null, all);
        session.setDetails(details);
        return session;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    /** Never kept in a session. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    /** The id: names and addresses stay out of logs. */
    @Override
    public String getUsername() {
        return id.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonPrincipal person
                && id.equals(person.id)
                && authorities.equals(person.authorities);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
