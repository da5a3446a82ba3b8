package dev.vitrine.identity;

/**
 * Expressions for {@code @PreAuthorize}: each asks {@link Permissions} for one permission in the present scope. Within a
 * job's scope tenant permissions are granted to the system; within a marketplace reader's scope reading alone; within an
 * act what the act needs.
 */
public final class Permit {
    private Permit() {}

    public static final String OFFER_READ = "@permissions.granted('OFFER_READ')";
    public static final String OFFER_EDIT = "@permissions.granted('OFFER_EDIT')";
    public static final String MARKETING_EDIT = "@permissions.granted('MARKETING_EDIT')";
    public static final String IMAGE_EDIT = "@permissions.granted('IMAGE_EDIT')";
    public static final String SKU_EDIT = "@permissions.granted('SKU_EDIT')";
    public static final String PRICING_EDIT = "@permissions.granted('PRICING_EDIT')";
    public static final String SUPPORT_EDIT = "@permissions.granted('SUPPORT_EDIT')";
    public static final String CATEGORY_EDIT = "@permissions.granted('CATEGORY_EDIT')";
    public static final String PUBLISH = "@permissions.granted('PUBLISH')";
    public static final String TICKETS = "@permissions.granted('TICKETS')";
    public static final String PROFILE_EDIT = "@permissions.granted('PROFILE_EDIT')";
    public static final String MEMBERS_EDIT = "@permissions.granted('MEMBERS_EDIT')";
    public static final String STOREFRONT_READ = "@permissions.granted('STOREFRONT_READ')";
    public static final String REVIEW = "@permissions.granted('REVIEW')";
    public static final String SUPPORT_DESK = "@permissions.granted('SUPPORT_DESK')";
    public static final String PLATFORM_ADMIN = "@permissions.granted('PLATFORM_ADMIN')";
    /** Any member of the present publisher, whatever the role; the service itself checks the finer permission. */
    public static final String MEMBER = "@permissions.member()";
    /** Any signed-in person. */
    public static final String SIGNED_IN = "@permissions.signedIn()";
    /** Any signed-in person who has lately proved that he is this person ({@link Reauthentication}). */
    public static final String PROVEN = "@permissions.signedIn() and @reauthentication.fresh()";
    /** Whoever showed a first factor and is to show one of his second ones. */
    public static final String OWING = "@permissions.owing()";
    /** Whoever is signed in, or must set up his first second factor. */
    public static final String AT_FACTORS = "@permissions.signedIn() or @permissions.settingUp()";
    /** Own second factors: with a fresh proof, also while the first one is being set up. */
    public static final String OWN_FACTORS =
            "(@permissions.signedIn() or @permissions.settingUp()) and @reauthentication.fresh()";
    /** Any signed-in person, or work of the system; no buyer. */
    public static final String INSIDE = "@permissions.inside()";
    /** Everybody, buyers included. */
    public static final String ANYBODY = "permitAll()";
    /** A job's scope alone: no person may call it. */
    public static final String SYSTEM = "@permissions.system()";
}
