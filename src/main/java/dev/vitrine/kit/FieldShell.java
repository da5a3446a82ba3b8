package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasSuffix;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Puts on any field what every field of the editor has: its address, help below, a counter, findings right under it, and
 * the lock with its reason. The field itself stays what it is and goes on the page as usual.
 */
public final class FieldShell<F extends Component & HasHelper & HasValidation & HasValue<?, ?>> {
    private final F field;
    private final FieldPath path;
    private final Span help = new Span();
    private final Div warnings = new Div();
    private final Div locks = new Div();
    private final Div beside = new Div();

    private FieldShell(F field, FieldPath path) {
        this.field = FieldAddress.mark(field, path);
        this.path = path;
        field.getElement().getClassList().add("v-field");
        help.addClassName("v-field-help");
        warnings.addClassName("v-field-warnings");
        beside.addClassName("v-field-beside");
        List.of(help, warnings, locks, beside).forEach(part -> part.setVisible(false));
        var under = new Div(beside, help, warnings, locks);
        under.addClassName("v-field-under");
        field.setHelperComponent(under);
    }

    /** Dresses this field, which edits the value at this path. */
    public static <F extends Component & HasHelper & HasValidation & HasValue<?, ?>> FieldShell<F> of(
            F field, FieldPath path) {
        return new FieldShell<>(field, path);
    }

    public F field() {
        return field;
    }

    public FieldPath path() {
        return path;
    }

    /** One or two sentences below the field. */
    public FieldShell<F> help(String text) {
        help.setText(text);
        help.setVisible(!text.isEmpty());
        return this;
    }

    /** A counter of code points. */
    public FieldShell<F> limit(int max) {
        return limit(Counter.plain(max), text -> text.codePointCount(0, text.length()));
    }

    /**
     * A counter of what a reader sees of limited HTML.
     *
     * @param visibleLength counts visible code points, such as {@code RichText::visibleLength}
     */
    public FieldShell<F> limit(int max, ToIntFunction<String> visibleLength) {
        return limit(Counter.html(max), visibleLength);
    }

    private FieldShell<F> limit(Counter counter, ToIntFunction<String> length) {
        counter.show(length.applyAsInt(text(field.getValue())));
        field.addValueChangeListener(event -> counter.show(length.applyAsInt(text(event.getValue()))));
        beside.add(counter);
        beside.setVisible(true);
        return this;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Marks beside the label, such as a stale mark. */
    public FieldShell<F> beside(Component... marks) {
        beside.addComponentAsFirst(new Span(marks));
        beside.setVisible(true);
        return this;
    }

    /**
     * Shows those of the findings that point at this field or at something within it; an {@link ShowsItemFindings} shows what
     * points at its items by itself.
     */
    public FieldShell<F> findings(List<Finding> all) {
        boolean items = field instanceof ShowsItemFindings;
        var mine = all.stream()
                .filter(f -> items ? f.path().equals(path) : f.path().within(path))
                .toList();
        String errors = mine.stream()
                .filter(Finding::isError)
                .map(f -> Findings.text(field, f))
                .collect(Collectors.joining("\n"));
        field.setErrorMessage(errors);
        field.setInvalid(!errors.isEmpty());
        warnings.removeAll();
        mine.stream().filter(f -> !f.isError()).forEach(f -> warnings.add(warning(f)));
        warnings.setVisible(mine.stream().anyMatch(f -> !f.isError()));
        return this;
    }

    private Component warning(Finding finding) {
        var line = new Div(Icons.of("warning"), new Span(Findings.text(field, finding)));
        line.addClassName("v-field-warning");
        return line;
    }

    /**
     * Locks the field when there is a lock, and says why, since when and which way there is.
     *
     * @param wayOut buttons or links for the way out
     */
    public FieldShell<F> lock(Optional<Lock> lock, Component... wayOut) {
        locks.removeAll();
        lock.ifPresent(l -> locks.add(new LockNote(l, wayOut)));
        locks.setVisible(lock.isPresent());
        if (field instanceof HasSuffix sign) {
            sign.setSuffixComponent(lock.isPresent() ? Icons.of("lock") : null);
        }
        // What may be replaced stays open: it is its removal that is locked.
        boolean shut = lock.filter(l -> l.wayOut() != Lock.WayOut.REPLACE).isPresent();
        field.setReadOnly(shut);
        field.getElement().getClassList().set("v-locked", shut);
        return this;
    }

    /** The field is for reading; nothing is said about it. */
    public FieldShell<F> readOnly(boolean readOnly) {
        field.setReadOnly(readOnly || field.getElement().getClassList().contains("v-locked"));
        return this;
    }
}
