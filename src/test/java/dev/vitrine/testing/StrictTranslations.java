package dev.vitrine.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** In tests a missing translation throws; registered for every test class of JUnit Jupiter. */
public class StrictTranslations implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        System.setProperty("vitrine.translations.strict", "true");
    }
}
