package dev.vitrine.identity;

/** What may be permitted (product.md section 1). Roles are sets of these; see {@link Permissions}. */
public enum Permission {
    /** Read offers, their history and submissions. */
    OFFER_READ,
    /** Create and clone offers; edit basics; discard a draft; undo, restore and roll back. */
    OFFER_EDIT,
    /** Edit listing, plan and legal texts, links and pictures; limited to named languages for a marketing editor. */
    MARKETING_EDIT,
    /** Edit VM images, versions, SAS URLs, disks, ports and sizes; run the image check. */
    IMAGE_EDIT,
    SKU_EDIT,
    PRICING_EDIT,
    SUPPORT_EDIT,
    CATEGORY_EDIT,
    /** Push to staging, request approval, withdraw, set the staging audience, tick the test list. */
    PUBLISH,
    /** Open tickets, read and answer those of the publisher. */
    TICKETS,
    /** Edit the publisher's profile, accept the agreement, tax and bank profile. */
    PROFILE_EDIT,
    MEMBERS_EDIT,
    /** What buyers may read. */
    STOREFRONT_READ,
    /** The review desk. */
    REVIEW,
    SUPPORT_DESK,
    PLATFORM_ADMIN
}
