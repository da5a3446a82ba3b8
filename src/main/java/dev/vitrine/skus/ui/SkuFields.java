package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.Sku;
import dev.vitrine.kit.Labels;

/** The fields of a SKU as the guide asks for them: the trial is asked for only when the SKU is billed by the hour. */
final class SkuFields {
    final TextField id = new TextField();
    final Checkbox byol = new Checkbox();
    final RadioButtonGroup<Sku.Trial> trial = new RadioButtonGroup<>();
    final Checkbox hidden = new Checkbox();
    private final boolean mayHide;
    private final Anchor askForRight;

    /**
     * @param reader the component in whose language the labels are
     * @param mayHide whether the publisher has the solution-template right (V19)
     * @param support address of the marketplace's support, which grants that right
     */
    SkuFields(Component reader, boolean mayHide, String support) {
        this.mayHide = mayHide;
        askForRight = new Anchor("mailto:" + support, reader.getTranslation("skus.hiddenAsk", support));
        askForRight.addClassName("v-sku-ask");
        id.setLabel(reader.getTranslation("skus.id"));
        id.setRequiredIndicatorVisible(true);
        id.setValueChangeMode(ValueChangeMode.LAZY);
        id.addClassName("v-sku-id");
        byol.setLabel(reader.getTranslation("skus.byol"));
        byol.addValueChangeListener(event -> askForTrial());
        trial.setLabel(reader.getTranslation("skus.trial"));
        trial.setItems(Sku.Trial.ONE_MONTH, Sku.Trial.NONE);
        trial.setItemLabelGenerator(choice -> reader.getTranslation(Labels.key(choice)));
        trial.setValue(Sku.Trial.NONE);
        hidden.setLabel(reader.getTranslation("skus.hidden"));
        shutHidden();
    }

    /** All fields in their order, and the way to the right that hiding needs. */
    Component[] all() {
        return new Component[] {id, byol, trial, hidden, askForRight};
    }

    /**
     * Without the right the box is off and stays off; one that is ticked all the same can be unticked. What is locked leads
     * to no right that would help.
     */
    void shutHidden() {
        askForRight.setVisible(!mayHide && !hidden.getElement().getClassList().contains("v-locked"));
        if (!mayHide && !hidden.getValue()) {
            hidden.setReadOnly(true);
        }
    }

    String hiddenHelp(Component reader) {
        return reader.getTranslation(mayHide ? "skus.hiddenHelp" : "skus.hiddenDenied");
    }

    Sku sku() {
        return new Sku(id.getValue(), billing(byol.getValue()), trial.getValue(), hidden.getValue());
    }

    static Sku.Billing billing(boolean byol) {
        return byol ? Sku.Billing.BYOL : Sku.Billing.HOURLY;
    }

    private void askForTrial() {
        if (byol.getValue()) {
            trial.setValue(Sku.Trial.NONE);
        }
        trial.setVisible(!byol.getValue());
    }
}
