package dev.vitrine.identity;

import static dev.vitrine.identity.Permission.CATEGORY_EDIT;
import static dev.vitrine.identity.Permission.IMAGE_EDIT;
import static dev.vitrine.identity.Permission.MARKETING_EDIT;
import static dev.vitrine.identity.Permission.MEMBERS_EDIT;
import static dev.vitrine.identity.Permission.OFFER_EDIT;
import static dev.vitrine.identity.Permission.OFFER_READ;
import static dev.vitrine.identity.Permission.PLATFORM_ADMIN;
import static dev.vitrine.identity.Permission.PRICING_EDIT;
import static dev.vitrine.identity.Permission.PROFILE_EDIT;
import static dev.vitrine.identity.Permission.PUBLISH;
import static dev.vitrine.identity.Permission.REVIEW;
import static dev.vitrine.identity.Permission.SKU_EDIT;
import static dev.vitrine.identity.Permission.STOREFRONT_READ;
import static dev.vitrine.identity.Permission.SUPPORT_DESK;
import static dev.vitrine.identity.Permission.SUPPORT_EDIT;
import static dev.vitrine.identity.Permission.TICKETS;

import dev.vitrine.tenancy.PlatformRole;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which role may do what: the table of product.md section 1. */
final class RolePermissions {
    private static final Set<Permission> READER = set(OFFER_READ, STOREFRONT_READ);
    private static final Set<Permission> PUBLISHER = set(
            OFFER_READ,
            STOREFRONT_READ,
            OFFER_EDIT,
            MARKETING_EDIT,
            IMAGE_EDIT,
            SKU_EDIT,
            PRICING_EDIT,
            SUPPORT_EDIT,
            CATEGORY_EDIT,
            PUBLISH,
            TICKETS);
    private static final Set<Permission> OWNER = and(PUBLISHER, PROFILE_EDIT, MEMBERS_EDIT);
    private static final Set<Permission> MARKETING_EDITOR = and(READER, MARKETING_EDIT);
    private static final Set<Permission> ENGINEERING_CONTACT = and(READER, IMAGE_EDIT);

    /** What belongs to the marketplace and to no publisher. */
    static final Set<Permission> OF_THE_PLATFORM = set(REVIEW, SUPPORT_DESK, PLATFORM_ADMIN);

    private RolePermissions() {}

    static Set<Permission> of(PublisherRole role) {
        return switch (role) {
            case OWNER -> OWNER;
            case PUBLISHER -> PUBLISHER;
            case MARKETING_EDITOR -> MARKETING_EDITOR;
            case ENGINEERING_CONTACT -> ENGINEERING_CONTACT;
        };
    }

    static Permission of(PlatformRole role) {
        return switch (role) {
            case APPROVER -> REVIEW;
            case SUPPORT_AGENT -> SUPPORT_DESK;
            case ADMINISTRATOR -> PLATFORM_ADMIN;
        };
    }

    private static Set<Permission> set(Permission first, Permission... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    private static Set<Permission> and(Set<Permission> base, Permission... more) {
        var all = EnumSet.copyOf(base);
        Collections.addAll(all, more);
        return Collections.unmodifiableSet(all);
    }
}
