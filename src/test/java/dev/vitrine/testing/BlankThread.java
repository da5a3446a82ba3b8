package dev.vitrine.testing;

import com.vaadin.flow.internal.CurrentInstance;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Begins each test with nobody signed in and no window open, whatever an earlier test left on this thread. */
final class BlankThread implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        CurrentInstance.clearAll();
        World.signOut();
    }
}
