package dev.vitrine.offers;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may save which section (product.md section 1). */
@Component
class SectionPermissions {
    private final Permissions permissions;

    SectionPermissions(Permissions permissions) {
        this.permissions = permissions;
    }

    boolean maySave(OfferId offer, SectionKey key) {
        return permissions.may(needed(key.kind()), offer, key.language().orElse(null));
    }

    /** {@link AccessDeniedException} when the section may not be saved. */
    void check(OfferId offer, SectionKey key) {
        if (!maySave(offer, key)) {
            throw new AccessDeniedException("may not save " + key);
        }
    }

    static Permission needed(SectionKey.Kind kind) {
        return switch (kind) {
            case BASICS -> Permission.OFFER_EDIT;
            case SKU -> Permission.SKU_EDIT;
            case IMAGE -> Permission.IMAGE_EDIT;
            case LISTING, PLAN, LEGAL -> Permission.MARKETING_EDIT;
            case PRICING, PRICES -> Permission.PRICING_EDIT;
            case SUPPORT -> Permission.SUPPORT_EDIT;
            case CATEGORIES -> Permission.CATEGORY_EDIT;
        };
    }
}
