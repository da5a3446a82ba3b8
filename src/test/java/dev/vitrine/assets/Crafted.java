package dev.vitrine.assets;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures, honest and otherwise. */
public final class Crafted {
    private static final int SIGNATURE = 8;

    private Crafted() {}

    /** A picture with a disc, so that not all pixels are alike. */
    public static BufferedImage image(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x0b6a6c));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xe3f1f0));
        pen.fillOval(width / 4, height / 4, width / 2 + 1, height / 2 + 1);
        pen.dispose();
        return image;
    }

    public static byte[] png(int width, int height) {
        return write(image(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] jpeg(int width, int height) {
        return write(image(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** This very picture as a PNG. */
    public static byte[] written(BufferedImage image) {
        return write(image, "png");
    }

    static byte[] gif(int width, int height) {
        return write(image(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    static byte[] cmykJpeg(int width, int height) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return bytes.toByteArray();
    }

    /** The JPEG with the mark that says how its components are meant; 0: as they are, 2: luminance, colours and black. */
    static byte[] withAdobeMark(byte[] jpeg, int transform) {
        byte[] mark = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return concat(Arrays.copyOf(jpeg, 2), mark, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] write(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG that says it is this large and holds nothing of the kind. */
    static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        return concat(
                Arrays.copyOf(png(1, 1), SIGNATURE),
                chunk("IHDR", header),
                chunk("IDAT", deflated(0)),
                chunk("IEND", new byte[0]));
    }

    /** The PNG with a further chunk right behind its header. */
    static byte[] with(byte[] png, String type, byte[] data) {
        int behindHeader = SIGNATURE + 25;
        return concat(
                Arrays.copyOf(png, behindHeader), chunk(type, data), Arrays.copyOfRange(png, behindHeader, png.length));
    }

    /** This many zeros, deflated. */
    static byte[] deflated(long zeros) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(9), 1 << 16)) {
            var block = new byte[1 << 16];
            for (long left = zeros; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] chunk(String type, byte[] data) {
        var sum = new CRC32();
        sum.update(text(type));
        sum.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(text(type))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
