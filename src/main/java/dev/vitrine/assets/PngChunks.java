package dev.vitrine.assets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Reduces a PNG to the chunks that make its first picture, before any decoder sees it: texts, profiles, animations and
 * whatever hangs behind the end are left out, for compressed texts and profiles can blow up without bound.
 */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> ESSENTIAL = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int PALETTE_BYTES = 768;
    private static final int FRAME = 12; // length, type and checksum of a chunk

    private PngChunks() {}

    static boolean isPng(byte[] bytes) {
        return bytes.length > SIGNATURE.length
                && ByteBuffer.wrap(bytes, 0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE));
    }

    /** The PNG with its essential chunks alone; empty when a chunk is broken or the end is missing. */
    static Optional<byte[]> essential(byte[] png) {
        var kept = new ByteArrayOutputStream(png.length);
        kept.writeBytes(SIGNATURE);
        int at = SIGNATURE.length;
        while (png.length - at >= FRAME) {
            int length = ByteBuffer.wrap(png).getInt(at);
            if (length < 0 || length > png.length - at - FRAME) {
                return Optional.empty();
            }
            String type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (ESSENTIAL.contains(type)) {
                if (!isSound(png, at, length, type)) {
                    return Optional.empty();
                }
                kept.write(png, at, length + FRAME);
            }
            if (type.equals("IEND")) {
                return Optional.of(kept.toByteArray());
            }
            at += length + FRAME;
        }
        return Optional.empty();
    }

    private static boolean isSound(byte[] png, int at, int length, String type) {
        var sum = new CRC32();
        sum.update(png, at + 4, length + 4);
        int stated = ByteBuffer.wrap(png).getInt(at + 8 + length);
        boolean sized = type.equals("IDAT") || length <= PALETTE_BYTES;
        return sized && (int) sum.getValue() == stated;
    }
}
