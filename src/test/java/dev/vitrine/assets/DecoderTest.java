package dev.vitrine.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vitrine.assets.Decoder.Outcome;
import dev.vitrine.assets.Pictures.Problem;
import dev.vitrine.assets.Pictures.Wanted;
import dev.vitrine.testing.Asvs;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes in is hostile; what goes out is a picture of our own making (acceptance.md 4, Images). */
class DecoderTest {
    private static final int MIB = 1 << 20;
    private static final Wanted LOGO = new Wanted(90, 90, true, MIB);
    private static final Wanted SAMPLE = new Wanted(0, 0, false, 2 * MIB);
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    private static final String PHP = "<?php system($_GET[0]); ?>";

    @Test
    void an_honest_logo_comes_out_pixel_by_pixel() throws IOException {
        var picture = accepted(Crafted.png(90, 90), LOGO);

        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(picture.width()).isEqualTo(90);
        assertThat(pixels(picture.bytes())).isEqualTo(pixels(Crafted.png(90, 90)));
    }

    @Test
    void an_honest_photograph_stays_a_photograph() {
        var picture = accepted(Crafted.jpeg(640, 360), SAMPLE);

        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertThat(picture.height()).isEqualTo(360);
    }

    @Test
    void the_same_bytes_come_out_the_same() {
        assertThat(accepted(Crafted.png(90, 90), LOGO).bytes())
                .isEqualTo(accepted(Crafted.png(90, 90), LOGO).bytes());
    }

    @Test
    void transparency_survives() throws IOException {
        var image = new BufferedImage(90, 90, BufferedImage.TYPE_INT_ARGB);

        var out = ImageIO.read(new ByteArrayInputStream(
                accepted(Crafted.write(image, "png"), LOGO).bytes()));

        assertThat(out.getRGB(5, 5) >>> 24).isZero();
    }

