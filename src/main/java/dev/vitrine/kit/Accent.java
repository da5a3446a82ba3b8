package dev.vitrine.kit;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A publisher's own colour as its pages wear it, in light and in dark. Whatever colour is wanted, what is worn keeps the
 * contrast of WCAG 2.2 (4.5:1 for text, 3:1 for outlines) on every ground that tokens.css knows: it is darkened for light
 * and lightened for dark just as far as is needed, and keeps its hue.
 *
 * @param light on light grounds
 * @param dark on dark grounds
 */
public record Accent(Tones light, Tones dark) {
    /**
     * The tokens of tokens.css that a colour takes the place of, each as {@code #rrggbb}.
     *
     * @param accent grounds of buttons, outlines
     * @param hover the same beneath the pointer
     * @param soft ground of what is chosen
     * @param ink text and icons
     */
    public record Tones(String accent, String hover, String soft, String ink) {}

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");
    private static final double TEXT = 4.5;
    private static final double OUTLINE = 3;
    private static final int STEPS = 128;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;
    private static final double HOVER = 0.12;

    private static final Scheme LIGHT =
            new Scheme(List.of(0xffffff, 0xfbfcfc, 0xf1f5f5, 0xf4f8f8), WHITE, WHITE, 0.1, BLACK);
    private static final Scheme DARK =
            new Scheme(List.of(0x1b2124, 0x14191b, 0x101416, 0x20282b), 0x1b2124, 0x0b2223, 0.16, WHITE);

    /**
     * @param grounds what text stands on
     * @param panel what the soft ground is mixed from, with this share of the accent
     * @param on the text that stands on the accent
     * @param away towards what a colour is moved until it can be read
     */
    private record Scheme(List<Integer> grounds, int panel, int on, double share, int away) {
        Tones tones(int wanted) {
            int accent = moved(wanted, c -> contrast(c, on) >= TEXT && reaches(c, OUTLINE));
            int soft = mix(panel, accent, share);
            int ink = moved(accent, c -> contrast(c, soft) >= TEXT && reaches(c, TEXT));
            return new Tones(hex(accent), hex(mix(accent, away, HOVER)), hex(soft), hex(ink));
        }

        private boolean reaches(int colour, double least) {
            return grounds.stream().allMatch(ground -> contrast(colour, ground) >= least);
        }

        private int moved(int from, Predicate<Integer> good) {
            return IntStream.rangeClosed(0, STEPS)
                    .mapToObj(step -> mix(from, away, (double) step / STEPS))
                    .filter(good)
                    .findFirst()
                    .orElse(away);
        }
    }

    /** Whether a colour has the form {@code #rrggbb}, in lower case. */
    public static boolean isColour(String text) {
        return FORM.matcher(text).matches();
    }

    /** @param wanted of the form {@link #isColour}; else {@link IllegalArgumentException} */
    public static Accent of(String wanted) {
        if (!isColour(wanted)) {
            throw new IllegalArgumentException("no colour");
        }
        int colour = Integer.parseInt(wanted.substring(1), 16);
        return new Accent(LIGHT.tones(colour), DARK.tones(colour));
    }

    /** For {@code accent.js}: light and dark of each token, in the order of {@link Tones}. */
    String tokens() {
        return String.join(
                " ",
                light.accent() + "/" + dark.accent(),
                light.hover() + "/" + dark.hover(),
                light.soft() + "/" + dark.soft(),
                light.ink() + "/" + dark.ink());
    }

    private static int mix(int from, int towards, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 255;
            int b = towards >> shift & 255;
            mixed |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mixed;
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static String hex(int colour) {
        return "#%06x".formatted(colour);
    }
}
