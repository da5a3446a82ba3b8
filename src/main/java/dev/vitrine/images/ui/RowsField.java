package dev.vitrine.images.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.ShowsItemFindings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field over a list of items, each in a row of its own that shows its findings and locks by itself.
 *
 * @param <T> the item
 * @param <R> its row
 */
abstract class RowsField<T, R extends RowsField.Row<T>> extends CustomField<List<T>> implements ShowsItemFindings {
    /** The editor of one item. */
    interface Row<T> {
        Component component();

        T value();

        void judge(ImageState state, boolean readOnly);

        /** Where the cursor goes when the row was just added. */
        void focus();
    }

    private final Div box = new Div();
    private final Paragraph empty = new Paragraph();
    private final Button add = new Button(Icons.of("plus"));
    private final transient List<R> rows = new ArrayList<>();
    private transient @Nullable ImageState state;
    private boolean presenting;

    RowsField(String label, String emptyText, String addLabel) {
        super(List.of());
        setLabel(label);
        empty.setText(emptyText);
        empty.addClassName("v-quiet");
        add.setText(addLabel);
        add.addClickListener(event -> addOne());
        box.addClassName("v-rows");
        var body = new Div(box, empty, add);
        body.addClassName("v-rows-body");
        addClassName("v-rows-field");
        add(body);
    }

    /** A row for this item; it calls {@link #changed} and {@link #remove}. */
    abstract R row(T item);

    /** The item that the button adds. */
    abstract T next(List<T> items);

    /** Whether the items are shown with the last one first. */
    boolean lastFirst() {
        return false;
    }

    /** How many items there may be. */
    int most() {
        return Integer.MAX_VALUE;
    }

    final List<R> rows() {
        return rows;
    }

    final void changed() {
        if (!presenting) {
            updateValue();
        }
    }

    /** Takes the row of this item out. */
    void remove(R row) {
        rows.remove(row);
        arrange();
        updateValue();
    }

    /** Tells every row what is known of the section. */
    void judge(ImageState now) {
        state = now;
        add.setVisible(now.editable() && !isReadOnly());
        add.setEnabled(rows.size() < most());
        rows.forEach(row -> row.judge(now, isReadOnly() || !now.editable()));
    }

    private void addOne() {
        R row = row(next(generateModelValue()));
        rows.add(row);
        arrange();
        if (state != null) {
            row.judge(state, false);
        }
        updateValue();
        row.focus();
    }

    private void arrange() {
        box.removeAll();
        var shown = lastFirst() ? rows.reversed() : rows;
        shown.forEach(row -> box.add(row.component()));
        box.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        add.setEnabled(rows.size() < most());
    }

    @Override
    protected List<T> generateModelValue() {
        return rows.stream().map(Row::value).toList();
    }

    @Override
    protected void setPresentationValue(List<T> items) {
        presenting = true;
        rows.clear();
        items.forEach(item -> rows.add(row(item)));
        arrange();
        presenting = false;
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        if (state != null) {
            judge(state);
        }
    }
}
