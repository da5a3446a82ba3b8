package dev.vitrine.offers;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a component within nested records, and makes the same record with another value there. */
final class RecordPath {
    private final List<RecordComponent> steps;

    private RecordPath(List<RecordComponent> steps) {
        this.steps = steps;
    }

    /** @param name components separated by dots; {@link IllegalArgumentException} when the record has none such */
    static RecordPath of(Class<?> type, String name) {
        var steps = new ArrayList<RecordComponent>();
        Class<?> owner = type;
        for (String step : name.split("\\.")) {
            Class<?> here = owner;
            RecordComponent component = components(here).stream()
                    .filter(candidate -> candidate.getName().equals(step))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(here.getSimpleName() + " has no " + step));
            steps.add(component);
            owner = component.getType();
        }
        return new RecordPath(steps);
    }

    @Nullable
    Object get(Object record) {
        Object value = record;
        for (RecordComponent step : steps) {
            value = value == null ? null : read(step, value);
        }
        return value;
    }

    Object with(Object record, @Nullable Object value) {
        return with(record, 0, value);
    }

    private Object with(Object record, int depth, @Nullable Object value) {
        RecordComponent step = steps.get(depth);
        if (depth == steps.size() - 1) {
            return replaced(record, step, value);
        }
        Object inner = read(step, record);
        if (inner == null) {
            throw new IllegalStateException(step.getName() + " is absent");
        }
        return replaced(record, step, with(inner, depth + 1, value));
    }

    private static Object replaced(Object record, RecordComponent changed, @Nullable Object value) {
        List<RecordComponent> components = components(record.getClass());
        Object[] values = components.stream()
                .map(component -> component.getName().equals(changed.getName()) ? value : read(component, record))
                .toArray();
        try {
            Constructor<?> constructor = record.getClass()
                    .getDeclaredConstructor(
                            components.stream().map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw failure(e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw failure(e);
        }
    }

    private static List<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.asList(type.getRecordComponents()) : List.of();
    }

    private static RuntimeException failure(InvocationTargetException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