    @Asvs("5.2.2")
    static Stream<Arguments> refused() throws IOException {
        byte[] logo = Crafted.png(90, 90);
        return Stream.of(
                Arguments.of("nothing", new byte[0], LOGO, Problem.NOT_A_PICTURE),
                Arguments.of("svg", Crafted.text(SVG), LOGO, Problem.NOT_A_PICTURE),
                Arguments.of("svg with mark of order", Crafted.text("\ufeff" + SVG), LOGO, Problem.NOT_A_PICTURE),
                Arguments.of("svg, zipped", gzipped(SVG), LOGO, Problem.NOT_A_PICTURE),
                Arguments.of("page", Crafted.text("<html><body>x"), LOGO, Problem.NOT_A_PICTURE),
                Arguments.of("gif", Crafted.gif(90, 90), SAMPLE, Problem.NOT_A_PICTURE),
                Arguments.of("gif and script", Crafted.text("GIF89a/*x*/=1;alert(1)"), SAMPLE, Problem.NOT_A_PICTURE),
                Arguments.of(
                        "webp", Crafted.text("RIFF\u0010\0\0\0WEBPVP8 \u0004\0\0\0"), SAMPLE, Problem.NOT_A_PICTURE),
                Arguments.of("bmp", Crafted.write(rgb(), "bmp"), SAMPLE, Problem.NOT_A_PICTURE),
                Arguments.of("tiff", Crafted.write(rgb(), "tiff"), SAMPLE, Problem.NOT_A_PICTURE),
                Arguments.of("photograph as logo", Crafted.jpeg(90, 90), LOGO, Problem.NOT_PNG),
                Arguments.of("too wide", Crafted.png(91, 90), LOGO, Problem.WRONG_SIZE),
                Arguments.of("too low", Crafted.png(90, 89), LOGO, Problem.WRONG_SIZE),
                Arguments.of("too heavy", logo, new Wanted(90, 90, true, logo.length - 1), Problem.TOO_MANY_BYTES),
                Arguments.of("four inks", Crafted.cmykJpeg(90, 90), SAMPLE, Problem.WRONG_COLOURS),
                Arguments.of("cmyk", adobe(0), SAMPLE, Problem.WRONG_COLOURS),
                Arguments.of("ycck", adobe(2), SAMPLE, Problem.WRONG_COLOURS),
                Arguments.of("bomb", Crafted.pngHeader(65_535, 65_535), SAMPLE, Problem.TOO_MANY_PIXELS),
                Arguments.of("bomb as logo", Crafted.pngHeader(65_535, 65_535), LOGO, Problem.TOO_MANY_PIXELS),
                Arguments.of("strip", Crafted.pngHeader(1, 2_147_483_647), SAMPLE, Problem.TOO_MANY_PIXELS),
                Arguments.of("no pixels in it", Crafted.pngHeader(90, 90), LOGO, Problem.DAMAGED),
                Arguments.of("header of no size", Crafted.pngHeader(0, 0), SAMPLE, Problem.DAMAGED),
                Arguments.of("half", Arrays.copyOf(logo, logo.length / 2), LOGO, Problem.DAMAGED),
                Arguments.of("half a photograph", half(Crafted.jpeg(640, 360)), SAMPLE, Problem.DAMAGED),
                Arguments.of("greatest chunk", Crafted.with(logo, "PLTE", new byte[3000]), LOGO, Problem.DAMAGED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] upload, Wanted wanted, Problem problem) {
        var outcome = quickly(() -> Decoder.decode(upload, wanted));

        assertThat(outcome).isEqualTo(new Outcome.Unfit(problem));
    }

    @Test
    void a_page_behind_the_picture_is_left_behind() {
        var polyglot = Crafted.concat(Crafted.png(90, 90), Crafted.text("<html><script>alert(1)</script></html>"));

        assertThat(asText(accepted(polyglot, LOGO))).doesNotContain("script");
    }

    @Test
    void an_archive_behind_the_photograph_is_left_behind() {
        var polyglot = Crafted.concat(Crafted.jpeg(90, 90), Crafted.text("PK\u0003\u0004 payload.class"));

        assertThat(asText(accepted(polyglot, SAMPLE))).doesNotContain("payload");
    }

    @Test
    void a_program_in_the_palette_is_left_behind() {
        var colours = Arrays.copyOf(Crafted.text(PHP), 768);
        var palette = new IndexColorModel(8, 256, colours, 0, false);
        var image = new BufferedImage(90, 90, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(3, 3, 0, 7);
        byte[] upload = Crafted.write(image, "png");
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains(PHP);

        assertThat(asText(accepted(upload, LOGO))).doesNotContain("php");
    }

    @Test
    void texts_and_profiles_are_left_out_before_anything_inflates_them() {
        var bomb = Crafted.concat(Crafted.text("Comment\0\0"), Crafted.deflated(300L * MIB));
        var profile = Crafted.concat(Crafted.text("p\0\0"), Crafted.deflated(300L * MIB));
        byte[] upload = Crafted.with(Crafted.with(Crafted.png(90, 90), "zTXt", bomb), "iCCP", profile);

        var outcome = quickly(() -> Decoder.decode(upload, LOGO));

        assertThat(asText((Outcome.Picture) outcome)).doesNotContain("zTXt", "iCCP", "Comment");
    }

    @Test
    void an_animation_becomes_its_first_picture() {
        byte[] upload = Crafted.with(Crafted.png(90, 90), "acTL", new byte[] {0, 0, 39, 16, 0, 0, 0, 0});

        assertThat(asText(accepted(upload, LOGO))).doesNotContain("acTL");
    }

    @Test
    @Asvs("5.2.3")
    void pixels_beyond_the_stated_size_are_never_inflated() {
        byte[] logo = Crafted.png(90, 90);
        byte[] upload = Crafted.with(logo, "IDAT", Crafted.deflated(500L * MIB));

        quickly(() -> Decoder.decode(upload, LOGO));
    }

    @Test
    void no_picture_that_ends_early_is_taken() {
        byte[] logo = Crafted.png(90, 90);

        for (int length = 0; length < logo.length; length++) {
            assertThat(Decoder.decode(Arrays.copyOf(logo, length), LOGO)).isInstanceOf(Outcome.Unfit.class);
        }
    }

    @Test
    void crafted_bytes_end_in_an_answer_and_never_in_a_fault() {
        var random = new Random(7);
        for (byte[] honest : new byte[][] {Crafted.png(90, 90), Crafted.jpeg(90, 90)}) {
            for (int round = 0; round < 1500; round++) {
                byte[] upload = honest.clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    upload[random.nextInt(upload.length)] = (byte) random.nextInt(256);
                }
                assertThat(Decoder.decode(upload, SAMPLE)).isNotNull();
            }
        }
    }

    private static Outcome.Picture accepted(byte[] upload, Wanted wanted) {
        var outcome = Decoder.decode(upload, wanted);
        assertThat(outcome).isInstanceOf(Outcome.Picture.class);
        return (Outcome.Picture) outcome;
    }

    private static Outcome quickly(Supplier<Outcome> work) {
        return assertTimeoutPreemptively(Duration.ofSeconds(3), work::get);
    }

    private static String asText(Outcome.Picture picture) {
        return new String(picture.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage rgb() {
        return Crafted.image(90, 90, BufferedImage.TYPE_INT_RGB);
    }

    private static byte[] adobe(int transform) throws IOException {
        return Crafted.withAdobeMark(Crafted.cmykJpeg(90, 90), transform);
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(Crafted.text(text));
        }
        return bytes.toByteArray();
    }
}
