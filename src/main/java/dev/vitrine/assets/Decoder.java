package dev.vitrine.assets;

import dev.vitrine.assets.Pictures.Problem;
import dev.vitrine.assets.Pictures.Wanted;
import dev.vitrine.rules.PictureLook;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what somebody sent into a picture of our own making, or says why not (acceptance.md 4, Images). The file's name
 * and stated type count for nothing; size is read from the header before a pixel is decoded; what comes out holds pixels
 * and nothing else of what came in.
 */
final class Decoder {
    /** Pixels that are decoded at most: a screen of 6000x4000. */
    static final long PIXELS_MAX = 24_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final float JPEG_QUALITY = 0.92f;

    private Decoder() {}

    /** What became of the bytes. */
    sealed interface Outcome {
        record Picture(String mediaType, byte[] bytes, int width, int height, PictureLook look) implements Outcome {}

        record Unfit(Problem problem) implements Outcome {}
    }

    /** The formats that are accepted. */
    enum Format {
        PNG("png", "image/png", BufferedImage.TYPE_INT_ARGB),
        JPEG("jpeg", "image/jpeg", BufferedImage.TYPE_INT_RGB);

        private final String word;
        private final String mediaType;
        private final int transparentType;

        Format(String word, String mediaType, int transparentType) {
            this.word = word;
            this.mediaType = mediaType;
            this.transparentType = transparentType;
        }

        static @Nullable Format of(byte[] bytes) {
            if (PngChunks.isPng(bytes)) {
                return PNG;
            }
            boolean jpeg =
                    bytes.length > 3 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && bytes[2] == (byte) 0xff;
            return jpeg ? JPEG : null;
        }
    }

    /** The pixels of what was sent, or why there are none. */
    sealed interface Reading {
        record Pixels(Format format, BufferedImage image) implements Reading {}

        record Unfit(Problem problem) implements Reading {}
    }

    static Outcome decode(byte[] upload, Wanted wanted) {
        return switch (read(upload, wanted)) {
            case Reading.Unfit(Problem problem) -> new Outcome.Unfit(problem);
            case Reading.Pixels(Format format, BufferedImage image) -> written(format, image);
        };
    }

    static Reading read(byte[] upload, Wanted wanted) {
        if (upload.length > wanted.maxBytes()) {
            return new Reading.Unfit(Problem.TOO_MANY_BYTES);
        }
        Format format = Format.of(upload);
        if (format == null) {
            return new Reading.Unfit(Problem.NOT_A_PICTURE);
        }
        if (format != Format.PNG && wanted.pngOnly()) {
            return new Reading.Unfit(Problem.NOT_PNG);
        }
        Optional<byte[]> bytes = format == Format.PNG ? PngChunks.essential(upload) : Optional.of(upload);
        return bytes.isEmpty() ? new Reading.Unfit(Problem.DAMAGED) : read(format, bytes.get(), wanted);
    }

    /** Decoders throw nearly anything at crafted bytes; whatever it is, the bytes are no sound picture. */
    private static Reading read(Format format, byte[] bytes, Wanted wanted) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.word).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            Optional<Problem> problem = problemOfHeader(format, reader, wanted);
            return problem.isPresent() ? new Reading.Unfit(problem.get()) : new Reading.Pixels(format, read(reader));
        } catch (IOException | RuntimeException e) {
            return new Reading.Unfit(Problem.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static Optional<Problem> problemOfHeader(Format format, ImageReader reader, Wanted wanted)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > PIXELS_MAX) {
            return Optional.of(Problem.TOO_MANY_PIXELS);
        }
        if ((wanted.width() != 0 && width != wanted.width()) || (wanted.height() != 0 && height != wanted.height())) {
            return Optional.of(Problem.WRONG_SIZE);
        }
        return isForTheScreen(format, reader) ? Optional.empty() : Optional.of(Problem.WRONG_COLOURS);
    }

    /** Four components of a JPEG are the inks of a printer, whether the decoder knows them or takes them for alpha. */
    private static boolean isForTheScreen(Format format, ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        return types.hasNext() && (format != Format.JPEG || types.next().getNumBands() < 4);
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var watch = new Watch(reader);
        reader.addIIOReadProgressListener(watch);
        reader.addIIOReadWarningListener(watch);
        BufferedImage image = reader.read(0);
        if (watch.isCutShort()) {
            throw new IOException("the picture ends early or takes too long");
        }
        return image;
    }

    /** A picture of our own making that holds these pixels and nothing else. */
    static Outcome.Picture written(Format format, BufferedImage image) {
        int type = image.getColorModel().hasAlpha() ? format.transparentType : BufferedImage.TYPE_INT_RGB;
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D pen = plain.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return new Outcome.Picture(
                format.mediaType, write(format, plain), plain.getWidth(), plain.getHeight(), Eye.look(plain));
    }

    private static byte[] write(Format format, BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.word).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(format == Format.JPEG ? JPEG_QUALITY : 0f);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Ends a decoding that takes too long, and notices one that ran out of data. */
    private static final class Watch extends ReadProgress implements IIOReadWarningListener {
        private final ImageReader reader;
        private final long deadline = System.nanoTime() + PATIENCE.toNanos();
        private boolean cutShort;

        Watch(ImageReader reader) {
            this.reader = reader;
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (System.nanoTime() > deadline) {
                cutShort = true;
                reader.abort();
            }
        }

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            cutShort |= warning.contains("remature end") || warning.contains("Truncated");
        }

        boolean isCutShort() {
            return cutShort;
        }
    }
}
