package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Reading;
import dev.vitrine.content.Reading.Origin;
import dev.vitrine.content.RichText;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.marketing.ui.FallbackMap.Cell;
import dev.vitrine.marketing.ui.FallbackMap.Group;
import dev.vitrine.marketing.ui.FallbackMap.Row;
import dev.vitrine.marketing.ui.FallbackMap.Said;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import java.util.List;
import java.util.function.Function;

/** The map as a table: a row for each field, a column for each language, the start of what is read in each cell. */
final class FallbackTable extends Composite<Div> {
    /** SKUs that are shown at once; the others come when they are asked for. */
    private static final int GROUPS = 12;

    /** So much of a text is shown, in code points. */
    private static final int START = 90;

    /** Where things lie. */
    record Places(Function<FieldPath, String> field, PictureAddresses pictures) {}

    private final NativeTable table = new NativeTable();
    private final List<Reading> columns;
    private final LanguageTag current;
    private final transient ContentWords words;
    private final transient Places places;

    /** @param current the language whose column is marked */
    FallbackTable(List<Reading> columns, LanguageTag current, ContentWords words, Places places) {
        this.columns = columns;
        this.current = current;
        this.words = words;
        this.places = places;
        getContent().addClassName("v-fallback");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", getTranslation("marketing.marketingPage.BUYERS"));
        var head = table.getHead().addRow();
        head.add(heading(getTranslation("marketing.buyers.field"), "col"));
        columns.forEach(column -> head.add(heading(column)));
        getContent().add(table);
    }

    /** Adds these groups, the first of them at once. */
    void show(List<Group> groups) {
        groups.stream().limit(GROUPS).forEach(this::add);
        var rest = groups.stream().skip(GROUPS).toList();
        if (!rest.isEmpty()) {
            var more = new Button(getTranslation("marketing.buyers.more", rest.size()));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            more.addClickListener(click -> {
                more.removeFromParent();
                show(rest);
            });
            getContent().add(more);
        }
    }

    private void add(Group group) {
        String name = group.sku()
                .map(sku -> getTranslation("marketing.buyers.sku", words.sku(sku)))
                .orElseGet(() -> getTranslation("marketing.buyers.offer"));
        var heading = heading(name, "rowgroup");
        heading.getElement().setAttribute("colspan", String.valueOf(columns.size() + 1));
        var body = table.addBody();
        body.addRow().add(heading);
        for (Row row : group.rows()) {
            var line = body.addRow();
            line.add(heading(words.field(row.path()), "row"));
            for (int i = 0; i < columns.size(); i++) {
                line.add(cell(row, row.cells().get(i), columns.get(i)));
            }
        }
    }

    private NativeTableHeaderCell heading(Reading column) {
        NativeTableHeaderCell cell = heading("", "col");
        if (!column.offered()) {
            cell.setText(getTranslation("marketing.buyers.other"));
            return cell;
        }
        var name = new Span(ContentWords.language(column.texts()));
        name.getElement().setAttribute("lang", column.texts().value());
        cell.add(name);
        if (column.texts().equals(column.source())) {
            var note = new Span(getTranslation("marketing.source"));
            note.addClassName("v-fallback-note");
            cell.add(note);
        }
        if (column.texts().equals(current)) {
            cell.addClassName("v-fallback-current");
        }
        return cell;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableCell cell(Row row, Cell data, Reading column) {
        var link = new Anchor(places.field().apply(data.path()), badge(row, data), said(data));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-fallback-cell");
        var cell = new NativeTableCell(link);
        if (column.offered() && column.texts().equals(current)) {
            cell.addClassName("v-fallback-current");
        }
        return cell;
    }

    private StateBadge badge(Row row, Cell cell) {
        String from = ContentWords.language(cell.from());
        return switch (cell.origin()) {
            case OWN -> new StateBadge(Tone.LIVE, getTranslation(Labels.key(Origin.OWN)), "check");
            case INHERITED -> new StateBadge(Tone.STAGED, getTranslation(Labels.key(Origin.INHERITED), from), "fork");
            case SOURCE -> new StateBadge(Tone.DRAFT, getTranslation(Labels.key(Origin.SOURCE), from), "globe");
            case NOTHING ->
                row.stops(cell)
                        ? new StateBadge(Tone.ERROR, getTranslation("marketing.buyers.stops"), "error")
                        : new StateBadge(Tone.OUTLINE, getTranslation(Labels.key(Origin.NOTHING)), "minus");
        };
    }

    private Component said(Cell cell) {
        return switch (cell.said()) {
            case Said.Text(String html) -> text(start(RichText.lines(html)), cell.from());
            case Said.Listed(List<String> titles) -> text(start(String.join(", ", titles)), cell.from());
            case Said.Large(int bytes) ->
                new Span(getTranslation(
                        "marketing.buyers.large", Formats.current().bytes(bytes)));
            case Said.Pictured(var picture) -> {
                var image = new Image(places.pictures().of(picture), "");
                image.getElement().setAttribute("loading", "lazy");
                yield image;
            }
            case Said.Nothing() -> new Span();
        };
    }

    private static Span text(String text, LanguageTag language) {
        var span = new Span(text);
        span.getElement().setAttribute("lang", language.value());
        return span;
    }

    private static String start(String text) {
        String line = text.substring(0, Math.min(text.length(), START * 4))
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= START
                ? line
                : line.substring(0, line.offsetByCodePoints(0, START)).strip() + "…";
    }
}
