package dev.vitrine.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Labels;
import dev.vitrine.publishing.Clearance;
import dev.vitrine.publishing.Outcome;
import dev.vitrine.rules.Finding;
import java.util.function.Function;

/** Asks why a warning is fine. */
final class ClearDialog extends Dialog {
    ClearDialog(Finding warning, Function<String, Outcome> clear, Runnable cleared) {
        setHeaderTitle(getTranslation("review.clear.title"));
        addClassName("v-clear-dialog");
        var reason = new TextArea(getTranslation("review.clear.reason"));
        reason.setHelperText(getTranslation("review.clear.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Clearance.REASON_MAX);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(new Paragraph(Findings.message(this, warning)), reason);
        var confirm = new Button(getTranslation("review.clear.confirm"), click -> {
            switch (clear.apply(reason.getValue())) {
                case Outcome.Done done -> {
                    close();
                    cleared.run();
                }
                case Outcome.Refused refused -> {
                    reason.setErrorMessage(getTranslation(Labels.key(refused.why())));
                    reason.setInvalid(true);
                }
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("review.clear.cancel"), click -> close()), confirm);
    }
}
