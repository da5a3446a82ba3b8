package dev.vitrine.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Locks;
import dev.vitrine.shared.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a form, each bound to a part of the record. */
final class FormFields<S> {
    private record Bound<S, V>(
            FieldShell<?> shell,
            HasValue<?, V> input,
            Function<S, @Nullable V> get,
            BiFunction<S, @Nullable V, S> put) {
        void show(S value) {
            V shown = get.apply(value);
            if (shown == null) {
                input.clear();
            } else {
                input.setValue(shown);
            }
        }

        S write(S into) {
            return put.apply(into, input.isEmpty() && input.getEmptyValue() == null ? null : input.getValue());
        }

        boolean differs(S one, S other) {
            return !Objects.equals(get.apply(one), get.apply(other));
        }

        String label() {
            return shell.field() instanceof HasLabel labelled && labelled.getLabel() != null ? labelled.getLabel() : "";
        }
    }

    private final Function<Lock, Component[]> ways;
    private final List<Bound<S, ?>> fields = new ArrayList<>();

    FormFields(Function<Lock, Component[]> ways) {
        this.ways = ways;
    }

    <V> void add(
            FieldShell<?> shell,
            HasValue<?, V> input,
            Function<S, @Nullable V> get,
            BiFunction<S, @Nullable V, S> put) {
        fields.add(new Bound<>(shell, input, get, put));
    }

    void show(S value) {
        fields.forEach(bound -> bound.show(value));
    }

    /** The same record with what the fields have now. */
    S write(S into) {
        S value = into;
        for (Bound<S, ?> bound : fields) {
            value = bound.write(value);
        }
        return value;
    }

    void findings(List<Finding> findings) {
        fields.forEach(bound -> bound.shell().findings(findings));
    }

    void locks(Locks locks, boolean editable) {
        fields.forEach(bound -> {
            lock(bound.shell(), locks.at(bound.shell().path()));
            bound.shell().readOnly(!editable);
        });
    }

    /** Locks the fields that these locks are on; what is locked within a list stays its editor's business. */
    void locked(List<Lock> locks) {
        fields.forEach(bound -> locks.stream()
                .filter(lock -> bound.shell().path().within(lock.path()))
                .findFirst()
                .ifPresent(lock -> lock(bound.shell(), Optional.of(lock))));
    }

    /** Labels of the fields in which the two differ, as a list in words. */
    String labelsOfChanges(S one, S other) {
        return labels(bound -> bound.differs(one, other));
    }

    /** Whether something at each of these paths is edited by one of the fields. */
    boolean cover(List<FieldPath> paths) {
        return paths.stream()
                .allMatch(path -> fields.stream()
                        .anyMatch(bound -> path.within(bound.shell().path())));
    }

    /** Labels of the fields that edit something at these paths, as a list in words. */
    String labelsAt(List<FieldPath> paths) {
        return labels(bound ->
                paths.stream().anyMatch(path -> path.within(bound.shell().path())));
    }

    private String labels(Predicate<Bound<S, ?>> which) {
        return fields.stream()
                .filter(which)
                .map(Bound::label)
                .filter(label -> !label.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void lock(FieldShell<?> shell, Optional<Lock> lock) {
        shell.lock(lock, lock.map(ways).orElseGet(() -> new Component[0]));
    }
}
