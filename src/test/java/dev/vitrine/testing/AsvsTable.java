package dev.vitrine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Prints at the end of a run which requirements its tests showed, and keeps it for {@code ./vitrine test}: id, what must
 * hold, test, result.
 */
public final class AsvsTable implements TestExecutionListener {
    private static final Path FILE = Path.of("target/asvs.txt");

    /** By requirement and test, in the order of the standard. */
    private final Map<String, Map<String, Count>> counts = new TreeMap<>(Comparator.comparing(AsvsBook::inOrder));

    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            count(test, result.getStatus());
        }
    }

    /** With all that is in it: a class, where there is no browser. */
    @Override
    public synchronized void executionSkipped(TestIdentifier skipped, String reason) {
        Stream.concat(Stream.of(skipped), Objects.requireNonNull(plan).getDescendants(skipped).stream())
                .filter(TestIdentifier::isTest)
                .forEach(test -> count(test, Status.ABORTED));
    }

    private void count(TestIdentifier test, Status status) {
        annotated(test)
                .forEach(found -> Arrays.stream(found.annotation.value())
                        .forEach(id -> count(id, found.name).add(status)));
    }

    private Count count(String id, String test) {
        return counts.computeIfAbsent(id, i -> new TreeMap<>()).computeIfAbsent(test, t -> new Count());
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (counts.isEmpty()) {
            return;
        }
        var table = table();
        System.out.println(table);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table() {
        var requirements = AsvsBook.rows().stream()
                .flatMap(row -> row.ids().stream().map(id -> Map.entry(id, row.requirement())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        var lines = new ArrayList<String>();
        counts.forEach((id, tests) -> tests.forEach((test, count) ->
                lines.add(String.join(" | ", id, requirements.getOrDefault(id, ""), test, count.toString()))));
        long met = counts.values().stream()
                .filter(tests -> tests.values().stream().allMatch(Count::passed))
                .count();
        return "%s%n%s%n%d of %d requirements shown%n"
                .formatted("id | what must hold | test | result", String.join("\n", lines), met, counts.size());
    }

    /** A method or a rule in a field with its annotation, or that of its class. */
    private record Found(String name, Asvs annotation) {}

    private static Stream<Found> annotated(TestIdentifier test) {
        if (test.getSource().orElse(null) instanceof MethodSource method) {
            return found(method.getJavaClass(), method.getJavaMethod(), method.getMethodName());
        }
        var last = test.getUniqueIdObject().getLastSegment();
        return last.getType().equals("field") ? rule(test.getUniqueIdObject(), last.getValue()) : Stream.empty();
    }

    /** Rules in fields have sources of a type of their own; their ids say the same. */
    private static Stream<Found> rule(UniqueId id, String field) {
        return id.getSegments().stream()
                .filter(segment -> segment.getType().equals("class"))
                .map(segment -> ClassUtils.resolveClassName(segment.getValue(), null))
                .flatMap(type -> found(type, ReflectionUtils.findField(type, field), field));
    }

    private static Stream<Found> found(Class<?> type, @Nullable AnnotatedElement element, String name) {
        return Stream.concat(
                Optional.ofNullable(element).map(e -> e.getAnnotation(Asvs.class)).stream()
                        .map(asvs -> new Found(type.getSimpleName() + "." + name, asvs)),
                Optional.ofNullable(type.getAnnotation(Asvs.class)).stream()
                        .map(asvs -> new Found(type.getSimpleName(), asvs)));
    }

    private static final class Count {
        private int passed;
        private int failed;
        private int leftOut;

        void add(Status status) {
            switch (status) {
                case SUCCESSFUL -> passed++;
                case FAILED -> failed++;
                case ABORTED -> leftOut++;
            }
        }

        boolean passed() {
            return failed == 0 && passed > 0;
        }

        @Override
        public String toString() {
            return (failed > 0 ? "FAILED " + failed + ", " : "") + "passed " + passed
                    + (leftOut > 0 ? ", left out " + leftOut : "");
        }
    }
}
