package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Icons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The grid of SKUs with all that chooses: search and filters, columns, order, and the rows for a change of several. All but
 * the chosen rows is in the address. Arrow keys lead from cell to cell, Enter opens, Space chooses, Escape closes.
 */
@JsModule("context://frontend/sku-grid.js")
final class SkuGrid extends Composite<Div> implements SkuColumns.Marks {
    private static final String SORT = "sort";
    private static final String WITHOUT = "without";

    private final Grid<SkuRow> grid = new Grid<>();
    private final transient List<SkuRow> rows = new ArrayList<>();
    private final ListDataProvider<SkuRow> provider = new Rows(rows);
    private final ColumnChoice columns = new ColumnChoice(grid, this::addressChanged);
    private final SkuToolbar toolbar = new SkuToolbar(columns, this::filtered);
    private final Checkbox all = new Checkbox();
    private final Div nothing = new Div();
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Runnable changed;
    private final Consumer<Set<String>> choosing;
    private @Nullable String open;

    /** What the grid tells. */
    interface Listener {
        /** The address of a SKU's panel. */
        String address(String key);

        /** A row was clicked. */
        void open(String key);

        /** The open panel is no longer wanted. */
        void close();

        /** Other rows, columns or another order were asked for: {@link SkuGrid#query} is another one now. */
        void addressChanged();

        /** Other rows are chosen. */
        void chosen(Set<String> keys);
    }

    /** A row is known by its key, whatever it says. */
    private static final class Rows extends ListDataProvider<SkuRow> {
        Rows(List<SkuRow> rows) {
            super(rows);
        }

        @Override
        public Object getId(SkuRow row) {
            return row.key();
        }
    }

