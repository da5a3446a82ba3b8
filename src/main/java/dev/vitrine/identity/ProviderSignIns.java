package dev.vitrine.identity;

import java.util.List;
import java.util.Optional;

/** Signing in by an OpenID provider, as the pages show it. Without a configured provider there is no such bean. */
public interface ProviderSignIns {
    /**
     * @param label as the operator names it
     */
    record Provider(String name, String label) {
        /** Where signing in by it begins, within this site. */
        public String address() {
            return "oauth2/authorization/" + name;
        }
    }

    /** By label. */
    List<Provider> list();

    /**
     * The provider which somebody came from whose mail address the signed-in person has, in this session and a short while
     * ago: the two are linked when the person confirms that it was he. Empty when there is nothing to confirm.
     */
    Optional<Provider> toConfirm();

    /** Links them; nothing happens when there is nothing to confirm any more. Audited. */
    void confirm();

    /** Forgets it. */
    void decline();
}
