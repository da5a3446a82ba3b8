package dev.vitrine.pricing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Puts the live sections of prices into the draft; no lock stands against what is live. */
@Service
class PriceRevertService implements PriceReverts {
    private final Drafts drafts;
    private final Permissions permissions;

    PriceRevertService(Drafts drafts, Permissions permissions) {
        this.drafts = drafts;
        this.permissions = permissions;
    }

    @Override
    @PreAuthorize(Permit.PRICING_EDIT)
    public SaveResult toProduction(OfferId offer) {
        drafts.head(offer);
        if (!permissions.may(Permission.PRICING_EDIT, offer, null)) {
            throw new AccessDeniedException("may not edit prices");
        }
        return drafts.saveAll(offer, PriceRevertService::edits);
    }

    private static List<Edit> edits(Draft draft) {
        if (draft.live() == null) {
            throw new NotFoundException();
        }
        OfferContent live = draft.live().content();
        List<String> liveSkus = live.skuKeys();
        return Stream.concat(
                        Stream.of(SectionKey.PRICING),
                        draft.content().skuKeys().stream()
                                .filter(liveSkus::contains)
                                .map(SectionKey::prices))
                .filter(key -> !live.get(key).equals(draft.content().get(key)))
                .map(key -> new Edit(key, draft.versions().getOrDefault(key, 0L), live.get(key)))
                .toList();
    }
}
