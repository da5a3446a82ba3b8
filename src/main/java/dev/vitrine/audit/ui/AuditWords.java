package dev.vitrine.audit.ui;

import com.vaadin.flow.component.UI;
import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.Audited;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The record in words of the reader's language. */
final class AuditWords {
    private AuditWords() {}

    static String what(String action) {
        return Deed.of(action).map(deed -> t(Labels.key(deed))).orElse(action);
    }

    static String who(Entry entry, AuditNames names) {
        if (entry.person() != null) {
            return names.of(entry.person()).orElseGet(() -> t("audit.trail.unknown"));
        }
        return entry.job().isEmpty() ? t("audit.trail.unknown") : t("audit.trail.system", entry.job());
    }

    /** What a detail is called. */
    static String detail(Entry entry, String detail) {
        return Detail.key(entry.action(), detail).map(AuditWords::t).orElse(detail);
    }

    /** In a line; of the fields only how many they are, for the entry itself names them. */
    static String details(Entry entry, AuditNames names) {
        return details(
                entry,
                (detail, value) -> t(
                        "audit.trail.detail",
                        detail(entry, detail),
                        detail.equals(Audited.FIELDS)
                                ? Formats.current().number(value.split(" ").length)
                                : names.in(value)));
    }

    /** @param words for a detail and its value */
    static String details(Entry entry, BiFunction<String, String, String> words) {
        return entry.details().entrySet().stream()
                .map(one -> words.apply(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String t(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
