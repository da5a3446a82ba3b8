package dev.vitrine.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Comparison;
import dev.vitrine.kit.ChangedFields;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.offers.Unsaved.Kept;

/** "You were writing here and did not save": what it was on demand, and whether to put it back or throw it away. */
final class UnsavedStrip extends Section {
    private final transient Kept kept;
    private final transient ContentWords words;
    private final Div comparison = new Div();
    private final Button compare = new Button();

    /** @param more how many older texts wait behind this one */
    UnsavedStrip(Kept kept, int more, ContentWords words, Runnable putBack, Runnable throwAway) {
        this.kept = kept;
        this.words = words;
        addClassName("v-unsaved");
        getElement().setAttribute("aria-label", getTranslation("offers.unsaved.label"));
        var text =
                new Span(getTranslation("offers.unsaved.text", Formats.current().ago(kept.at()), Keeping.fields(kept)));
        var line = new Div(Icons.of("history"), text);
        line.addClassName("v-unsaved-words");
        if (more > 0) {
            var others = new Span(getTranslation("offers.unsaved.more", more));
            others.addClassName("v-quiet");
            line.add(others);
        }
        var back = new Button(getTranslation("offers.unsaved.putBack"), event -> putBack.run());
        back.addThemeVariants(ButtonVariant.PRIMARY);
        var away = new Button(getTranslation("offers.unsaved.throwAway"), event -> throwAway.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        compare.setText(getTranslation("offers.unsaved.compare"));
        compare.addThemeVariants(ButtonVariant.TERTIARY);
        compare.addClickListener(event -> toggle(!comparison.isVisible()));
        var actions = new Div(back, away, compare);
        actions.addClassName("v-unsaved-actions");
        comparison.addClassName("v-unsaved-comparison");
        add(line, actions, comparison);
        toggle(false);
    }

    private void toggle(boolean shown) {
        comparison.setVisible(shown);
        compare.getElement().setAttribute("aria-expanded", String.valueOf(shown));
        if (shown && comparison.getComponentCount() == 0) {
            kept.parts()
                    .forEach(part -> comparison.add(new ChangedFields(
                            Comparison.compare(part.key(), part.base(), part.typed()),
                            words,
                            kept.parts().size() > 1)));
        }
    }
}
