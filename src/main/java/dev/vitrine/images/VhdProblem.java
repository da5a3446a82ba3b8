package dev.vitrine.images;

/** What can be wrong with a disk behind a SAS URL (product.md section 4); each has its own message and fix. */
public enum VhdProblem {
    /** The address may not be called: no public name, or a name that stands for a private address. */
    ADDRESS_REFUSED,
    /** The name does not exist. */
    UNKNOWN_NAME,
    /** The server could not prove who it is. */
    UNTRUSTED,
    /** There is no such file. */
    NOT_FOUND,
    /** The signature does not open the file: wrong, expired or too narrow. */
    ACCESS_DENIED,
    /** The server does not serve parts of the file, or not properly. */
    NO_RANGES,
    /** The server answered with an unexpected status. */
    UNEXPECTED_STATUS,
    /** The file is being written while it is read. */
    CHANGED,
    /** Too short to end in a footer. */
    TOO_SHORT,
    /** The footer does not begin with the cookie: no VHD, or a VHDX. */
    NO_COOKIE,
    /** Dynamic or differencing, not fixed. */
    NOT_FIXED,
    /** The footer's checksum does not fit its bytes. */
    WRONG_CHECKSUM,
    /** The virtual size is no positive multiple of 1 MiB. */
    NOT_WHOLE_MEGABYTES,
    /** The file is not exactly the virtual size and the footer long. */
    WRONG_LENGTH,
    /** The virtual size is above the limit of this kind of disk. */
    TOO_LARGE,
    /** The virtual size is below the limit of this kind of disk. */
    TOO_SMALL,
    /** Larger than usual; the approver decides. */
    UNUSUALLY_LARGE;

    /** Whether it only warns. */
    public boolean isWarning() {
        return this == UNUSUALLY_LARGE;
    }
}
