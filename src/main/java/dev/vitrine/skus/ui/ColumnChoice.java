package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import dev.vitrine.kit.Icons;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A button that lets columns of the grid be left out. */
final class ColumnChoice extends Composite<Div> {
    private final Grid<SkuRow> grid;
    private final Runnable changed;
    private final Popover popover = new Popover();
    private final CheckboxGroup<String> group = new CheckboxGroup<>();

    /** @param changed called when other columns were chosen */
    ColumnChoice(Grid<SkuRow> grid, Runnable changed) {
        this.grid = grid;
        this.changed = changed;
        var button = new Button(Icons.of("columns"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("skus.columns"));
        button.setTooltipText(getTranslation("skus.columns"));
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("skus.columns"));
        popover.add(group);
        group.setLabel(getTranslation("skus.columns"));
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                apply();
                changed.run();
            }
        });
        getContent().addClassName("v-skus-columns");
        getContent().add(button, popover);
    }

    /** Offers the columns that the grid has now. */
    void offer() {
        Map<String, Grid.Column<SkuRow>> columns = columns();
        group.setItems(columns.keySet());
        group.setItemLabelGenerator(key -> columns.get(key).getHeaderText());
        group.setValue(columns.keySet());
    }

    /** The keys of the columns that are left out, in their order. */
    List<String> without() {
        return columns().keySet().stream()
                .filter(key -> !group.getValue().contains(key))
                .toList();
    }

    /** Leaves these columns out; unknown keys count for nothing, and nobody is told. */
    void without(Set<String> keys) {
        var wanted = new LinkedHashSet<>(columns().keySet());
        wanted.removeAll(keys);
        group.setValue(wanted);
        apply();
    }

    private void apply() {
        columns().forEach((key, column) -> column.setVisible(group.getValue().contains(key)));
    }

    /** All but those that say which row it is. */
    private Map<String, Grid.Column<SkuRow>> columns() {
        var columns = new LinkedHashMap<String, Grid.Column<SkuRow>>();
        grid.getColumns().stream()
                .filter(column -> column.getKey() != null && !column.isFrozen())
                .forEach(column -> columns.put(column.getKey(), column));
        return columns;
    }
}
