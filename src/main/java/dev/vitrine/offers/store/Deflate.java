package dev.vitrine.offers.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** How content and manifests are compressed at rest. */
final class Deflate {
    private static final int BUFFER = 8192;

    private Deflate() {}

    static byte[] compress(byte[] plain) {
        var deflater = new Deflater();
        try {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream(Math.max(64, plain.length / 3));
            var buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Gives back exactly {@code size} bytes, or throws {@link IllegalStateException}: stored bytes are never cut short. */
    static byte[] expand(byte[] compressed, int size) {
        var inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            var plain = new byte[size];
            int length = 0;
            int step;
            do {
                step = inflater.inflate(plain, length, size - length);
                length += step;
            } while (step > 0 && length < size);
            if (length != size) {
                throw new IllegalStateException("stored content is damaged");
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalStateException("stored content is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
