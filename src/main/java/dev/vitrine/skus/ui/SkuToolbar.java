package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Segments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search, filter and choice of columns above the grid; knows its part of the address. */
final class SkuToolbar extends Composite<Div> {
    private static final String SEARCH = "q";
    private static final String SHOW = "show";

    /** Which SKUs are shown. */
    enum Show {
        ALL,
        HOURLY,
        BYOL,
        FOUND;

        boolean shows(SkuRow row) {
            return switch (this) {
                case ALL -> true;
                case HOURLY -> !row.byol();
                case BYOL -> row.byol();
                case FOUND -> row.found();
            };
        }

        static Show of(String word) {
            return Stream.of(values())
                    .filter(show -> show.word().equals(word))
                    .findFirst()
                    .orElse(ALL);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Grid<SkuRow> grid;
    private final Runnable changed;
    private final TextField search = new TextField();
    private final Div filter = new Div();
    private transient List<SkuRow> rows = List.of();
    private Show show = Show.ALL;

    /** @param changed called when another search or filter was chosen */
    SkuToolbar(Grid<SkuRow> grid, Runnable changed) {
        this.grid = grid;
        this.changed = changed;
        search.setPlaceholder(getTranslation("skus.search"));
        search.setAriaLabel(getTranslation("skus.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        var gap = new Span();
        gap.addClassName("v-gap");
        getContent().addClassName("v-toolbar");
        getContent().add(search, filter, gap, columns());
    }

    List<SkuRow> rows() {
        return rows;
    }

    void show(List<SkuRow> all) {
        rows = all;
        var provider = new ListDataProvider<>(all);
        provider.setFilter(this::shows);
        grid.setItems(provider);
        filter.removeAll();
        filter.add(segments());
    }

    void read(QueryParameters query) {
        search.setValue(query.getSingleParameter(SEARCH).orElse(""));
        show = Show.of(query.getSingleParameter(SHOW).orElse(""));
    }

    /** With its question mark; empty when everything is shown. */
    String query() {
        var parameters = new HashMap<String, String>();
        if (!search.isEmpty()) {
            parameters.put(SEARCH, search.getValue());
        }
        if (show != Show.ALL) {
            parameters.put(SHOW, show.word());
        }
        return parameters.isEmpty()
                ? ""
                : "?" + QueryParameters.simple(parameters).getQueryString();
    }

    private boolean shows(SkuRow row) {
        String words = search.getValue().strip().toLowerCase(getLocale());
        return show.shows(row)
                && (row.sku().id().contains(words)
                        || row.title().toLowerCase(getLocale()).contains(words));
    }

    private Segments<Show> segments() {
        var options = new ArrayList<Segments.Option<Show>>();
        for (Show choice : Show.values()) {
            long count = rows.stream().filter(choice::shows).count();
            options.add(new Segments.Option<>(choice, getTranslation(Labels.key(choice)), count));
        }
        return new Segments<>(getTranslation("skus.filter"), options, show, choice -> {
                    show = choice;
                    changed.run();
                })
                .pills();
    }

    private Button columns() {
        var button = new Button(Icons.of("columns"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("skus.columns"));
        button.setTooltipText(getTranslation("skus.columns"));
        button.addClassName("v-skus-columns");
        var popover = new Popover();
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("skus.columns"));
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened() && popover.getChildren().findAny().isEmpty()) {
                popover.add(choice());
            }
        });
        getContent().add(popover);
        return button;
    }

    private CheckboxGroup<String> choice() {
        Map<String, Grid.Column<SkuRow>> columns = grid.getColumns().stream()
                .filter(column -> column.getKey() != null && !column.isFrozen())
                .collect(Collectors.toMap(Grid.Column::getKey, column -> column));
        List<String> keys = grid.getColumns().stream()
                .map(Grid.Column::getKey)
                .filter(columns::containsKey)
                .toList();
        var group = new CheckboxGroup<String>(getTranslation("skus.columns"));
        group.setItems(keys);
        group.setItemLabelGenerator(key -> columns.get(key).getHeaderText());
        group.setValue(Set.copyOf(keys));
        group.addValueChangeListener(event -> columns.forEach(
                (key, column) -> column.setVisible(event.getValue().contains(key))));
        return group;
    }
}
