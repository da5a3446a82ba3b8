package dev.vitrine.rules;

import dev.vitrine.shared.FieldPath;
import java.util.List;

/**
 * What a rule found, at the field it points at. Message and fix are the translations {@code rules.{RULE}.message} and
 * {@code rules.{RULE}.fix}, filled with the arguments.
 *
 * @param args values for the message, already as text; never a secret
 */
public record Finding(Rule rule, Severity severity, Moment moment, FieldPath path, List<String> args) {
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
