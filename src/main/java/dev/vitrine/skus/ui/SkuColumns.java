package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VersionNumber;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The columns of the grid, as templates. On narrow screens one column that holds everything stands in place of all
 * others ({@code themes/skus.css}).
 */
final class SkuColumns {
    private static final String LOCK = "html`<vaadin-icon class=\"v-icon v-lock-sign\" src=\"themes/icons.svg\" "
            + "symbol=\"lock\" title=${item.lockedWord} role=\"img\" aria-label=${item.lockedWord}></vaadin-icon>`";

    static final String CHOOSE = "choose";

    private static final Comparator<SkuRow> BY_VERSION = Comparator.comparing(
            row -> VersionNumber.parse(row.version()).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<SkuRow> BY_LANGUAGES = Comparator.comparingInt(SkuColumns::percent);
    private static final Comparator<SkuRow> BY_PRICE = Comparator.<SkuRow, BigDecimal>comparing(
                    row -> row.cost().least(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(row -> row.cost().most(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(row -> row.cost().markets());
    private static final Comparator<SkuRow> BY_STATE =
            Comparator.comparing(SkuRow::standing).thenComparingInt(row -> -row.errors() - row.warnings());

    private final Component reader;
    private final UnaryOperator<String> address;
    private final Marks marks;

    /** What the person has marked: the row whose panel is open, the rows that are chosen. */
    interface Marks extends Serializable {
        boolean open(SkuRow row);

        boolean chosen(SkuRow row);

        void toggle(SkuRow row);
    }

    /** @param address of the panel of a SKU, by its key */
    SkuColumns(Component reader, UnaryOperator<String> address, Marks marks) {
        this.reader = reader;
        this.address = address;
        this.marks = marks;
    }

    /** The column in which rows are chosen, before all others. */
    void addChoice(Grid<SkuRow> grid, Component header) {
        grid.addColumn(LitRenderer.<SkuRow>of("<input type=\"checkbox\" class=\"v-choose\" .checked=${item.chosen} "
                                + "aria-label=${item.chooseWord} @change=${choose}>")
                        .withProperty("chosen", marks::chosen)
                        .withProperty(
                                "chooseWord",
                                row -> reader.getTranslation(
                                        "skus.choose", row.sku().id()))
                        .withFunction("choose", marks::toggle))
                .setKey(CHOOSE)
                .setHeader(header)
                .setWidth("38px")
                .setFlexGrow(0)
                .setFrozen(true);
    }

    void addTo(Grid<SkuRow> grid) {
        wide(grid, "id", "skus.column.id", 112, identity())
                .setFlexGrow(3)
                .setComparator(Comparator.comparing(row -> row.sku().id()))
                .setFrozen(true);
        wide(grid, "billing", "skus.column.billing", 84, line(this::billing, locked("billing")))
                .setFlexGrow(2)
                .setComparator(Comparator.comparing(row -> row.sku().billing()));
        wide(grid, "trial", "skus.column.trial", 88, line(this::trial, locked("trial")))
                .setFlexGrow(2)
                .setComparator(Comparator.comparing(row -> row.sku().trial()));
        wide(grid, "hidden", "skus.column.hidden", 74, line(this::hidden, locked("hidden")))
                .setFlexGrow(1)
                .setComparator(Comparator.comparing(row -> row.sku().hidden()));
        wide(
                        grid,
                        "image",
                        "skus.column.image",
                        70,
                        two(this::version, this::osFamily, row -> row.version().isEmpty(), row -> false))
                .setFlexGrow(1)
                .setComparator(BY_VERSION);
        wide(grid, "languages", "skus.column.languages", 80, languages())
                .setFlexGrow(1)
                .setComparator(BY_LANGUAGES);
        wide(
                        grid,
                        "price",
                        "skus.column.price",
                        126,
                        two(this::price, this::priceReach, row -> row.cost().missing() > 0, locked(SkuRow.PRICES)))
                .setFlexGrow(3)
                .setComparator(BY_PRICE);
        wide(grid, "state", "skus.column.state", 114, state()).setFlexGrow(2).setComparator(BY_STATE);
        part(grid.addColumn(card()).setFlexGrow(1), "narrow");
    }

    private Grid.Column<SkuRow> wide(
            Grid<SkuRow> grid, String key, String header, int width, LitRenderer<SkuRow> renderer) {
        Grid.Column<SkuRow> column = grid.addColumn(renderer)
                .setKey(key)
                .setHeader(reader.getTranslation(header))
                .setWidth(width + "px");
        return part(column, "wide");
    }

    private static Grid.Column<SkuRow> part(Grid.Column<SkuRow> column, String name) {
        column.getElement().setProperty("headerPartName", name);
        return column.setPartNameGenerator(row -> name);
    }

    private static Function<SkuRow, Boolean> locked(String field) {
        return row -> row.locked().contains(field);
    }

    private LitRenderer<SkuRow> identity() {
        return LitRenderer.<SkuRow>of("<div class=\"v-two\"><span><a class=\"v-row-link v-id\" href=${item.href} "
                        + "aria-current=${item.current} router-link>${item.id}</a>${item.locked ? " + LOCK
                        + " : ''}</span>"
                        + "<span>${item.title}</span></div>")
                .withProperty("href", row -> address.apply(row.key()))
                .withProperty("id", row -> row.sku().id())
                .withProperty("title", this::title)
                .withProperty("current", row -> String.valueOf(marks.open(row)))
                .withProperty("locked", row -> row.locked().contains("id"))
                .withProperty("lockedWord", row -> reader.getTranslation("skus.locked"));
    }

    private LitRenderer<SkuRow> line(Function<SkuRow, String> text, Function<SkuRow, Boolean> locked) {
        return LitRenderer.<SkuRow>of("<span>${item.text}${item.locked ? " + LOCK + " : ''}</span>")
                .withProperty("text", text::apply)
                .withProperty("locked", locked::apply)
                .withProperty("lockedWord", row -> reader.getTranslation("skus.locked"));
    }

    private LitRenderer<SkuRow> two(
            Function<SkuRow, String> first,
            Function<SkuRow, String> second,
            Function<SkuRow, Boolean> missing,
            Function<SkuRow, Boolean> locked) {
        return LitRenderer.<SkuRow>of("<div class=\"v-two\"><span class=${item.missing ? 'v-missing' : ''}>"
                        + "${item.first}${item.locked ? " + LOCK + " : ''}</span><span>${item.second}</span></div>")
                .withProperty("first", first::apply)
                .withProperty("second", second::apply)
                .withProperty("missing", missing::apply)
                .withProperty("locked", locked::apply)
                .withProperty("lockedWord", row -> reader.getTranslation("skus.locked"));
    }

    private LitRenderer<SkuRow> languages() {
        return LitRenderer.<SkuRow>of("<span class=\"v-ring-of\"><v-ring value=${item.percent} aria-hidden=\"true\">"
                        + "</v-ring>${item.share}</span>")
                .withProperty("percent", row -> String.valueOf(percent(row)))
                .withProperty("share", SkuColumns::share);
    }

    private LitRenderer<SkuRow> state() {
        return LitRenderer.<SkuRow>of("<span class=\"v-badges\"><span class=\"v-badge ${item.tone}\">${item.standing}"
                        + "</span>${item.findings ? html`<span class=\"v-mark ${item.mark}\">${item.findings}</span>` "
                        + ": ''}</span>")
                .withProperty("tone", SkuColumns::tone)
                .withProperty("standing", row -> reader.getTranslation(Labels.key(row.standing())))
                .withProperty("findings", this::findings)
                .withProperty("mark", row -> row.errors() > 0 ? "v-mark-err" : "v-mark-warn");
    }

    private LitRenderer<SkuRow> card() {
        return LitRenderer.<SkuRow>of("<div class=\"v-sku-card\"><div><a class=\"v-row-link v-id\" href=${item.href} "
                        + "router-link>${item.id}</a><span class=\"v-badge ${item.tone}\">${item.standing}</span></div>"
                        + "<div>${item.title}</div><div>${item.terms}</div><div>${item.image}</div>"
                        + "<div><span>${item.price}</span><span class=\"v-ring-of\"><v-ring value=${item.percent} "
                        + "aria-hidden=\"true\"></v-ring>${item.share}</span></div></div>")
                .withProperty("href", row -> address.apply(row.key()))
                .withProperty("id", row -> row.sku().id())
                .withProperty("tone", SkuColumns::tone)
                .withProperty("standing", row -> reader.getTranslation(Labels.key(row.standing())))
                .withProperty("title", this::title)
                .withProperty("terms", this::terms)
                .withProperty("image", row -> (version(row) + " " + osFamily(row)).strip())
                .withProperty("price", this::price)
                .withProperty("percent", row -> String.valueOf(percent(row)))
                .withProperty("share", SkuColumns::share);
    }

    private String title(SkuRow row) {
        return row.title().isEmpty() ? reader.getTranslation("skus.noTitle") : row.title();
    }

    private String billing(SkuRow row) {
        return reader.getTranslation(row.byol() ? "skus.billedOutside" : "skus.billedHourly");
    }

    private String terms(SkuRow row) {
        return row.byol() ? billing(row) : reader.getTranslation("skus.terms", billing(row), trial(row));
    }

    private String trial(SkuRow row) {
        if (row.byol()) {
            return reader.getTranslation("skus.trialNever");
        }
        return reader.getTranslation(row.sku().trial() == Sku.Trial.NONE ? "skus.trialNone" : "skus.trialMonth");
    }

    private String hidden(SkuRow row) {
        return reader.getTranslation(row.sku().hidden() ? "kit.yes" : "kit.no");
    }

    private String version(SkuRow row) {
        return row.version().isEmpty() ? reader.getTranslation("skus.noVersion") : row.version();
    }

    private String osFamily(SkuRow row) {
        return row.osFamily() == null ? "" : reader.getTranslation(Labels.key(row.osFamily()));
    }

    private String price(SkuRow row) {
        SkuCost cost = row.cost();
        if (row.byol()) {
            return reader.getTranslation("skus.markets", cost.markets());
        }
        if (cost.missing() > 0) {
            return reader.getTranslation("skus.pricesMissing", cost.missing());
        }
        if (cost.least() == null || cost.most() == null) {
            return reader.getTranslation("skus.noPrice");
        }
        Formats formats = Formats.current();
        String least = formats.money(cost.least(), cost.currency());
        String most = formats.money(cost.most(), cost.currency());
        return least.equals(most)
                ? reader.getTranslation("skus.price", least)
                : reader.getTranslation("skus.priceRange", least, most);
    }

    private String priceReach(SkuRow row) {
        return row.byol()
                ? reader.getTranslation("skus.licenceOutside")
                : reader.getTranslation("skus.markets", row.cost().markets());
    }

    private String findings(SkuRow row) {
        if (!row.found()) {
            return "";
        }
        return row.errors() > 0
                ? reader.getTranslation("kit.mark.errors", row.errors())
                : reader.getTranslation("kit.mark.warnings", row.warnings());
    }

    private static String tone(SkuRow row) {
        return "v-tone-" + row.standing().tone().name().toLowerCase(Locale.ROOT);
    }

    private static int percent(SkuRow row) {
        return row.offered() == 0 ? 0 : 100 * row.languages() / row.offered();
    }

    private static String share(SkuRow row) {
        return row.languages() + "/" + row.offered();
    }
}
