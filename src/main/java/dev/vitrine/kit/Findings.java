package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of findings: message and fix of the rule, filled with the finding's arguments. */
public final class Findings {
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}-[A-Z]{2}");

    private static final Pattern SIZE = Pattern.compile("(-?[0-9]{1,19}) B");

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

    private static Object[] args(Finding finding) {
        return finding.args().stream().map(arg -> word(arg, finding.path())).toArray();
    }

    /** Languages are said by their names, numbers of bytes as the reader writes them. */
    private static String word(String arg, FieldPath path) {
        Matcher size = SIZE.matcher(arg);
        if (size.matches()) {
            return Formats.current().exactBytes(Long.parseLong(size.group(1)));
        }
        return isLanguage(arg, path)
                ? LanguageTag.of(arg)
                        .locale()
                        .getDisplayName(Translations.nearest(UI.getCurrent().getLocale()))
                : arg;
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
