package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.publishing.PreviewLinks.Life;
import java.util.function.Function;

/** Asks how long a preview link shall work, then shows it, the one time that it is shown. */
final class PreviewLinkDialog extends Composite<Dialog> {
    private final RadioButtonGroup<Life> life = new RadioButtonGroup<>(getTranslation("publishing.link.life"));
    private final transient Function<Life, String> make;

    /** @param make gives the whole link, or nothing when the subscription is no more in the audience */
    PreviewLinkDialog(Function<Life, String> make) {
        this.make = make;
        life.setItems(Life.values());
        life.setItemLabelGenerator(choice -> getTranslation(Labels.key(choice)));
        life.setValue(Life.WEEK);
        var dialog = getContent();
        dialog.setHeaderTitle(getTranslation("publishing.link.make"));
        dialog.add(life, new Paragraph(getTranslation("publishing.link.replaces")));
        var go = new Button(getTranslation("publishing.link.go"), click -> make());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("publishing.link.cancel"), click -> dialog.close()), go);
    }

    void open() {
        getContent().open();
    }

    private void make() {
        var link = make.apply(life.getValue());
        if (link.isEmpty()) {
            getContent().close();
            Notices.problem(getTranslation("publishing.link.gone"));
            return;
        }
        show(link);
    }

    /** What would be lost by a careless key or click is lost by none: it closes by its button alone. */
    private void show(String link) {
        var dialog = getContent();
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.removeAll();
        dialog.getFooter().removeAll();
        var field = new TextField(getTranslation("publishing.link.link"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("v-mono");
        field.setWidthFull();
        dialog.add(new Paragraph(getTranslation("publishing.link.once")), field);
        var done = new Button(getTranslation("publishing.link.done"), click -> dialog.close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(copy(link), done);
        field.focus();
    }

    private Button copy(String link) {
        return new Button(
                getTranslation("publishing.link.copy"),
                click -> click.getSource()
                        .getElement()
                        .executeJs("return navigator.clipboard.writeText($0)", link)
                        .then(
                                copied -> Notices.done(getTranslation("publishing.link.copied")),
                                error -> Notices.problem(getTranslation("publishing.link.notCopied"))));
    }
}