    SkuGrid(Listener listener) {
        changed = listener::addressChanged;
        choosing = listener::chosen;
        grid.addClassNames("v-grid", "v-skus");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        var layout = new SkuColumns(this, listener::address, this);
        all.setAriaLabel(getTranslation("skus.chooseAll"));
        all.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                chooseAll(event.getValue());
            }
        });
        layout.addChoice(grid, all);
        layout.addTo(grid);
        columns.offer();
        grid.setPartNameGenerator(row -> open(row) ? "opened" : null);
        provider.setFilter(row -> toolbar.filter().shows(row, getLocale()));
        grid.setItems(provider);
        grid.addItemClickListener(event -> listener.open(event.getItem().key()));
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                addressChanged();
            }
        });
        Shortcuts.addShortcutListener(grid, listener::close, Key.ESCAPE).listenOn(grid);
        nothing.add(new EmptyState("search", getTranslation("skus.noneShown"), getTranslation("skus.noneShownText")));
        getContent().addClassName("v-skus-box");
        getContent().add(toolbar, grid, nothing, caption());
    }

    /** @param may whether several may be changed at once; whoever may not chooses no rows */
    void choosable(boolean may) {
        grid.getColumnByKey(SkuColumns.CHOOSE).setVisible(may);
    }

    List<SkuRow> rows() {
        return List.copyOf(rows);
    }

    Optional<SkuRow> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** Shows these rows; a browser that has them already is sent nothing. */
    void show(List<SkuRow> now) {
        if (!rows.equals(now)) {
            rows.clear();
            rows.addAll(now);
            provider.refreshAll();
        }
        filterChosen();
        toolbar.count(rows, visible().size());
        showRest();
    }

    /** Takes filters, columns and order from the address. */
    void read(QueryParameters query) {
        String before = query();
        toolbar.show(SkuFilter.read(query::getSingleParameter));
        columns.without(query.getSingleParameter(WITHOUT)
                .map(keys -> Set.of(keys.split(",")))
                .orElse(Set.of()));
        sort(query.getSingleParameter(SORT).orElse(""));
        if (!query().equals(before)) {
            provider.refreshAll();
        }
    }

    private void sort(String word) {
        boolean down = word.startsWith("-");
        Grid.Column<SkuRow> column = grid.getColumnByKey(down ? word.substring(1) : word);
        var direction = down ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        grid.sort(column == null || !column.isSortable() ? List.of() : List.of(new GridSortOrder<>(column, direction)));
    }

    /** The parameters of the address, with a question mark; empty when everything is as it is at first. */
    String query() {
        Map<String, String> parameters = new HashMap<>(toolbar.filter().parameters());
        if (!columns.without().isEmpty()) {
            parameters.put(WITHOUT, String.join(",", columns.without()));
        }
        grid.getSortOrder().stream()
                .findFirst()
                .ifPresent(order -> parameters.put(
                        SORT,
                        (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                                + order.getSorted().getKey()));
        return parameters.isEmpty()
                ? ""
                : "?" + QueryParameters.simple(parameters).getQueryString();
    }

    /** Marks the row whose panel is open; null when none is. */
    void opened(@Nullable String key) {
        String before = open;
        open = key;
        refresh(before);
        refresh(key);
    }

    /** When the panel was opened by the keyboard, this field has the focus next. */
    void focusIfByKey(Component field) {
        grid.getElement()
                .executeJs("if (this.vitrineByKey) { this.vitrineByKey = false; $0.focus(); }", field.getElement());
    }

    /** The cell that the panel was opened from has the focus again. */
    void focusAgain() {
        grid.getElement().executeJs("this.vitrineCell && this.vitrineCell.focus()");
    }

    Set<String> chosen() {
        return Set.copyOf(chosen);
    }

    void chooseNone() {
        chooseAll(false);
    }

    @Override
    public boolean open(SkuRow row) {
        return row.key().equals(open);
    }

    @Override
    public boolean chosen(SkuRow row) {
        return chosen.contains(row.key());
    }

    @Override
    public void toggle(SkuRow row) {
        if (!chosen.remove(row.key())) {
            chosen.add(row.key());
        }
        refresh(row.key());
        choiceChanged();
    }

    private void chooseAll(boolean every) {
        chosen.clear();
        if (every) {
            visible().forEach(row -> chosen.add(row.key()));
        }
        provider.refreshAll();
        choiceChanged();
    }

    private void choiceChanged() {
        int shown = visible().size();
        all.setValue(shown > 0 && chosen.size() == shown);
        all.setIndeterminate(!chosen.isEmpty() && chosen.size() < shown);
        choosing.accept(chosen());
    }

    private void filtered() {
        addressChanged();
        filterChosen();
        toolbar.shown(visible().size(), rows.size());
        showRest();
    }

    /** What is not shown is not chosen: nobody changes what he does not see. */
    private void filterChosen() {
        Set<String> shown = new LinkedHashSet<>();
        visible().forEach(row -> shown.add(row.key()));
        chosen.retainAll(shown);
        choiceChanged();
    }

    private void showRest() {
        boolean none = visible().isEmpty();
        grid.setVisible(!none);
        nothing.setVisible(none);
    }

    private List<SkuRow> visible() {
        return rows.stream()
                .filter(row -> toolbar.filter().shows(row, getLocale()))
                .toList();
    }

    /** The rows link to their panels under the same filters, order and columns. */
    private void addressChanged() {
        provider.refreshAll();
        changed.run();
    }

    private void refresh(@Nullable String key) {
        if (key != null) {
            row(key).ifPresent(provider::refreshItem);
        }
    }

    private Component caption() {
        var locked = new Paragraph(Icons.of("lock"), new Span(getTranslation("skus.lockedCaption")));
        var keys = new Paragraph();
        keys.addClassName("v-skus-keys");
        key(keys, "skus.keyMove", "↑", "↓");
        key(keys, "skus.keyChoose", getTranslation("skus.keySpace"));
        key(keys, "skus.keyOpen", getTranslation("skus.keyEnter"));
        key(keys, "skus.keyClose", getTranslation("skus.keyEscape"));
        var caption = new Div(locked, keys);
        caption.addClassNames("v-grid-caption", "v-skus-caption");
        return caption;
    }

    private void key(Paragraph line, String deed, String... names) {
        for (String name : names) {
            var key = new HtmlContainer("kbd");
            key.setText(name);
            line.add(key);
        }
        line.add(new Span(getTranslation(deed)));
    }
}
