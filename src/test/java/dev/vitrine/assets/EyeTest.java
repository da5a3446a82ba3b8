package dev.vitrine.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.rules.PictureLook;
import dev.vitrine.rules.PictureLook.Box;
import dev.vitrine.rules.PictureLook.Mark;
import dev.vitrine.rules.PictureLook.Sight;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a machine sees in logos and heroes (V12): what people would see, and nothing in an honest flat logo. */
class EyeTest {
    private static final Color TEAL = new Color(0x1f5f5b);
    private static final Color AMBER = new Color(0xf2c14e);
    private static final Color RED = new Color(0xc0392b);

    @ParameterizedTest
    @ValueSource(ints = {40, 90, 115})
    void a_black_ground_is_seen_and_so_is_a_white_one(int side) {
        assertThat(seen(logo(side, Color.BLACK, AMBER))).containsExactly(Sight.BLACK_GROUND);
        assertThat(seen(logo(side, new Color(0x101418), AMBER))).containsExactly(Sight.BLACK_GROUND);
        assertThat(seen(logo(side, Color.WHITE, RED))).containsExactly(Sight.WHITE_GROUND);
        assertThat(seen(logo(side, new Color(0xf7f4ee), RED))).containsExactly(Sight.WHITE_GROUND);
        assertThat(seen(logo(side, TEAL, Color.WHITE))).isEmpty();
        assertThat(seen(logo(side, TEAL, Color.BLACK))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 90, 115})
    void on_transparent_ground_black_white_and_blue_marks_are_seen(int side) {
        assertThat(seen(logo(side, null, Color.BLACK))).containsExactly(Sight.TRANSPARENT, Sight.BLACK_MARK);
        assertThat(seen(logo(side, null, Color.WHITE))).containsExactly(Sight.TRANSPARENT, Sight.WHITE_MARK);
        assertThat(seen(logo(side, null, new Color(0x1450d2)))).containsExactly(Sight.TRANSPARENT, Sight.BLUE_MARK);
        assertThat(seen(logo(side, null, AMBER))).containsExactly(Sight.TRANSPARENT);
        assertThat(seen(logo(side, null, TEAL))).containsExactly(Sight.TRANSPARENT);
    }

    @Test
    void white_within_a_coloured_shape_on_transparent_ground_is_no_white_mark() {
        var image = drawn(90, 90, null, pen -> {
            pen.setColor(RED);
            pen.fill(new Ellipse2D.Double(5, 5, 80, 80));
            pen.setColor(Color.WHITE);
            pen.fill(new Rectangle2D.Double(35, 20, 20, 50));
        });
        assertThat(seen(image)).containsExactly(Sight.TRANSPARENT);
    }

