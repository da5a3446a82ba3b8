package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of findings: message and fix of the rule, filled with the finding's arguments. */
public final class Findings {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}-[A-Z]{2}");

    private Findings() {}

    /** What was found. */
    public static String message(Component reader, Finding finding) {
        return reader.getTranslation("rules." + finding.rule() + ".message", args(finding));
    }

    /** What to do about it. */
    public static String fix(Component reader, Finding finding) {
        return reader.getTranslation("rules." + finding.rule() + ".fix", args(finding));
    }

    /** Message and fix. */
    public static String text(Component reader, Finding finding) {
        return message(reader, finding) + " " + fix(reader, finding);
    }

    /** Languages are said by their names. */
    private static Object[] args(Finding finding) {
        Locale language = Translations.nearest(UI.getCurrent().getLocale());
        return finding.args().stream()
                .map(arg -> isLanguage(arg, finding.path())
                        ? LanguageTag.of(arg).locale().getDisplayName(language)
                        : arg)
                .toArray();
    }

    private static boolean isLanguage(String arg, FieldPath path) {
        boolean ofSection = path.section()
                .language()
                .filter(language -> language.value().equals(arg))
                .isPresent();
        return ofSection
                || path.section().kind() == SectionKey.Kind.BASICS
                        && path.field().toLowerCase(Locale.ROOT).contains("language")
                        && CODE.matcher(arg).matches();
    }
}
