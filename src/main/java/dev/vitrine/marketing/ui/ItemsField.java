package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Icons;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list whose items are added, edited, removed and put in order; its value is the whole list.
 *
 * @param <T> the item, with a stable key
 */
abstract class ItemsField<T> extends CustomField<List<T>> {
    private final Div rows = new Div();
    private final Button add;
    private final Span none;
    private final int max;
    private List<T> items = List.of();

    /**
     * @param addKey translation key of the button that adds
     * @param noneKey translation key of what is said of an empty list
     */
    ItemsField(String addKey, String noneKey, int max) {
        super(List.of());
        this.max = max;
        rows.addClassName("v-items");
        add = new Button(getTranslation(addKey), Icons.of("plus"), event -> add());
        none = new Span(getTranslation(noneKey));
        none.addClassName("v-field-help");
        var box = new Div(rows, none, add);
        box.addClassName("v-items-box");
        add(box);
        show();
    }

    /** The person wants a new item. */
    abstract void add();

    abstract String key(T item);

    /** The item without the actions that every item has. */
    abstract ItemRow row(T item);

    final List<T> items() {
        return items;
    }

    final int indexOf(String key) {
        for (int i = 0; i < items.size(); i++) {
            if (key(items.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The person changed the list. */
    final void change(List<T> changed) {
        items = List.copyOf(changed);
        show();
        updateValue();
    }

    /** As {@link #change}, where the rows on the page show the change already. */
    final void changeQuietly(List<T> changed) {
        items = List.copyOf(changed);
        updateValue();
    }

    private void show() {
        rows.removeAll();
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            ItemRow row = row(items.get(i))
                    .action("arrow-up", getTranslation("marketing.item.up"), i > 0, () -> swap(at, at - 1))
                    .action(
                            "arrow-down",
                            getTranslation("marketing.item.down"),
                            i < items.size() - 1,
                            () -> swap(at, at + 1))
                    .action("trash", getTranslation("marketing.item.delete"), true, () -> remove(at));
            row.setReadOnly(isReadOnly());
            rows.add(row);
        }
        none.setVisible(items.isEmpty());
        add.setVisible(!isReadOnly());
        add.setEnabled(items.size() < max);
    }

    private void swap(int one, int other) {
        var changed = new ArrayList<>(items);
        Collections.swap(changed, one, other);
        change(changed);
    }

    private void remove(int at) {
        var changed = new ArrayList<>(items);
        changed.remove(at);
        change(changed);
    }

    @Override
    protected List<T> generateModelValue() {
        return items;
    }

    @Override
    protected void setPresentationValue(@Nullable List<T> value) {
        items = Objects.requireNonNullElse(value, List.of());
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        show();
    }
}
