package dev.vitrine.offers;

import dev.vitrine.content.Section;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import org.springframework.stereotype.Component;

/** Makes forms for sections; what a view with a {@link SectionForm} has injected. */
@Component
public class SectionForms {
    private final Drafts drafts;
    private final LockWays ways;

    SectionForms(Drafts drafts, LockWays ways) {
        this.drafts = drafts;
        this.ways = ways;
    }

    /** An empty form: to be given its fields, then {@link SectionForm#load() loaded}. */
    public <S extends Section> SectionForm<S> form(Class<S> type, OfferId offer, SectionKey key) {
        return new SectionForm<>(type, drafts, ways, offer, key);
    }
}
