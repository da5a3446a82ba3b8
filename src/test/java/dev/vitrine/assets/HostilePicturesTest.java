package dev.vitrine.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.vitrine.assets.Pictures.Cut;
import dev.vitrine.assets.Pictures.Cutting;
import dev.vitrine.assets.Pictures.Opening;
import dev.vitrine.assets.Pictures.Original;
import dev.vitrine.assets.Pictures.Problem;
import dev.vitrine.assets.Pictures.Storing;
import dev.vitrine.assets.Pictures.Wanted;
import dev.vitrine.assets.store.PictureKeep;
import dev.vitrine.kit.Translations;
import dev.vitrine.rules.PictureLook;
import dev.vitrine.shared.Sha256;
import dev.vitrine.testing.Asvs;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The table of acceptance.md 4, Images, through the whole room: each file ends in a clear message and keeps nothing, or in a
 * picture that holds pixels alone. Every file is tried as a logo, as a sample image and as a picture to cut from.
 */
@Asvs({"1.3.4", "5.2.2", "5.2.3", "5.3.1"})
class HostilePicturesTest {
    private static final int MIB = 1 << 20;
    private static final Wanted LOGO = new Wanted(90, 90, true, MIB);
    private static final Wanted SAMPLE = new Wanted(0, 0, false, 2 * MIB);
    private static final String PAYLOAD = "<script>alert('vitrine')</script>";
    private static final String PHP = "<?php system($_GET[0]); ?>";

    /** A file; refused is why it is as a sample image, null when its pixels are sound. */
    private record Hostile(
            String what, byte[] bytes, @Nullable Problem refused) {}

    private final Kept kept = new Kept();
    private final Pictures pictures = new KeptPictures(kept);

    @Test
    void every_hostile_file_is_refused_in_clear_words_or_leaves_its_pixels_alone() throws IOException {
        int refused = 0;
        int cleaned = 0;
        List<Hostile> table = table();
        for (Hostile file : table) {
            int before = kept.bytes.size();
            Storing asSample = quickly(() -> pictures.store(file.bytes(), SAMPLE));
            Storing asLogo = quickly(() -> pictures.store(file.bytes(), LOGO));
            Opening toCut = quickly(() -> pictures.open(file.bytes()));
            if (file.refused() == null) {
                assertThat(asSample).as(file.what()).isInstanceOf(Storing.Kept.class);
                assertOnlyPixels(
                        file, kept.bytes.get(((Storing.Kept) asSample).picture().hash()));
                Original original = ((Opening.Opened) toCut).original();
                assertOnlyPixels(file, original.view().bytes());
                assertCutHoldsOnlyPixels(file, original);
                cleaned++;
            } else {
                assertThat(asSample).as(file.what()).isEqualTo(new Storing.Refused(file.refused()));
                assertThat(asLogo).as(file.what()).isInstanceOf(Storing.Refused.class);
                assertThat(toCut).as(file.what()).isInstanceOf(Opening.Refused.class);
                assertThat(kept.bytes).as(file.what() + " keeps nothing").hasSize(before);
                assertSaid(file.refused());
                refused++;
            }
        }
        assertThat(refused + cleaned).isEqualTo(table.size());
        System.out.println("hostile pictures: " + table.size() + ", refused " + refused + ", kept as pixels alone "
                + cleaned + ", faults 0; each as logo, as sample image and to cut from");
    }

