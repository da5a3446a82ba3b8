package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.SkuCopy;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.StableKey;
import dev.vitrine.tenancy.CurrentTenant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a SKU of another one of the same offer. */
@Component
class Duplicating {
    private final OfferReader reader;
    private final SectionPermissions sections;
    private final Saving saving;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;

    Duplicating(
            OfferReader reader,
            SectionPermissions sections,
            Saving saving,
            CurrentTenant tenant,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.sections = sections;
        this.saving = saving;
        this.tenant = tenant;
        this.events = events;
    }

    SaveResult duplicate(OfferId id, String skuKey, SectionKey copy, String skuId) {
        DraftRows rows = reader.lock(id);
        OfferContent draft = reader.content(rows, OfferReader.WITHOUT_LEGAL);
        if (draft.find(SectionKey.sku(skuKey)).isEmpty()) {
            throw new NotFoundException();
        }
        String copyKey = copy.sku().orElseThrow();
        if (draft.find(copy).isPresent()) {
            throw new IllegalArgumentException("the draft has a SKU of this key");
        }
        List<Edit> edits = SkuCopy.of(draft, skuKey, copyKey, skuId, StableKey::next).entrySet().stream()
                .map(section -> new Edit(section.getKey(), rows.version(section.getKey()), section.getValue()))
                .toList();
        edits.forEach(edit -> sections.check(id, edit.key()));
        SaveResult result = saving.save(id, edits);
        if (result instanceof SaveResult.Saved) {
            events.publishEvent(new SkuDuplicated(tenant.require(), id, skuKey, copyKey));
        }
        return result;
    }
}
