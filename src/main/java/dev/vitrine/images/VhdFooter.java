package dev.vitrine.images;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * The last 512 bytes of a VHD file (Virtual Hard Disk Image Format Specification 1.0), as they were read: nothing is
 * checked here, so that everything that is wrong can be told at once.
 */
public final class VhdFooter {
    public static final int LENGTH = 512;
    public static final String COOKIE = "conectix";
    public static final int FIXED = 2;
    public static final int DYNAMIC = 3;
    public static final int DIFFERENCING = 4;

    private static final int COOKIE_AT = 0;
    private static final int FEATURES_AT = 8;
    private static final int FORMAT_VERSION_AT = 12;
    private static final int DATA_OFFSET_AT = 16;
    private static final int TIMESTAMP_AT = 24;
    private static final int CREATOR_AT = 28;
    private static final int CREATOR_VERSION_AT = 32;
    private static final int CREATOR_HOST_AT = 36;
    private static final int ORIGINAL_SIZE_AT = 40;
    private static final int CURRENT_SIZE_AT = 48;
    private static final int GEOMETRY_AT = 56;
    private static final int DISK_TYPE_AT = 60;
    private static final int CHECKSUM_AT = 64;
    private static final int UNIQUE_ID_AT = 68;

    private static final int RESERVED_FEATURE = 2;
    private static final int FORMAT_1_0 = 0x0001_0000;
    private static final long NO_OFFSET = -1L;
    private static final long YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final ByteBuffer bytes;

    private VhdFooter(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Reads a footer from exactly {@value #LENGTH} bytes, whatever they are. */
    public static VhdFooter parse(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a footer has 512 bytes, not " + bytes.length);
        }
        return new VhdFooter(ByteBuffer.wrap(bytes.clone()));
    }

    /** A valid footer of a fixed disk of this virtual size in bytes. */
    public static VhdFooter fixed(long virtualSize, UUID uniqueId, Instant made) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(COOKIE_AT, COOKIE.getBytes(StandardCharsets.US_ASCII))
                .putInt(FEATURES_AT, RESERVED_FEATURE)
                .putInt(FORMAT_VERSION_AT, FORMAT_1_0)
                .putLong(DATA_OFFSET_AT, NO_OFFSET)
                .putInt(TIMESTAMP_AT, (int) (made.getEpochSecond() - YEAR_2000))
                .put(CREATOR_AT, "vtrn".getBytes(StandardCharsets.US_ASCII))
                .putInt(CREATOR_VERSION_AT, FORMAT_1_0)
                .put(CREATOR_HOST_AT, "Wi2k".getBytes(StandardCharsets.US_ASCII))
                .putLong(ORIGINAL_SIZE_AT, virtualSize)
                .putLong(CURRENT_SIZE_AT, virtualSize)
                .putInt(GEOMETRY_AT, packedGeometry(virtualSize))
                .putLong(UNIQUE_ID_AT, uniqueId.getMostSignificantBits())
                .putLong(UNIQUE_ID_AT + Long.BYTES, uniqueId.getLeastSignificantBits());
        return new VhdFooter(bytes).withDiskType(FIXED);
    }

    /** The same with another disk type and the checksum that goes with it. */
    public VhdFooter withDiskType(int type) {
        VhdFooter changed = new VhdFooter(copy().putInt(DISK_TYPE_AT, type));
        return changed.withChecksum(changed.rightChecksum());
    }

    /** The same with this checksum, right or wrong. */
    public VhdFooter withChecksum(int checksum) {
        return new VhdFooter(copy().putInt(CHECKSUM_AT, checksum));
    }

    public boolean hasCookie() {
        return cookie().equals(COOKIE);
    }

    /** The first eight characters; bytes that are no ASCII show as a replacement character. */
    public String cookie() {
        byte[] cookie = new byte[COOKIE.length()];
        bytes.get(COOKIE_AT, cookie);
        return new String(cookie, StandardCharsets.US_ASCII);
    }

    public int features() {
        return bytes.getInt(FEATURES_AT);
    }

    /** Major version in the upper, minor version in the lower half. */
    public int formatVersion() {
        return bytes.getInt(FORMAT_VERSION_AT);
    }

    /** Where the header of a dynamic disk lies; all ones for a fixed one. */
    public long dataOffset() {
        return bytes.getLong(DATA_OFFSET_AT);
    }

    /** When the disk was made, to the second. */
    public Instant made() {
        return Instant.ofEpochSecond(YEAR_2000 + Integer.toUnsignedLong(bytes.getInt(TIMESTAMP_AT)));
    }

    /** What made the disk, and in which version, for example {@code qem2 5.3}; signs that cannot be shown are left out. */
    public String creator() {
        byte[] name = new byte[Integer.BYTES];
        bytes.get(CREATOR_AT, name);
        String shown = new String(name, StandardCharsets.US_ASCII).replaceAll("[^!-~]", "");
        return (shown + " " + bytes.getShort(CREATOR_VERSION_AT) + "."
                        + bytes.getShort(CREATOR_VERSION_AT + Short.BYTES))
                .strip();
    }

    /** Size in bytes when the disk was made. */
    public long originalSize() {
        return bytes.getLong(ORIGINAL_SIZE_AT);
    }

    /** The virtual size: what a machine sees of the disk now, in bytes. */
    public long currentSize() {
        return bytes.getLong(CURRENT_SIZE_AT);
    }

    /** {@value #FIXED}, {@value #DYNAMIC}, {@value #DIFFERENCING}, or any other number in a broken footer. */
    public int diskType() {
        return bytes.getInt(DISK_TYPE_AT);
    }

    public boolean isFixed() {
        return diskType() == FIXED;
    }

    /** As it stands in the footer. */
    public int checksum() {
        return bytes.getInt(CHECKSUM_AT);
    }

    public boolean hasRightChecksum() {
        return checksum() == rightChecksum();
    }

    /** One's complement of the sum of all bytes but the checksum's own four. */
    public int rightChecksum() {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (i < CHECKSUM_AT || i >= CHECKSUM_AT + Integer.BYTES) {
                sum += bytes.get(i) & 0xff;
            }
        }
        return ~sum;
    }

    public UUID uniqueId() {
        return new UUID(bytes.getLong(UNIQUE_ID_AT), bytes.getLong(UNIQUE_ID_AT + Long.BYTES));
    }

    /** The footer as it stands in a file. */
    public byte[] bytes() {
        return copy().array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VhdFooter footer && Arrays.equals(bytes.array(), footer.bytes.array());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes.array());
    }

    @Override
    public String toString() {
        return "VhdFooter[cookie=%s, diskType=%d, currentSize=%d]".formatted(cookie(), diskType(), currentSize());
    }

    private ByteBuffer copy() {
        return ByteBuffer.wrap(bytes.array().clone());
    }

    /** Cylinders, heads and sectors per track as the appendix of the specification derives them from the size. */
    private static int packedGeometry(long virtualSize) {
        long sectors = Math.min(virtualSize / 512, 65_535L * 16 * 255);
        int perTrack;
        int heads;
        if (sectors >= 65_535L * 16 * 63) {
            perTrack = 255;
            heads = 16;
        } else {
            perTrack = 17;
            heads = (int) Math.max(4, (sectors / perTrack + 1_023) / 1_024);
            if (heads > 16 || sectors / perTrack >= heads * 1_024L) {
                perTrack = 31;
                heads = 16;
            }
            if (sectors / perTrack >= heads * 1_024L) {
                perTrack = 63;
            }
        }
        int cylinders = (int) (sectors / perTrack / heads);
        return cylinders << 16 | heads << 8 | perTrack;
    }
}
