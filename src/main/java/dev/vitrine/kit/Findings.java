package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import dev.vitrine.rules.Finding;

/** Words of findings: message and fix of the rule, filled with the finding's arguments. */
public final class Findings {
    private Findings() {}

    /** What was found. */
    public static String message(Component reader, Finding finding) {
        return reader.getTranslation(
                "rules." + finding.rule() + ".message", finding.args().toArray());
    }

    /** What to do about it. */
    public static String fix(Component reader, Finding finding) {
        return reader.getTranslation(
                "rules." + finding.rule() + ".fix", finding.args().toArray());
    }

    /** Message and fix. */
    public static String text(Component reader, Finding finding) {
        return message(reader, finding) + " " + fix(reader, finding);
    }
}
