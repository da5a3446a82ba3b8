package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A question before something goes back or away: what will happen in a sentence or two, then as a comparison. */
public final class CompareDialog {
    private final Dialog dialog = new Dialog();
    private final Div body = new Div();

    /**
     * @param text what will happen
     * @param cancel the answer that leaves everything as it is
     */
    public CompareDialog(String title, String text, String cancel) {
        dialog.setHeaderTitle(title);
        dialog.addClassName("v-before");
        body.addClassName("v-before-body");
        body.add(new Paragraph(text));
        dialog.add(body);
        dialog.getFooter().add(new Button(cancel, event -> dialog.close()));
    }

    public CompareDialog with(Component... components) {
        body.add(components);
        return this;
    }

    /** The answer that goes on. */
    public CompareDialog choice(String label, Runnable then) {
        return answer(label, ButtonVariant.PRIMARY, then);
    }

    /** The answer that goes on and takes away what does not come back. */
    public CompareDialog danger(String label, Runnable then) {
        return answer(label, ButtonVariant.ERROR, then);
    }

    private CompareDialog answer(String label, ButtonVariant look, Runnable then) {
        var button = new Button(label, event -> {
            dialog.close();
            then.run();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY, look);
        button.setDisableOnClick(true);
        dialog.getFooter().add(button);
        return this;
    }

    public void open() {
        dialog.open();
    }
}
