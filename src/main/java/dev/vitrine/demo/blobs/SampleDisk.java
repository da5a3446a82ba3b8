package dev.vitrine.demo.blobs;

import dev.vitrine.images.VhdFooter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * A made-up disk of any size that takes no room: its bytes follow from its name and the place that is read. The first 64
 * KiB of every fourth MiB hold data, the rest is zero, as in a disk with much free space.
 */
public final class SampleDisk {
    private static final int MEGABYTE = 1 << 20;
    private static final int DATA_EVERY = 4 * MEGABYTE;
    private static final int DATA_LENGTH = 64 << 10;
    private static final Instant MADE = Instant.parse("2026-01-15T09:00:00Z");

    private final long contentLength;
    private final byte[] footer;
    private final long seed;

    private SampleDisk(long contentLength, VhdFooter footer, long seed) {
        this.contentLength = contentLength;
        this.footer = footer.bytes();
        this.seed = seed;
    }

    /** A sound fixed disk of this virtual size in bytes; another name gives other bytes. */
    public static SampleDisk sound(String name, long virtualSize) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new SampleDisk(virtualSize, VhdFooter.fixed(virtualSize, id, MADE), mix(id.getMostSignificantBits()));
    }

    /** The same, said to be dynamic. */
    public SampleDisk dynamic() {
        return new SampleDisk(contentLength, footer().withDiskType(VhdFooter.DYNAMIC), seed);
    }

    /** The same with one bit of the checksum turned over. */
    public SampleDisk withWrongChecksum() {
        return new SampleDisk(contentLength, footer().withChecksum(footer().checksum() ^ 1), seed);
    }

    /** The same with so many bytes too many between content and footer. */
    public SampleDisk padded(int bytes) {
        return new SampleDisk(contentLength + bytes, footer(), seed);
    }

    /** The footer as it stands at the end, right or wrong. */
    public VhdFooter footer() {
        return VhdFooter.parse(footer);
    }

    /** Length of the whole file in bytes. */
    public long length() {
        return contentLength + footer.length;
    }

    /** Differs between disks that differ. */
    long mark() {
        return mix(seed ^ contentLength ^ Arrays.hashCode(footer));
    }

    /** So many bytes from {@code from} on, all within the file. */
    public byte[] read(long from, int count) {
        byte[] bytes = new byte[count];
        int i = 0;
        while (i < count) {
            long at = from + i;
            if (at >= contentLength) {
                bytes[i++] = footer[(int) (at - contentLength)];
            } else if (at % DATA_EVERY < DATA_LENGTH) {
                bytes[i++] = (byte) (mix(seed + at / Long.BYTES) >>> (at % Long.BYTES * Byte.SIZE));
            } else {
                long nextData = at - at % DATA_EVERY + DATA_EVERY;
                i = (int) Math.min(count, Math.min(nextData, contentLength) - from);
            }
        }
        return bytes;
    }

    /** The finishing step of SplitMix64: scatters neighbouring numbers over the whole range. */
    private static long mix(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
