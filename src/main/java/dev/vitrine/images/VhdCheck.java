package dev.vitrine.images;

/** What a look at a disk finds out, in the order in which it does. */
public enum VhdCheck {
    /** A SAS URL was given for the disk. */
    URL(true),
    /** The address may be called, and its name exists. */
    ADDRESS(true),
    /** The server proves who it is and answers. */
    SERVER(true),
    /** The signature lets us read. */
    ACCESS(true),
    /** The file is there. */
    FILE(true),
    /** The server serves parts of the file, exactly as asked. */
    RANGES(true),
    /** The file stays the same while it is read. */
    UNCHANGED(true),
    /** The file ends in the footer of a VHD. */
    FOOTER(true),
    /** The disk is of the fixed type. */
    TYPE(false),
    /** The footer's checksum is right. */
    CHECKSUM(false),
    /** The virtual size is a multiple of 1 MiB. */
    WHOLE_MEGABYTES(false),
    /** The file is as long as the virtual size and the footer. */
    LENGTH(false),
    /** The virtual size is within the limits of this kind of disk. */
    SIZE(false);

    private final boolean gate;

    VhdCheck(boolean gate) {
        this.gate = gate;
    }

    /** Whether nothing behind it can be found out once it has failed. */
    boolean isGate() {
        return gate;
    }
}
