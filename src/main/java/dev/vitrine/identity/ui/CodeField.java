package dev.vitrine.identity.ui;

import com.vaadin.flow.component.textfield.TextField;

/** A field for the six digits of an authenticator app, which browsers may fill in. */
final class CodeField extends TextField {
    private static final int MAX = 20;

    CodeField() {
        setLabel(getTranslation("identity.factor.code"));
        setHelperText(getTranslation("identity.factor.codeHelp"));
        getElement().setProperty("autocomplete", "one-time-code");
        setMaxLength(MAX);
        getElement().setAttribute("inputmode", "numeric");
        setWidthFull();
    }

    /** Says why the code was not taken, and lets another one be typed. */
    void refuse(String key) {
        clear();
        setErrorMessage(getTranslation(key));
        setInvalid(true);
        focus();
    }
}
