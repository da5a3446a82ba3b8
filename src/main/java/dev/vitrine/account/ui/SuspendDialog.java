package dev.vitrine.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.kit.Labels;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Suspending;
import java.util.function.Function;

/** Asks why a publisher is to be suspended, says what that does, and does it when it is confirmed. */
final class SuspendDialog extends Dialog {
    private final TextArea reason = new TextArea();
    private final transient Function<String, Suspending> suspend;

    /** @param name of the publisher */
    SuspendDialog(String name, Function<String, Suspending> suspend) {
        this.suspend = suspend;
        setHeaderTitle(getTranslation("account.publishers.ask", name));
        reason.setLabel(getTranslation("account.publishers.reason"));
        reason.setHelperText(getTranslation("account.publishers.reasonHelp"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Publishers.REASON_MAX);
        reason.setMinRows(3);
        var form = new Div(new Paragraph(getTranslation("account.publishers.askText")), reason);
        form.addClassName("v-form");
        add(form);
        var confirm = new Button(getTranslation("account.publishers.suspend"), click -> confirm());
        confirm.addThemeNames("primary", "error");
        getFooter().add(new Button(getTranslation("account.cancel"), click -> close()), confirm);
    }

    private void confirm() {
        var became = suspend.apply(reason.getValue());
        if (became == Suspending.DONE) {
            close();
        } else {
            reason.setErrorMessage(getTranslation(Labels.key(became)));
            reason.setInvalid(true);
        }
    }
}
