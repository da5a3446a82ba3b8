package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import java.util.List;
import java.util.Locale;

/** The people of the demo, for the sign-in page to list; implemented where there is demo data, and in demo mode alone. */
public interface DemoSignIns {
    /**
     * @param who name and role, in the reader's language
     * @param password as made public with the demo
     */
    record SignIn(String who, String mail, SecretText password) {}

    List<SignIn> list(Locale language);
}
