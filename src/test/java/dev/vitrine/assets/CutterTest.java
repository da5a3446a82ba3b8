package dev.vitrine.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.assets.Cutter.Parts;
import dev.vitrine.assets.Pictures.Cut;
import dev.vitrine.assets.Pictures.Opening;
import dev.vitrine.assets.Pictures.Original;
import dev.vitrine.assets.Pictures.Problem;
import dev.vitrine.assets.Pictures.Wanted;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Four logos from one large picture: the right part, in good quality, with its transparency. */
class CutterTest {
    private static final Wanted SMALL = new Wanted(40, 40, true, 1 << 20);
    private static final Wanted WIDE = new Wanted(255, 115, true, 1 << 20);

    @Test
    void parts_come_out_in_their_sizes_as_pictures_of_our_own_making() throws IOException {
        Original original = opened(Crafted.concat(Crafted.jpeg(1600, 900), Crafted.text("<script>")));

        var parts = cut(original, new Cut(400, 50, 800, 800, SMALL), new Cut(0, 0, 1600, 721, WIDE));

        assertThat(parts).extracting(part -> part.width() + "x" + part.height()).containsExactly("40x40", "255x115");
        for (var part : parts) {
            assertThat(part.mediaType()).isEqualTo("image/png");
            assertThat(ImageIO.read(new ByteArrayInputStream(part.bytes())).getWidth())
                    .isEqualTo(part.width());
        }
    }

    @Test
    void what_is_shown_of_a_large_picture_fits_a_screen_and_holds_only_pixels() throws IOException {
        Original original = opened(Crafted.concat(Crafted.png(2400, 1200), Crafted.text("<script>")));

        var view = ImageIO.read(new ByteArrayInputStream(original.view().bytes()));

        assertThat(original.width()).isEqualTo(2400);
        assertThat(view.getWidth()).isEqualTo(960);
        assertThat(view.getHeight()).isEqualTo(480);
        assertThat(new String(original.view().bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void every_new_pixel_is_the_mean_of_those_it_covers() {
        var board = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 80; x++) {
                board.setRGB(x, y, (x + y) % 2 == 0 ? 0xffffff : 0x000000);
            }
        }
        BufferedImage small = Shrinking.shrink(board, new Rectangle(80, 80), 40, 40);
        assertThat(small.getRGB(0, 0, 40, 40, null, 0, 40)).containsOnly(0xff808080);
    }

    @Test
    void transparency_is_kept_and_what_is_not_seen_lends_no_colour() {
        var image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xc0392b));
        pen.fillRect(0, 0, 61, 120);
        pen.dispose();
        BufferedImage small = Shrinking.shrink(image, new Rectangle(120, 120), 40, 40);
        assertThat(small.getRGB(5, 5)).isEqualTo(0xffc0392b);
        assertThat(small.getRGB(35, 5) >>> 24).isZero();
        assertThat(small.getRGB(20, 5) & 0xffffff).isEqualTo(0xc0392b);
        assertThat(small.getRGB(20, 5) >>> 24).isEqualTo(85);
    }

    @Test
    void a_part_of_the_wanted_size_stays_pixel_by_pixel() {
        BufferedImage image = Crafted.image(300, 300, BufferedImage.TYPE_INT_RGB);
        BufferedImage part = Shrinking.shrink(image, new Rectangle(31, 47, 115, 115), 115, 115);
        assertThat(part.getRGB(0, 0, 115, 115, null, 0, 115)).isEqualTo(image.getRGB(31, 47, 115, 115, null, 0, 115));
    }

    @Test
    void parts_that_reach_out_or_are_too_small_are_refused_and_none_is_made() {
        Original original = opened(Crafted.png(300, 200));
        for (Cut cut : List.of(
                new Cut(-1, 0, 100, 100, SMALL),
                new Cut(250, 0, 100, 100, SMALL),
                new Cut(0, 0, Integer.MAX_VALUE, 100, SMALL),
                new Cut(0, 0, 39, 39, SMALL),
                new Cut(0, 0, 0, 0, SMALL))) {
            assertThat(Cutter.cut(original, List.of(new Cut(0, 0, 200, 200, SMALL), cut)))
                    .isEqualTo(new Parts.Unfit(Problem.WRONG_SIZE));
        }
    }

    private static Original opened(byte[] upload) {
        return ((Opening.Opened) Cutter.open(upload)).original();
    }

    private static List<Decoder.Outcome.Picture> cut(Original original, Cut... cuts) {
        return ((Parts.Cut) Cutter.cut(original, List.of(cuts))).pictures();
    }
}
