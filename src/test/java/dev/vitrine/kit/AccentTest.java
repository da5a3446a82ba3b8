package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.kit.Accent.Tones;
import dev.vitrine.testing.Contrast;
import dev.vitrine.testing.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever colour a publisher wishes, what is worn can be read on every ground of tokens.css, in light and in dark. */
class AccentTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([\\w-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
    private static final List<String> GROUNDS = List.of("v-canvas", "v-panel", "v-sunken", "v-hover");
    private static final Map<String, List<String>> TOKENS = tokens();
    private static final int EVERY_NTH_OF_A_CHANNEL = 5;

    @Property(tries = 5000)
    void any_colour_can_be_read(@ForAll @IntRange(max = 0xffffff) int rgb) {
        check(hex(rgb));
    }

    @Test
    void a_grid_over_all_colours_can_be_read() {
        int colours = 0;
        for (int r = 0; r <= 255; r += EVERY_NTH_OF_A_CHANNEL) {
            for (int g = 0; g <= 255; g += EVERY_NTH_OF_A_CHANNEL) {
                for (int b = 0; b <= 255; b += EVERY_NTH_OF_A_CHANNEL) {
                    check(hex(r << 16 | g << 8 | b));
                    colours++;
                }
            }
        }
        Evidence.note(AccentTest.class, "accent colours whose worn tones were measured in light and dark: " + colours);
    }

    @Test
    void a_colour_that_can_be_read_is_worn_as_it_is() {
        assertThat(Accent.of("#7a2f66").light().accent()).isEqualTo("#7a2f66");
        assertThat(Accent.of("#58c4bf").dark().accent()).isEqualTo("#58c4bf");
    }

    @Test
    void yellow_is_darkened_for_light_and_stays_yellow() {
        var worn = Integer.parseInt(Accent.of("#ffff00").light().accent().substring(1), 16);
        assertThat(worn >> 16 & 255).isEqualTo(worn >> 8 & 255).isBetween(90, 130);
        assertThat(worn & 255).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#fff", "#GGGGGG", "red", "#12345", "#1234567", "#ffffff;", "url(x)", "#FFFFFF"})
    void what_is_no_colour_is_none(String text) {
        assertThat(Accent.isColour(text)).isFalse();
        assertThatThrownBy(() -> Accent.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void check(String wanted) {
        var accent = Accent.of(wanted);
        check(wanted, accent.light(), 0);
        check(wanted, accent.dark(), 1);
    }

    private static void check(String wanted, Tones tones, int scheme) {
        for (var ground : GROUNDS) {
            least(wanted, tones.ink(), token(ground, scheme), 4.5);
            least(wanted, tones.accent(), token(ground, scheme), 3);
        }
        least(wanted, tones.ink(), tones.soft(), 4.5);
        least(wanted, token("v-ink", scheme), tones.soft(), 4.5);
        least(wanted, token("v-ink-2", scheme), tones.soft(), 4.5);
        least(wanted, token("v-on-accent", scheme), tones.accent(), 4.5);
        least(wanted, token("v-on-accent", scheme), tones.hover(), 4.5);
    }

    private static void least(String wanted, String text, String ground, double ratio) {
        if (Contrast.of(text, ground) < ratio) {
            throw new AssertionError(
                    "%s: %s on %s is %.2f:1".formatted(wanted, text, ground, Contrast.of(text, ground)));
        }
    }

    private static String token(String name, int scheme) {
        assertThat(TOKENS).containsKey(name);
        return TOKENS.get(name).get(scheme);
    }

    private static Map<String, List<String>> tokens() {
        try (var file = AccentTest.class.getResourceAsStream("/META-INF/resources/themes/tokens.css")) {
            var found = new HashMap<String, List<String>>();
            TOKEN.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(m -> found.put(m.group(1), List.of(m.group(2), m.group(3))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(int rgb) {
        return "#%06x".formatted(rgb);
    }
}
