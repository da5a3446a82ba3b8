package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Icons;

/** What can be done with the rows that are chosen; at the bottom edge, where it moves no row away. */
final class ChosenBar extends Composite<Div> {
    private final Span count = new Span();

    ChosenBar(Runnable change, Runnable remove, Runnable none) {
        count.getElement().setAttribute("role", "status");
        count.addClassName("v-strong");
        getContent().addClassName("v-skus-chosen");
        getContent()
                .add(
                        count,
                        button("skus.bulk.open", "pencil", change),
                        button("skus.removeChosen", "trash", remove),
                        button("skus.chooseNone", "close", none));
    }

    void show(int chosen) {
        count.setText(getTranslation("skus.chosen", chosen));
    }

    private Button button(String words, String icon, Runnable deed) {
        var button = new Button(getTranslation(words), Icons.of(icon), event -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
