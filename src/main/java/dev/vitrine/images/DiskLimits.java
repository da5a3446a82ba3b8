package dev.vitrine.images;

/**
 * How large a disk may be (product.md section 4), in bytes.
 *
 * @param windowsOsMax largest virtual size of a Windows OS disk
 * @param linuxOsMin smallest virtual size of a Linux OS disk
 * @param linuxOsUsual largest usual one; above it the approver is warned
 * @param dataMax largest virtual size of a data disk
 */
public record DiskLimits(long windowsOsMax, long linuxOsMin, long linuxOsUsual, long dataMax) {
    public static final long GIGABYTE = 1L << 30;
    public static final long MEGABYTE = 1L << 20;

    /** The shipped limits: 128 GB, 30 to 50 GB, 1 TB (binary units). */
    public static DiskLimits real() {
        return scaled(GIGABYTE);
    }

    /** The same with gigabytes of this many bytes; demo and tests take {@link #MEGABYTE}. */
    public static DiskLimits scaled(long gigabyte) {
        return new DiskLimits(128 * gigabyte, 30 * gigabyte, 50 * gigabyte, 1_024 * gigabyte);
    }
}
