package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Contrast;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of text and ground that occurs reaches 4.5:1 in light and dark, every control's outline 3:1 (WCAG 2.2). */
class TokenContrastTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([\\w-]+):\\s*(?:light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));");
    private static final List<String> GROUNDS = List.of("v-canvas", "v-panel", "v-sunken", "v-hover");
    private static final List<String> STATES =
            List.of("st-live", "st-staged", "st-review", "st-warn", "st-err", "st-draft");

    private static final Map<String, List<String>> tokens = new LinkedHashMap<>();

    private record Pair(String text, String ground, double least) {}

    @BeforeAll
    static void read() throws IOException {
        try (var file = TokenContrastTest.class.getResourceAsStream("/META-INF/resources/themes/tokens.css")) {
            var css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            TOKEN.matcher(css)
                    .results()
                    .forEach(m -> tokens.put(
                            m.group(1),
                            m.group(4) != null ? List.of(m.group(4), m.group(4)) : List.of(m.group(2), m.group(3))));
        }
    }

    static Stream<Pair> pairs() {
        var text = List.of("v-ink", "v-ink-2", "v-ink-3", "v-accent-ink");
        return Stream.of(
                        text.stream().flatMap(t -> GROUNDS.stream().map(g -> new Pair(t, g, 4.5))),
                        STATES.stream().flatMap(t -> GROUNDS.stream().map(g -> new Pair(t, g, 4.5))),
                        STATES.stream().map(t -> new Pair(t, t + "-bg", 4.5)),
                        Stream.of("v-ink", "v-ink-2", "v-accent-ink").map(t -> new Pair(t, "v-accent-soft", 4.5)),
                        Stream.of("v-accent", "v-accent-hover").map(g -> new Pair("v-on-accent", g, 4.5)),
                        Stream.of("v-solid-err").map(g -> new Pair("v-on-solid", g, 4.5)),
                        Stream.of("v-canvas", "v-panel").map(g -> new Pair("v-control", g, 3)),
                        GROUNDS.stream().map(g -> new Pair("v-accent", g, 3)))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void text_can_be_read_on_its_ground(Pair pair) {
        for (int scheme : List.of(0, 1)) {
            assertThat(Contrast.of(colour(pair.text(), scheme), colour(pair.ground(), scheme)))
                    .as("%s in %s", pair, scheme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(pair.least());
        }
    }

    @Test
    void contrast_is_that_of_wcag() {
        assertThat(Contrast.of("#000000", "#ffffff")).isEqualTo(21);
        assertThat(Contrast.of("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    private static String colour(String token, int scheme) {
        assertThat(tokens).as("tokens.css").containsKey(token);
        return tokens.get(token).get(scheme);
    }
}
