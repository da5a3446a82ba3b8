package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Icons;
import dev.vitrine.offers.OfferHead.Publication;

/** Discard draft, at the bottom of History as in the guide; where it cannot be done, which way there is. */
final class DiscardCard extends Composite<Card> {
    /**
     * @param discard called after the person confirmed
     * @param unstage takes a staged, never live offer back to a plain draft
     */
    DiscardCard(Publication publication, boolean mayEdit, boolean mayPublish, Runnable discard, Runnable unstage) {
        var card = getContent();
        card.with(new Paragraph(
                switch (publication) {
                    case DRAFT -> getTranslation("publishing.discard.draft");
                    case STAGED -> getTranslation("publishing.discard.staged");
                    case LIVE -> getTranslation("publishing.discard.live");
                    case REMOVED -> getTranslation("publishing.discard.removed");
                }));
        if (publication == Publication.DRAFT && mayEdit) {
            var button =
                    new Button(getTranslation("publishing.discard.button"), Icons.of("trash"), click -> ask(discard));
            button.addThemeVariants(ButtonVariant.ERROR);
            card.with(new Div(button));
        } else if (publication == Publication.STAGED && mayPublish) {
            card.with(new Div(new Button(
                    getTranslation("publishing.discard.unstage"), Icons.of("undo"), click -> unstage.run())));
        }
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("publishing.discard.title"));
    }

    private void ask(Runnable discard) {
        Ask.of(getTranslation("publishing.discard.ask"), getTranslation("publishing.discard.askText"))
                .danger(getTranslation("publishing.discard.button"), discard)
                .cancel(getTranslation("publishing.discard.keep"))
                .open();
    }
}
