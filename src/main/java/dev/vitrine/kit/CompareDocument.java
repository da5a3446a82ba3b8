package dev.vitrine.kit;

import dev.vitrine.content.Change;
import dev.vitrine.content.WordDiff.Kind;
import dev.vitrine.kit.CellGrid.Cell;
import dev.vitrine.kit.CellGrid.Row;
import dev.vitrine.kit.CompareView.Mode;
import dev.vitrine.kit.CompareView.States;
import dev.vitrine.kit.DiffLines.Line;
import dev.vitrine.kit.DiffPieces.Piece;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as one HTML file that needs nothing beside it and runs nothing: styles and pictures lie within, texts carry
 * their language. It says what a {@link CompareView} says.
 */
public final class CompareDocument {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final String STYLES = Stream.of("tokens.css", "unseen.css", "compare.css", "export.css")
            .map(CompareDocument::style)
            .collect(Collectors.joining("\n"));

    /**
     * One of both states in words.
     *
     * @param origin when it came to be and by whom
     */
    public record Side(String name, String origin) {}

    /**
     * What stands at the top.
     *
     * @param note by whom and when the file was made, and whether it shows all differences
     */
    public record Head(String title, Side before, Side after, List<String> note) {}

    private final States states;
    private final Mode mode;
    private final ContentWords words;
    private final Function<Sha256, Optional<String>> pictures;
    private final String language;

    /**
     * @param formats of the reader in whose language it is
     * @param listName the name of an entry of the marketplace's lists by its id
     * @param pictures a picture as a {@code data:} address; empty where it is to be left out
     */
    public CompareDocument(
            States states,
            Mode mode,
            Formats formats,
            UnaryOperator<String> listName,
            Function<Sha256, Optional<String>> pictures) {
        this.states = states;
        this.mode = mode;
        this.pictures = pictures;
        words = ContentWords.of(formats, states.target(), states.base()).naming(listName);
        language = formats.locale().toLanguageTag();
    }

