package dev.vitrine.vault;

/** Which keys of the vault are at hand, by the id under which sealed texts name them; the keys themselves stay inside. */
public interface KeyRing {
    /** The key that seals from now on. */
    String presentId();

    /** Whether texts under this key can be read. */
    boolean knows(String id);

    /**
     * Forgets the former key that a local run keeps in a file; to be called when nothing lies under it any more. Former
     * keys of the configuration are the operator's to take away.
     */
    void dropFormer();
}
