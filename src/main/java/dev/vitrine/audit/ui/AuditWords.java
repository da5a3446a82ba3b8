package dev.vitrine.audit.ui;

import com.vaadin.flow.component.UI;
import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.PersonId;
import java.util.Map;
import java.util.stream.Collectors;

/** The record in words of the reader's language. */
final class AuditWords {
    private AuditWords() {}

    static String what(String action) {
        return Deed.of(action).map(deed -> t(Labels.key(deed))).orElse(action);
    }

    static String who(Entry entry, Map<PersonId, String> names) {
        if (entry.person() != null) {
            return names.getOrDefault(entry.person(), t("audit.trail.unknown"));
        }
        return entry.job().isEmpty() ? t("audit.trail.unknown") : t("audit.trail.system", entry.job());
    }

    static String details(Map<String, String> details) {
        return details.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String t(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
