package dev.vitrine.asvs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.AsvsBook;
import dev.vitrine.testing.AsvsBook.Row;
import dev.vitrine.testing.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

/**
 * {@code src/docs/asvs.md} speaks of every requirement of OWASP ASVS 5.0.0 (levels 1 and 2) that applies, and says the
 * truth: each test that it names exists and says the same of itself, or there is a reason why there is none.
 */
class AsvsTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final List<String> REASONS = List.of("By design: ", "Not yet: ", "Does not apply: ", "Operator: ");

    private final List<Row> rows = AsvsBook.rows();

    @Test
    void the_first_eighty_stand_there_in_their_order() {
        var eighty = rows.stream()
                .filter(row -> row.number() > 0)
                .map(row -> row.number() + ": " + String.join(", ", row.ids()))
                .toList();
        assertThat(eighty).isEqualTo(lines("asvs/eighty.txt"));
    }

    @Test
    void every_requirement_that_applies_stands_there_once() {
        var ids = rows.stream().flatMap(row -> row.ids().stream()).toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(lines("asvs/applicable.txt"));
    }

    @Test
    void every_requirement_has_words_and_tests_or_a_reason() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.requirement()).as("words of %s", row.ids()).isNotBlank();
            if (row.tests().isEmpty()) {
                assertThat(REASONS).as("reason of %s", row.ids()).anyMatch(row.shown()::startsWith);
            }
        });
    }

    @Test
    void every_test_that_is_named_exists_and_says_the_same_of_itself() {
        var annotated = annotated();
        var wrong = new TreeSet<String>();
        for (var row : rows) {
            for (var test : row.tests()) {
                var ids = new HashSet<>(annotated.getOrDefault(test, Set.of()));
                ids.retainAll(row.ids());
                if (ids.isEmpty()) {
                    wrong.add("%s is no test that says @Asvs of %s".formatted(test, row.ids()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_test_that_says_what_it_shows_is_named() {
        var named = new TreeMap<String, Set<String>>();
        rows.forEach(row -> row.ids().forEach(id -> named.put(id, Set.copyOf(row.tests()))));
        var missing = new TreeSet<String>();
        annotated()
                .forEach((test, ids) -> ids.stream()
                        .filter(id -> !named.getOrDefault(id, Set.of()).contains(test))
                        .forEach(id -> missing.add(id + ": `" + test + "`")));
        assertThat(missing).isEmpty();
    }

    @Test
    void it_is_counted_what_is_shown_and_what_is_not() {
        for (var part : List.of(true, false)) {
            var of = rows.stream().filter(row -> row.number() > 0 == part).toList();
            Map<String, Long> kinds =
                    of.stream().collect(Collectors.groupingBy(AsvsTest::kind, TreeMap::new, Collectors.counting()));
            Evidence.note(AsvsTest.class, (part ? "of the first eighty: " : "of the other requirements: ") + kinds);
        }
    }

    private static String kind(Row row) {
        return row.tests().isEmpty() ? row.shown().replaceFirst(":.*", "").toLowerCase() : "shown by tests";
    }

    /** What each test with the annotation says of itself, as {@code Class} or {@code Class.method}. */
    private static Map<String, Set<String>> annotated() {
        var found = new TreeMap<String, Set<String>>();
        for (var type : testClasses()) {
            note(found, type.getSimpleName(), type);
            Stream.of(type.getDeclaredMethods(), type.getDeclaredFields())
                    .flatMap(Arrays::stream)
                    .forEach(member -> note(found, type.getSimpleName() + "." + ((Member) member).getName(), member));
        }
        return found;
    }

    private static void note(Map<String, Set<String>> found, String name, AnnotatedElement element) {
        var asvs = element.getAnnotation(Asvs.class);
        if (asvs != null) {
            found.computeIfAbsent(name, n -> new TreeSet<>()).addAll(List.of(asvs.value()));
        }
    }

    private static List<Class<?>> testClasses() {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(file -> TESTS.relativize(file).toString().replace(".java", ""))
                    .<Class<?>>map(name -> ClassUtils.resolveClassName(name.replace('/', '.'), null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
