package dev.vitrine.identity;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who must show a second factor (product.md section 1, ASVS 6.3.3): whoever has one; the marketplace's people, who approve,
 * support and administer; and whoever has a password that is too short to stand alone. Demo mode alone lifts it for the
 * marketplace's people who have none.
 */
@Component
class SecondFactorRule {
    private enum Setting {
        /** Lifted in demo mode, required everywhere else. */
        BY_MODE,
        REQUIRED,
        /** In demo mode alone; elsewhere the start fails. */
        LIFTED
    }

    private final boolean lifted;

    SecondFactorRule(
            @Value("${vitrine.sign-in.second-factor}") String second, @Value("${vitrine.demo.enabled}") boolean demo) {
        var setting = Setting.valueOf(second.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (setting == Setting.LIFTED && !demo) {
            throw new IllegalStateException(
                    "vitrine.sign-in.second-factor=lifted is for demo mode: set it to required, or vitrine.demo.enabled=true");
        }
        lifted = demo && setting != Setting.REQUIRED;
    }

    /** Whether the marketplace's people may do without, for this is a demo. */
    boolean lifted() {
        return lifted;
    }

    /** Whether he must have one, whatever he has now. */
    boolean requiredOf(Access person) {
        return !lifted && !person.platform().isEmpty() || person.waysIn().contains(Access.WayIn.SHORT_PASSWORD);
    }

    /** Whether each of his sessions owes one. */
    boolean binds(Access person) {
        return person.hasSecondFactor() || requiredOf(person);
    }
}
