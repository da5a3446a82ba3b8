package dev.vitrine.review.ui;

import dev.vitrine.kit.Csv;
import dev.vitrine.publishing.DeskFigures.Figures;
import dev.vitrine.publishing.DeskFigures.OfRule;
import dev.vitrine.publishing.DeskFigures.Times;
import dev.vitrine.publishing.DeskFigures.Week;
import dev.vitrine.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The figures of the desk as comma-separated values, one table beneath the other; no cell is taken for a formula. */
final class FiguresFile {
    private static final Csv ROWS = new Csv(" ", " ");
    private static final Object[] UNSAID = {"…", "…", "…", "…", "…"};

    private final Texts texts;

    /** Where the words come from. */
    interface Texts {
        String get(String key, Object... args);
    }

    FiguresFile(Texts texts) {
        this.texts = texts;
    }

    byte[] of(Figures figures) {
        var file = new StringBuilder(Csv.BYTE_ORDER_MARK);
        times(file, figures.times());
        file.append(row(t("review.figures.week"), t("review.figures.approved"), t("review.figures.sentBack")));
        figures.weeks().forEach(week -> file.append(line(week)));
        file.append(row(
                t("review.figures.rule"),
                t("review.figures.rule"),
                t("review.figures.submissions"),
                t("review.figures.sentBack"),
                t("review.figures.second"),
                t("review.figures.agreed")));
        figures.rules().forEach(rule -> file.append(line(rule)));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void times(StringBuilder file, Times times) {
        file.append(row(t("review.figures.decided"), String.valueOf(times.decided())))
                .append(row(t("review.figures.inTime"), String.valueOf(times.inTime())))
                .append(row(t("review.figures.median"), seconds(times.median())))
                .append(row(t("review.figures.ninetieth"), seconds(times.ninetieth())));
    }

    private static String line(Week week) {
        return row(week.monday().toString(), String.valueOf(week.approved()), String.valueOf(week.sentBack()));
    }

    private String line(OfRule rule) {
        return row(
                rule.rule().name(),
                words(texts, rule.rule()),
                String.valueOf(rule.decided()),
                String.valueOf(rule.sentBack()),
                String.valueOf(rule.second()),
                String.valueOf(rule.agreed()));
    }

    /** What the rule says, whatever it found. */
    static String words(Texts texts, Rule rule) {
        return texts.get("rules." + rule + ".message", UNSAID);
    }

    /** In ISO 8601, for example {@code PT7H20M}. */
    private static String seconds(@Nullable Duration duration) {
        return duration == null ? "" : duration.toString();
    }

    private String t(String key) {
        return texts.get(key);
    }

    static String row(String... cells) {
        return ROWS.row(cells);
    }
}
