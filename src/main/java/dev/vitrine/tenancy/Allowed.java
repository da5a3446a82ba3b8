package dev.vitrine.tenancy;

/** Expressions for {@code @PreAuthorize}; the identity room answers them, which this room may not name. */
final class Allowed {
    static final String READ = "@permissions.granted('OFFER_READ')";
    static final String PROFILE_EDIT = "@permissions.granted('PROFILE_EDIT')";

    /** A person proves himself anew before he changes where money goes; a job that sets it up is no person. */
    static final String MONEY_EDIT = PROFILE_EDIT + " and (@permissions.system() or @reauthentication.fresh())";

    static final String SUPPORT_DESK = "@permissions.granted('SUPPORT_DESK')";
    static final String PLATFORM_ADMIN = "@permissions.granted('PLATFORM_ADMIN')";
    static final String SYSTEM = "@permissions.system()";
    static final String ANYBODY = "permitAll()";

    private Allowed() {}
}