    @Test
    void the_mark_is_boxed_where_it_is() {
        var image = drawn(90, 90, null, pen -> {
            pen.setColor(Color.WHITE);
            pen.fillRect(20, 30, 40, 25);
        });
        assertThat(Eye.look(image).marks()).contains(new Mark(Sight.WHITE_MARK, new Box(20, 30, 40, 25), 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 90, 115})
    void a_gradient_is_seen_whichever_way_it_runs(int side) {
        for (int[] end : new int[][] {{side, 0}, {0, side}, {side, side}}) {
            Paint paint = new GradientPaint(0, 0, TEAL, end[0], end[1], AMBER);
            assertThat(seen(drawn(side, side, paint, pen -> {}))).contains(Sight.GRADIENT);
        }
        var weak = new GradientPaint(0, 0, new Color(0x1f5f5b), 0, side, new Color(0x2f8f89));
        assertThat(seen(drawn(side, side, weak, pen -> {}))).containsExactly(Sight.GRADIENT);
    }

    @Test
    void seven_colours_are_too_many_and_six_are_not() {
        assertThat(Eye.look(stripes(7)).marks())
                .containsExactly(new Mark(Sight.MANY_COLOURS, new Box(0, 0, 115, 115), 7));
        assertThat(seen(stripes(6))).isEmpty();
    }

    @Test
    void a_picture_of_nothing_but_noise_has_many_colours() {
        var random = new Random(3);
        var image = new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 90; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        assertThat(seen(image)).containsExactly(Sight.MANY_COLOURS);
    }

    /** Whatever is drawn of three flat colours on a coloured ground, with soft edges, is not spoken against. */
    @Property(tries = 300)
    void a_flat_logo_of_three_colours_on_a_coloured_ground_never_warns(
            @ForAll("sizes") int[] size, @ForAll("grounds") int ground, @ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        Color[] colours = {new Color(random.nextInt(0x1000000)), new Color(random.nextInt(0x1000000))};
        double unit = Math.min(size[0], size[1]);
        var image = drawn(size[0], size[1], new Color(ground), pen -> {
            for (Color colour : colours) {
                pen.setColor(colour);
                double side = unit * (0.2 + 0.4 * random.nextDouble());
                double x = unit * 0.1 + random.nextDouble() * (size[0] - unit * 0.2 - side);
                double y = unit * 0.1 + random.nextDouble() * (size[1] - unit * 0.2 - side);
                pen.fill(
                        random.nextBoolean()
                                ? new Ellipse2D.Double(x, y, side, side)
                                : new Rectangle2D.Double(x, y, side, side));
            }
        });
        assertThat(seen(image)).isEmpty();
    }

    @Provide
    static Arbitrary<int[]> sizes() {
        return Arbitraries.of(new int[] {40, 40}, new int[] {90, 90}, new int[] {115, 115}, new int[] {255, 115});
    }

    @Provide
    static Arbitrary<Integer> grounds() {
        return Arbitraries.integers()
                .between(0, 0xffffff)
                .filter(rgb -> Pixels.highest(rgb) > 40 && Pixels.lowest(rgb) < 220);
    }

    @Test
    void detail_in_the_text_zone_of_a_hero_is_seen_and_boxed_and_beside_it_is_not() {
        assertThat(seen(hero(TEAL, pen -> pen.fillOval(40, 60, 170, 170)))).isEmpty();
        var lines = hero(TEAL, pen -> {
            for (int x = 400; x < 500; x += 4) {
                pen.fillRect(x, 110, 2, 60);
            }
        });
        assertThat(Eye.look(lines).marks()).singleElement().satisfies(mark -> {
            assertThat(mark.sight()).isEqualTo(Sight.BUSY_TEXT_ZONE);
            assertThat(mark.box().x()).isBetween(398, 400);
            assertThat(mark.box().width()).isBetween(96, 102);
        });
    }

    @Test
    void a_hero_that_is_black_white_or_seen_through_is_seen_as_such() {
        assertThat(seen(hero(Color.BLACK, pen -> {}))).containsExactly(Sight.BLACK_GROUND);
        assertThat(seen(hero(Color.WHITE, pen -> {}))).containsExactly(Sight.WHITE_GROUND);
        assertThat(seen(hero(new Color(31, 95, 91, 240), pen -> {}))).containsExactly(Sight.TRANSPARENT);
    }

    @Test
    void pictures_that_are_neither_logo_nor_hero_are_not_looked_at() {
        assertThat(Eye.look(drawn(1280, 720, Color.BLACK, pen -> {}))).isEqualTo(PictureLook.PLAIN);
    }

    @Test
    void nothing_at_all_is_no_fault() {
        assertThat(seen(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB))).containsExactly(Sight.TRANSPARENT);
    }

    private static List<Sight> seen(BufferedImage image) {
        return Eye.look(image).marks().stream().map(Mark::sight).toList();
    }

    /** A disc on a ground; null for a transparent one. */
    private static BufferedImage logo(int side, @Nullable Color ground, Color mark) {
        return drawn(side, side, ground, pen -> {
            pen.setColor(mark);
            pen.fill(new Ellipse2D.Double(side * 0.15, side * 0.15, side * 0.7, side * 0.7));
        });
    }

    private static BufferedImage hero(Color ground, Consumer<Graphics2D> drawing) {
        return drawn(815, 290, ground, pen -> {
            pen.setColor(AMBER);
            drawing.accept(pen);
        });
    }

    private static BufferedImage stripes(int count) {
        int[] colours = {0xc0392b, 0x1f5f5b, 0xf2c14e, 0x6a3aa6, 0x2e8b57, 0xd35400, 0x3b8ec2};
        return drawn(115, 115, new Color(colours[0]), pen -> {
            for (int i = 1; i < count; i++) {
                pen.setColor(new Color(colours[i]));
                pen.fillRect(10 + i * 13, 10, 13, 95);
            }
        });
    }

    private static BufferedImage drawn(int width, int height, @Nullable Paint ground, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (ground != null) {
            pen.setPaint(ground);
            pen.fillRect(0, 0, width, height);
        }
        drawing.accept(pen);
        pen.dispose();
        return image;
    }
}
