package dev.vitrine.images.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Icons;

/** The way to another SKU's image, and, once it was copied, the way back as long as it is not saved. */
final class CopiedImage extends Composite<Div> {
    private final Button ask = new Button(Icons.of("copy"));
    private final Span said = new Span();
    private final Button undo = new Button();
    private Runnable back = () -> {};

    CopiedImage() {
        getContent().addClassName("v-copied-image");
        said.getElement().setAttribute("role", "status");
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.setVisible(false);
        undo.addClickListener(event -> {
            forget();
            back.run();
            ask.focus();
        });
        getContent().add(ask, said, undo);
    }

    void ask(String words, Runnable action) {
        ask.setText(words);
        ask.addClickListener(event -> action.run());
    }

    void say(String words, String undoWords, Runnable takeBack) {
        said.setText(words);
        undo.setText(undoWords);
        undo.setVisible(true);
        back = takeBack;
    }

    /** The image was saved or read anew: the way back is the bar's. */
    void forget() {
        said.setText("");
        undo.setVisible(false);
    }

    void judge(boolean editable) {
        setVisible(editable);
    }
}
