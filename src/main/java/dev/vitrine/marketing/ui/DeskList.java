package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.More;
import dev.vitrine.marketing.TranslationDesk.Line;
import dev.vitrine.marketing.TranslationDesk.Sheet;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of the translation desk in groups, drawn as they are scrolled to. */
final class DeskList extends Composite<Div> {
    /** Rows that are drawn at once. */
    private static final int AT_ONCE = 40;

    private final LanguageTag source;
    private final LanguageTag language;
    private final transient ContentWords words;
    private final transient List<Line> lines;
    private final transient DeskRow.Actions actions;
    private final transient Map<FieldPath, DeskRow> rows = new HashMap<>();
    private final Div column = new Div();
    private String group = "";
    private int drawn;

    /** @param lines those that are shown */
    DeskList(Sheet sheet, List<Line> lines, DeskRow.Actions actions) {
        source = sheet.source();
        language = sheet.language();
        words = ContentWords.of(this, sheet.content());
        this.lines = lines;
        this.actions = actions;
        getContent().addClassName("v-translate");
        column.addClassName("v-translate-rows");
        getContent().add(head(), column);
        draw(AT_ONCE);
    }

    private Div head() {
        var head = new Div(
                new Div(getTranslation("marketing.desk.field")),
                new Div(getTranslation("marketing.desk.source", ContentWords.language(source))),
                new Div(ContentWords.language(language)));
        head.addClassNames("v-translate-head");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private void draw(int upTo) {
        column.getChildren().filter(More.class::isInstance).toList().forEach(column::remove);
        for (; drawn < Math.min(upTo, lines.size()); drawn++) {
            draw(lines.get(drawn));
        }
        if (drawn < lines.size()) {
            column.add(
                    new More(getTranslation("marketing.desk.more", lines.size() - drawn), () -> draw(drawn + AT_ONCE)));
        }
    }

    private void draw(Line line) {
        String title = title(line.path());
        if (!title.equals(group)) {
            group = title;
            column.add(new H2(title));
        }
        var row = new DeskRow(source, language, label(line.path()), line, actions);
        rows.put(line.path(), row);
        column.add(row);
    }

    private String title(FieldPath path) {
        return switch (path.section().kind()) {
            case PLAN ->
                getTranslation(
                        "marketing.desk.plan", words.sku(path.section().sku().orElseThrow()));
            case LEGAL -> getTranslation(Labels.key(MarketingPage.LEGAL));
            default -> getTranslation(Labels.key(MarketingPage.ofListingField(path.field())));
        };
    }

    /** Of an item of a list, which the language may have none of, as the source language calls it. */
    String label(FieldPath path) {
        return path.section().kind() == SectionKey.Kind.LISTING && path.field().contains("[")
                ? words.field(FieldPath.of(SectionKey.listing(source), path.field()))
                : words.field(path);
    }

    /** The row of this text, drawn by now; empty when it is not shown. */
    Optional<DeskRow> row(FieldPath path) {
        for (int i = drawn; i < lines.size() && !rows.containsKey(path); i++) {
            if (lines.get(i).path().equals(path)) {
                draw(i + 1);
            }
        }
        return Optional.ofNullable(rows.get(path));
    }

    /** Shows the texts as they are now. */
    void show(List<Line> now) {
        now.forEach(line -> {
            DeskRow row = rows.get(line.path());
            if (row != null) {
                row.show(line);
            }
        });
    }

    /** Paths of the texts that are shown, drawn or not. */
    List<FieldPath> paths() {
        return lines.stream().map(Line::path).toList();
    }
}
