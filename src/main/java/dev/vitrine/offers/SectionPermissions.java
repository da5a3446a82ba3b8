package dev.vitrine.offers;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Optional;
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

    /**
     * What keeps the present person from saving the section.
     *
     * @param languages of the offer
     */
    Optional<Barrier> barrier(OfferId offer, SectionKey key, List<LanguageTag> languages) {
        if (maySave(offer, key)) {
            return Optional.empty();
        }
        var needed = needed(key.kind());
        if (!permissions.may(needed, null, null)) {
            return Optional.of(new Barrier.OfRole());
        }
        return Optional.of(
                permissions.may(needed, offer, null)
                        ? new Barrier.OfLanguage(languages.stream()
                                .filter(language -> permissions.may(needed, offer, language))
                                .toList())
                        : new Barrier.OfOffer());
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
