package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Icons;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.Publication;
import org.jspecify.annotations.Nullable;

/**
 * The way to give up what was begun, at the bottom of History as in the guide: discard the draft, withdraw it from staging,
 * or discard what changed since it is live. Each asks first; where none can be taken, it is said why.
 */
final class DiscardCard extends Composite<Card> {
    /**
     * What the person may do; null for what he may not.
     *
     * @param discard deletes an offer that was never staged
     * @param unstage takes a staged, never live offer back to a plain draft
     * @param discardChanges takes the draft of a live offer back to live
     * @param removal address at which to ask for the removal of a live offer
     */
    record Deeds(
            @Nullable Runnable discard,
            @Nullable Runnable unstage,
            @Nullable Runnable discardChanges,
            @Nullable String removal) {}

    private final String title;

    DiscardCard(OfferHead head, boolean submissionOpen, Deeds deeds) {
        var publication = head.publication();
        title = publication == Publication.LIVE ? "publishing.discard.changesTitle" : "publishing.discard.title";
        boolean waits = submissionOpen && (publication == Publication.DRAFT || publication == Publication.STAGED);
        getContent()
                .with(new Paragraph(
                        switch (publication) {
                            case DRAFT -> getTranslation("publishing.discard.draft");
                            case STAGED -> getTranslation("publishing.discard.staged");
                            case LIVE -> getTranslation("publishing.discard.live", head.changedFields());
                            case REMOVED -> getTranslation("publishing.discard.removed");
                        }));
        if (waits) {
            getContent().with(new Paragraph(getTranslation("publishing.discard.open")));
        } else {
            deed(head, deeds);
        }
    }

    private void deed(OfferHead head, Deeds deeds) {
        switch (head.publication()) {
            case DRAFT -> button("publishing.discard.button", "trash", deeds.discard(), ButtonVariant.ERROR);
            case STAGED -> button("publishing.discard.unstage", "undo", deeds.unstage());
            case LIVE -> {
                if (head.changedFields() > 0) {
                    button("publishing.discard.changes", "undo", deeds.discardChanges());
                }
                if (deeds.removal() != null) {
                    var ask = new Anchor(deeds.removal(), getTranslation("publishing.discard.remove"));
                    ask.getElement().setAttribute("router-link", true);
                    ask.addClassName("v-link-button");
                    getContent().with(new Div(ask));
                }
            }
            case REMOVED -> {}
        }
    }

    private void button(String key, String icon, @Nullable Runnable deed, ButtonVariant... look) {
        if (deed != null) {
            var button = new Button(getTranslation(key), Icons.of(icon), click -> deed.run());
            button.addThemeVariants(look);
            getContent().with(new Div(button));
        }
    }

    @Override
    protected Card initContent() {
        return new Card(UI.getCurrent().getTranslation(title));
    }
}
