package dev.vitrine.offers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializablePredicate;
import dev.vitrine.rules.Finding;
import java.util.List;

/** Asks how the clone of an offer is called, and says what comes along and what stays behind. */
class CloneOfferDialog extends Dialog {
    private final transient NameAndId fields;
    private final SerializableBiFunction<String, String, List<Finding>> make;

    /**
     * @param original name of the offer that is cloned
     * @param idFree whether an offer id may still be chosen
     * @param make makes the offer of a name and an id, or gives the findings that stand in its way
     */
    CloneOfferDialog(
            String original,
            SerializablePredicate<String> idFree,
            SerializableBiFunction<String, String, List<Finding>> make) {
        this.make = make;
        fields = new NameAndId(idFree);
        setHeaderTitle(getTranslation("offers.clone.title", original));
        addClassName("v-create");
        var form = new Div(new Paragraph(getTranslation("offers.clone.text")), fields.nameField(), fields.idField());
        form.addClassName("v-form");
        add(form);
        var cancel = new Button(getTranslation("offers.create.cancel"), event -> close());
        var save = new Button(getTranslation("offers.clone.make"), event -> make());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private void make() {
        if (!fields.complete()) {
            return;
        }
        List<Finding> findings = make.apply(fields.name(), fields.offerId());
        if (findings.isEmpty()) {
            close();
        } else {
            NewOfferFindings.show(this, fields.shells(), findings);
        }
    }
}