    private static List<Hostile> table() throws IOException {
        byte[] png = Crafted.png(90, 90);
        byte[] jpeg = Crafted.jpeg(90, 90);
        var table = new ArrayList<Hostile>();
        // Two files in one
        table.add(new Hostile("PNG and a page behind it", Crafted.concat(png, Crafted.text(PAYLOAD)), null));
        table.add(new Hostile("PNG and an archive behind it", Crafted.concat(png, archive()), null));
        table.add(new Hostile("JPEG and an archive behind it", Crafted.concat(jpeg, archive()), null));
        table.add(new Hostile("JPEG and a page behind it", Crafted.concat(jpeg, Crafted.text(PAYLOAD)), null));
        table.add(new Hostile("JPEG with a script as its comment", comment(jpeg, PAYLOAD), null));
        table.add(new Hostile(
                "PNG with a script as its text", Crafted.with(png, "tEXt", Crafted.text("c\0" + PAYLOAD)), null));
        table.add(new Hostile(
                "PNG with a script as a private chunk", Crafted.with(png, "scRp", Crafted.text(PAYLOAD)), null));
        table.add(new Hostile("PNG with a program in its pixels", programInPixels(), null));
        table.add(new Hostile("PNG with a program in its palette", programInPalette(), null));
        table.add(new Hostile("GIF that is a script", Crafted.text("GIF89a/*x*/=1;" + PAYLOAD), Problem.NOT_A_PICTURE));
        table.add(new Hostile(
                "script before the PNG", Crafted.concat(Crafted.text(PAYLOAD), png), Problem.NOT_A_PICTURE));
        table.add(new Hostile(
                "page that ends as a PNG", Crafted.concat(Crafted.text("<html>"), png), Problem.NOT_A_PICTURE));
        table.add(new Hostile("archive with a picture in it", archive(), Problem.NOT_A_PICTURE));
        // Other formats under a picture's name
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        table.add(new Hostile("SVG renamed", Crafted.text(svg), Problem.NOT_A_PICTURE));
        table.add(new Hostile(
                "SVG with an entity",
                Crafted.text("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + svg),
                Problem.NOT_A_PICTURE));
        table.add(new Hostile("SVG with a mark of byte order", Crafted.text("\ufeff" + svg), Problem.NOT_A_PICTURE));
        table.add(new Hostile("WebP", Crafted.text("RIFF\u0010\0\0\0WEBPVP8 \u0004\0\0\0"), Problem.NOT_A_PICTURE));
        table.add(new Hostile("AVIF", Crafted.text("\0\0\0\u001cftypavif\0\0\0\0"), Problem.NOT_A_PICTURE));
        table.add(new Hostile("GIF of ten thousand pictures", animation(10_000), Problem.NOT_A_PICTURE));
        table.add(new Hostile("GIF that claims 65535 x 65535", hugeGif(), Problem.NOT_A_PICTURE));
        table.add(new Hostile(
                "BMP", Crafted.write(Crafted.image(90, 90, BufferedImage.TYPE_INT_RGB), "bmp"), Problem.NOT_A_PICTURE));
        table.add(new Hostile(
                "TIFF",
                Crafted.write(Crafted.image(90, 90, BufferedImage.TYPE_INT_RGB), "tiff"),
                Problem.NOT_A_PICTURE));
        table.add(new Hostile(
                "PostScript", Crafted.text("%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file"), Problem.NOT_A_PICTURE));
        table.add(new Hostile(
                "ImageMagick script",
                Crafted.text("push graphic-context\nfill 'url(https://x/|ls)'"),
                Problem.NOT_A_PICTURE));
        table.add(new Hostile("PDF", Crafted.text("%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>"), Problem.NOT_A_PICTURE));
        table.add(new Hostile("nothing", new byte[0], Problem.NOT_A_PICTURE));
        table.add(new Hostile("one byte", new byte[] {(byte) 0x89}, Problem.NOT_A_PICTURE));
        // Sizes
        table.add(new Hostile("header of 30000 x 30000", Crafted.pngHeader(30_000, 30_000), Problem.TOO_MANY_PIXELS));
        table.add(new Hostile("header of 65535 x 65535", Crafted.pngHeader(65_535, 65_535), Problem.TOO_MANY_PIXELS));
        table.add(new Hostile(
                "header of the greatest size",
                Crafted.pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE),
                Problem.TOO_MANY_PIXELS));
        table.add(new Hostile(
                "strip of 1 x 2147483647", Crafted.pngHeader(1, Integer.MAX_VALUE), Problem.TOO_MANY_PIXELS));
        table.add(new Hostile(
                "strip of 2147483647 x 1", Crafted.pngHeader(Integer.MAX_VALUE, 1), Problem.TOO_MANY_PIXELS));
        table.add(new Hostile("negative size", Crafted.pngHeader(-90, -90), Problem.DAMAGED));
        table.add(new Hostile("no size", Crafted.pngHeader(0, 90), Problem.DAMAGED));
        table.add(new Hostile("honest strip of 1 x 2000", Crafted.png(1, 2000), null));
        table.add(
                new Hostile("too heavy", Arrays.copyOf(png, Pictures.ORIGINAL_BYTES_MAX + 1), Problem.TOO_MANY_BYTES));
        // Bombs
        table.add(new Hostile(
                "compressed text of 300 MB",
                Crafted.with(png, "zTXt", Crafted.concat(Crafted.text("c\0\0"), Crafted.deflated(300L * MIB))),
                null));
        table.add(new Hostile(
                "compressed profile of 300 MB",
                Crafted.with(png, "iCCP", Crafted.concat(Crafted.text("p\0\0"), Crafted.deflated(300L * MIB))),
                null));
        table.add(new Hostile(
                "international text of 300 MB",
                Crafted.with(png, "iTXt", Crafted.concat(Crafted.text("c\0\1\0\0\0"), Crafted.deflated(300L * MIB))),
                null));
        table.add(new Hostile(
                "animation of ten thousand pictures",
                Crafted.with(png, "acTL", new byte[] {0, 0, 39, 16, 0, 0, 0, 0}),
                null));
        // Broken
        table.add(new Hostile("half a PNG", Arrays.copyOf(png, png.length / 2), Problem.DAMAGED));
        table.add(new Hostile("PNG without its end", Arrays.copyOf(png, png.length - 12), Problem.DAMAGED));
        table.add(new Hostile("half a JPEG", Arrays.copyOf(Crafted.jpeg(640, 360), 3000), Problem.DAMAGED));
        table.add(new Hostile(
                "JPEG of nothing but its mark",
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9, 0},
                Problem.DAMAGED));
        table.add(new Hostile("PNG with a wrong checksum", flipped(png), Problem.DAMAGED));
        table.add(new Hostile("PNG without pixels", Crafted.pngHeader(90, 90), Problem.DAMAGED));
        table.add(
                new Hostile("PNG with a palette too long", Crafted.with(png, "PLTE", new byte[3000]), Problem.DAMAGED));
        table.add(new Hostile(
                "chunk longer than the file",
                Crafted.concat(Arrays.copyOf(png, 33), new byte[] {0x7f, -1, -1, -1, 'I', 'D', 'A', 'T'}, new byte[40]),
                Problem.DAMAGED));
        // For the press
        table.add(new Hostile("CMYK JPEG", Crafted.withAdobeMark(Crafted.cmykJpeg(90, 90), 0), Problem.WRONG_COLOURS));
        table.add(new Hostile("YCCK JPEG", Crafted.withAdobeMark(Crafted.cmykJpeg(90, 90), 2), Problem.WRONG_COLOURS));
        return table;
    }

    private void assertCutHoldsOnlyPixels(Hostile file, Original original) {
        var part = new Cut(0, 0, 1, 1, new Wanted(1, 1, true, MIB));
        Cutting cut = quickly(() -> pictures.cut(original, List.of(part)));
        var picture = ((Cutting.Kept) cut).pictures().getFirst();
        assertOnlyPixels(file, kept.bytes.get(picture.hash()));
    }

    private static void assertOnlyPixels(Hostile file, byte[] out) {
        assertThat(new String(out, StandardCharsets.ISO_8859_1))
                .as(file.what())
                .doesNotContainIgnoringCase("script", "php", "alert", "zTXt", "iCCP", "iTXt", "tEXt", "acTL", "PK\3\4");
    }

    private static void assertSaid(Problem problem) {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            String said = new Translations().getTranslation("assets.problem." + problem, language, 90, 90);
            assertThat(said.split("[.] ")).as(problem + " in " + language).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static <T> T quickly(Supplier<T> work) {
        return assertTimeoutPreemptively(Duration.ofSeconds(5), work::get);
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry("../../alert.php"));
            zip.write(Crafted.text(PHP + PAYLOAD));
        }
        return bytes.toByteArray();
    }

    /** A comment behind the first mark of the JPEG. */
    private static byte[] comment(byte[] jpeg, String text) {
        byte[] words = Crafted.text(text);
        byte[] mark = {(byte) 0xff, (byte) 0xfe, 0, (byte) (words.length + 2)};
        return Crafted.concat(Arrays.copyOf(jpeg, 2), mark, words, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Pixels that spell a program, kept without compression, so that the file holds it letter by letter. */
    private static byte[] programInPixels() throws IOException {
        byte[] program = Crafted.text(PHP.repeat(10));
        var image = new BufferedImage(program.length, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, program.length, 1, program);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(1f);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        return bytes.toByteArray();
    }

    private static byte[] programInPalette() {
        var palette = new IndexColorModel(8, 256, Arrays.copyOf(Crafted.text(PHP), 768), 0, false);
        var image = new BufferedImage(90, 90, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(3, 3, 0, 7);
        return Crafted.write(image, "png");
    }

    private static byte[] animation(int pictures) {
        byte[] picture = {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0};
        var all = new ByteArrayOutputStream();
        all.writeBytes(Crafted.text("GIF89a"));
        all.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
        for (int i = 0; i < pictures; i++) {
            all.writeBytes(picture);
        }
        all.write(0x3b);
        return all.toByteArray();
    }

    private static byte[] hugeGif() {
        byte[] gif = animation(1);
        Arrays.fill(gif, 6, 10, (byte) 0xff);
        return gif;
    }

    private static byte[] flipped(byte[] png) {
        byte[] broken = png.clone();
        broken[45] ^= 0x55;
        return broken;
    }

    /** Keeps in memory. */
    private static final class Kept implements PictureKeep {
        private final Map<Sha256, byte[]> bytes = new HashMap<>();

        @Override
        public void keep(Pictures.Stored picture, byte[] content, PictureLook look) {
            bytes.put(picture.hash(), content);
        }

        @Override
        public Optional<Pictures.Content> find(Sha256 hash) {
            return Optional.empty();
        }

        @Override
        public Map<Sha256, PictureLook> looks(Collection<Sha256> hashes) {
            return Map.of();
        }
    }
}