    /** The whole file. */
    public String html(Head head) {
        var document = new Document("");
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        document.appendChild(new DocumentType("html", "", ""));
        var html = document.appendElement("html").attr("lang", language);
        var top = html.appendElement("head");
        top.appendElement("meta").attr("charset", "utf-8");
        top.appendElement("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
        top.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        top.appendElement("title").text(head.title());
        top.appendElement("style").appendChild(new DataNode(STYLES));
        var body = html.appendElement("body");
        header(body.appendElement("header"), head);
        var main = body.appendElement("main");
        if (states.changes().isEmpty()) {
            main.appendElement("p").text(words.text("kit.compare.sameText"));
        }
        states.parts().forEach(key -> section(main, key, states.changes().get(key)));
        equal(body);
        return document.outerHtml();
    }

    private void header(Element header, Head head) {
        header.appendElement("h1").text(head.title());
        var sides = header.appendElement("dl");
        side(sides, "kit.compare.before", head.before());
        side(sides, "kit.compare.after", head.after());
        head.note().forEach(line -> header.appendElement("p").text(line));
    }

    private void side(Element sides, String key, Side side) {
        sides.appendElement("dt").text(words.text(key));
        var said = sides.appendElement("dd");
        said.appendElement("strong").text(side.name());
        if (!side.origin().isEmpty()) {
            said.appendText(" · " + side.origin());
        }
    }

    private void equal(Element body) {
        if (!states.equal().isEmpty()) {
            var footer = body.appendElement("footer");
            footer.appendElement("p")
                    .text(words.text("kit.compare.without", states.equal().size()));
            var list = footer.appendElement("ul");
            states.equal().forEach(key -> list.appendElement("li").text(words.section(key)));
        }
    }

    private void section(Element main, SectionKey key, List<Change> changes) {
        var section = main.appendElement("section").addClass("v-compare-section");
        boolean allSkus = key.kind() == SectionKey.Kind.SKU;
        section.appendElement("h2").text(allSkus ? words.text("kit.compare.skus") : words.section(key));
        if (allSkus) {
            section.addClass("v-compare-skus");
            grid(section, CellGrid.skus(states.base(), states.target(), states.skus(), words), "kit.compare.sameSkus");
            return;
        }
        if (key.kind() == SectionKey.Kind.PRICES) {
            String sku = key.sku().orElseThrow();
            var prices = CellGrid.prices(
                    key, states.base().prices(sku), states.target().prices(sku), changes, words);
            if (!prices.differing().isEmpty()) {
                grid(section, prices, "kit.compare.sameMarkets");
            }
        }
        ChangeRows.fields(changes).stream()
                .filter(change -> !change.isPrice())
                .forEach(change -> change(section, change));
    }

    private void change(Element section, Change change) {
        var box = section.appendElement("div").addClass("v-change");
        var head = box.appendElement("h3");
        head.appendElement("span")
                .addClass("v-sign")
                .addClass(ChangeRows.className(change.kind()))
                .attr("aria-hidden", "true")
                .text(ChangeRows.sign(change.kind()));
        head.appendText(" " + words.field(change.path()) + " ");
        head.appendElement("small").text(words.text(ChangeRows.word(change.kind())));
        if (!change.isWhole()) {
            switch (ChangeForm.of(change, words)) {
                case ChangeForm.Prose prose ->
                    prose(box, prose, change.path().section().language().orElse(null));
                case ChangeForm.Values values -> {
                    var line = box.appendElement("p").addClass("v-diff");
                    mark(line, "del", values.before(), null);
                    line.appendText(" ");
                    mark(line, "ins", values.after(), null);
                }
                case ChangeForm.Pictures shown -> {
                    var pair = box.appendElement("div").addClass("v-pictures");
                    picture(pair, change, shown.before(), "kit.compare.before");
                    picture(pair, change, shown.after(), "kit.compare.after");
                }
            }
        }
    }

    private void prose(Element box, ChangeForm.Prose prose, @Nullable LanguageTag spoken) {
        if (prose.marksAlone()) {
            box.appendElement("p").addClass("v-quiet").text(words.text("kit.compare.marksAlone"));
        }
        boolean single = prose.inOneText(mode);
        var text = box.appendElement("div").addClass("v-diff");
        if (!single) {
            text.addClass("v-diff-columns");
        }
        for (var piece : DiffPieces.of(DiffLines.of(prose.before(), prose.after()))) {
            if (piece.folded()) {
                fold(text, piece, spoken);
            } else {
                line(text, piece.lines().getFirst(), single, spoken);
            }
        }
    }

    private void fold(Element text, Piece piece, @Nullable LanguageTag spoken) {
        var fold = text.appendElement("details").addClass("v-diff-fold");
        fold.appendElement("summary").text(words.text(piece.key(), piece.count()));
        piece.lines().forEach(line -> line(fold, line, true, spoken));
    }

    private void line(Element text, Line line, boolean single, @Nullable LanguageTag spoken) {
        if (single) {
            paragraph(text, line, EnumSet.allOf(Kind.class), spoken);
        } else {
            var row = text.appendElement("div").addClass("v-diff-row");
            paragraph(row, line, EnumSet.of(Kind.EQUAL, Kind.DELETED), spoken);
            paragraph(row, line, EnumSet.of(Kind.EQUAL, Kind.INSERTED), spoken);
        }
    }

    private void paragraph(Element text, Line line, Set<Kind> shown, @Nullable LanguageTag spoken) {
        var paragraph = text.appendElement("p");
        line.parts().stream().filter(part -> shown.contains(part.kind())).forEach(part -> {
            switch (part.kind()) {
                case EQUAL -> spoken(paragraph.appendElement("span"), part.text(), spoken);
                case DELETED -> mark(paragraph, "del", part.text(), spoken);
                case INSERTED -> mark(paragraph, "ins", part.text(), spoken);
            }
        });
    }

    private void mark(Element parent, String tag, String text, @Nullable LanguageTag spoken) {
        if (!text.isEmpty()) {
            var mark = parent.appendElement(tag);
            mark.appendElement("span")
                    .addClass("v-unseen")
                    .text(words.text(tag.equals("ins") ? "kit.compare.added" : "kit.compare.removed") + " ");
            spoken(mark.appendElement("span"), text, spoken);
        }
    }

    private static void spoken(Element element, String text, @Nullable LanguageTag spoken) {
        element.text(text);
        if (spoken != null) {
            element.attr("lang", spoken.value());
        }
    }

    private void picture(Element pair, Change change, Optional<ChangeForm.Picture> picture, String key) {
        var figure = pair.appendElement("figure").addClass("v-picture-state");
        figure.appendElement("figcaption").text(words.text(key));
        if (picture.isEmpty()) {
            figure.appendElement("span").text(words.text("kit.compare.none"));
            return;
        }
        var data = pictures.apply(picture.get().hash());
        if (data.isPresent()) {
            figure.appendElement("img")
                    .attr("src", data.get())
                    .attr("alt", words.field(change.path()) + " · " + words.text(key));
        } else {
            figure.appendElement("span").text(words.text("kit.compare.leftOut"));
        }
        figure.appendElement("span")
                .text(picture.get().width() + " × " + picture.get().height());
    }

    private void grid(Element section, CellGrid grid, String same) {
        var table = section.appendElement("div").addClass("v-price-table").appendElement("table");
        var head = table.appendElement("thead").appendElement("tr");
        grid.columns()
                .forEach(name -> head.appendElement("th").attr("scope", "col").text(name));
        var rows = table.appendElement("tbody");
        grid.differing().forEach(row -> row(rows.appendElement("tr"), row));
        if (!grid.same().isEmpty()) {
            section.appendElement("p")
                    .addClass("v-quiet")
                    .text(words.text(same, grid.same().size()));
        }
    }

    private void row(Element line, Row row) {
        line.appendElement("th").attr("scope", "row").text(row.heading());
        for (Cell cell : row.cells()) {
            var box = line.appendElement("td");
            if (cell.differs()) {
                box.addClass(CellTable.className(cell)).addClass("v-diff");
                mark(box, "del", cell.before(), null);
                box.appendText(" ");
                mark(box, "ins", cell.after(), null);
            } else {
                box.text(cell.same());
            }
        }
    }

    private static String style(String name) {
        try (var file = CompareDocument.class.getResourceAsStream("/META-INF/resources/themes/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
