package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.pricing.PricePlace;
import dev.vitrine.pricing.ui.PriceComparison.Kind;
import dev.vitrine.pricing.ui.PriceComparison.Line;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of the price book in two states, a row a cell; only the rows that are scrolled to are made and sent. */
final class ChangesTable extends Composite<Div> {
    /** So many rows are shown without a scroll bar of their own. */
    private static final int FEW = 12;

    /** Key of the column with the way back. */
    static final String WAY = "way";

    private final transient PriceWords words;
    private final transient @Nullable Consumer<PricePlace> revert;

    /**
     * @param before name of the state that is compared with
     * @param after name of the state that is looked at
     * @param revert takes a cell back; null where there is no way back
     */
    ChangesTable(
            PriceComparison comparison,
            List<PricePlace> places,
            PriceWords words,
            String before,
            String after,
            @Nullable Consumer<PricePlace> revert) {
        this.words = words;
        this.revert = revert;
        var grid = new Grid<Line>();
        grid.addClassNames("v-grid", "v-price-changes");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(places.size() <= FEW);
        grid.setItems(DataProvider.fromCallbacks(
                query -> places.stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit())
                        .map(comparison::line),
                query -> places.size()));
        column(grid, getTranslation("pricing.sheet.sku"), line -> words.sku(line.place()));
        column(grid, getTranslation("pricing.sheet.marketName"), line -> words.market(line.place()));
        column(grid, getTranslation("pricing.sheet.what"), line -> words.what(line.place()));
        column(grid, before, line -> words.value(line.place(), line.before())).setTextAlign(ColumnTextAlign.END);
        column(grid, after, line -> words.value(line.place(), line.after())).setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(this::kind)
                .setHeader(getTranslation("pricing.changes.kind"))
                .setAutoWidth(true);
        if (revert != null) {
            grid.addComponentColumn(this::back)
                    .setKey(WAY)
                    .setHeader(getTranslation("pricing.changes.way"))
                    .setFlexGrow(0)
                    .setAutoWidth(true);
        }
        grid.getElement().setAttribute("aria-label", getTranslation("pricing.changes.table"));
        getContent().add(grid);
    }

    private static Grid.Column<Line> column(Grid<Line> grid, String header, Function<Line, String> text) {
        return grid.addColumn(text::apply).setHeader(header).setAutoWidth(true);
    }

    private Component kind(Line line) {
        var kind = new Span(getTranslation(Labels.key(line.kind())));
        kind.addClassNames("v-price-kind", "v-price-kind-" + line.kind().name().toLowerCase(Locale.ROOT));
        return kind;
    }

    private Component back(Line line) {
        if (line.kind() == Kind.SAME || revert == null) {
            return new Span();
        }
        var button = new Button(Icons.of("undo"), event -> revert.accept(line.place()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(
                "pricing.changes.revertCell",
                words.sku(line.place()),
                words.market(line.place()),
                words.what(line.place())));
        button.setTooltipText(getTranslation("pricing.changes.revert"));
        return button;
    }
}
