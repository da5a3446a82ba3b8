package dev.vitrine.offers;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.offers.Drafts.SectionDraft;

/** How much of a section differs from what is live, and the way back there. */
final class SinceLive extends Composite<Div> {
    private final Span words = new Span();

    SinceLive(Runnable revert) {
        var button = new Button(getTranslation("offers.revert.section"), event -> revert.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().addClassName("v-since-live");
        getContent().add(words, button);
        setVisible(false);
    }

    void show(SectionDraft draft) {
        words.setText(getTranslation("offers.revert.differ", draft.changedFields()));
        setVisible(draft.editable() && draft.locks().isLive() && draft.changedFields() > 0);
    }
}
