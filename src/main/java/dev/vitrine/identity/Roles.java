package dev.vitrine.identity;

/**
 * Role names for {@code @RolesAllowed} on routes. They say who may open a page at all; what may be done there the
 * services check ({@link Permit}).
 */
public final class Roles {
    /** A member of any publisher, whatever his role there. */
    public static final String MEMBER = "MEMBER";

    public static final String APPROVER = "APPROVER";
    public static final String SUPPORT_AGENT = "SUPPORT_AGENT";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
