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
    private static final String UP = "arrow-up";
    private static final String DOWN = "arrow-down";
    private static final String DELETE = "trash";

    private final Div rows = new Div();
    private final Button add;
    private final Span none;
    private final Span position = new Span();
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
        position.addClassName("v-unseen");
        position.getElement().setAttribute("role", "status");
        var box = new Div(rows, none, add, position);
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
                    .action(UP, getTranslation("marketing.item.up"), i > 0, () -> move(at, at - 1, UP))
                    .action(
                            DOWN,
                            getTranslation("marketing.item.down"),
                            i < items.size() - 1,
                            () -> move(at, at + 1, DOWN))
                    .action(DELETE, getTranslation("marketing.item.delete"), true, () -> remove(at));
            row.setReadOnly(isReadOnly());
            rows.add(row);
        }
        none.setVisible(items.isEmpty());
        add.setVisible(!isReadOnly());
        add.setEnabled(items.size() < max);
    }

    /** The keyboard goes with the item, so that it can be moved on. */
    private void move(int from, int to, String icon) {
        var changed = new ArrayList<>(items);
        Collections.swap(changed, from, to);
        change(changed);
        focus(to, icon);
        position.setText(getTranslation("marketing.item.position", to + 1, items.size()));
    }

    private void remove(int at) {
        var changed = new ArrayList<>(items);
        changed.remove(at);
        change(changed);
        if (changed.isEmpty()) {
            add.focus();
        } else {
            focus(Math.min(at, changed.size() - 1), DELETE);
        }
    }

    /** Puts the keyboard on an action of the item at this place. */
    final void focus(int at, String icon) {
        ((ItemRow) rows.getComponentAt(at)).focus(icon);
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
