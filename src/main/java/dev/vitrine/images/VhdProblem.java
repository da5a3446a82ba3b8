package dev.vitrine.images;

/** What can be wrong with a disk behind a SAS URL (product.md section 4); each has its own message and fix. */
public enum VhdProblem {
    /** No SAS URL was given for this address. */
    NO_URL(VhdCheck.URL),

    /** The address may not be called: no public name, or a name that stands for a private address. */
    ADDRESS_REFUSED(VhdCheck.ADDRESS),
    /** The name does not exist. */
    UNKNOWN_NAME(VhdCheck.ADDRESS),

    /** The server could not prove who it is. */
    UNTRUSTED(VhdCheck.SERVER),
    /** The server was too slow to be waited for; passes. */
    NO_ANSWER(VhdCheck.SERVER),
    /** The connection failed or broke; passes. */
    BROKEN_LINE(VhdCheck.SERVER),
    /** The server says that it cannot answer now; passes. */
    SERVER_BUSY(VhdCheck.SERVER),
    /** The answer is no proper HTTP, or its head has no end. */
    NOT_HTTP(VhdCheck.SERVER),
    /** The server sends us elsewhere. */
    REDIRECTED(VhdCheck.SERVER),
    /** The server sends us to an address that may not be called. */
    REDIRECTED_INSIDE(VhdCheck.SERVER),
    /** The server sends us back to where we came from. */
    REDIRECT_LOOP(VhdCheck.SERVER),
    /** The server answered with an unexpected status. */
    UNEXPECTED_STATUS(VhdCheck.SERVER),

    /** The server does not let us in and does not say why: the signature, or the account's firewall. */
    ACCESS_DENIED(VhdCheck.ACCESS),
    /** The signature's time is over. */
    SAS_EXPIRED(VhdCheck.ACCESS),
    /** The signature's time has not begun. */
    SAS_NOT_STARTED(VhdCheck.ACCESS),
    /** The server finds the signature wrong: cut short, changed, or made with a key that was renewed. */
    SAS_WRONG(VhdCheck.ACCESS),
    /** The signature does not allow reading. */
    SAS_NO_READ(VhdCheck.ACCESS),
    /** The signature lets only other networks in. */
    SAS_NETWORK(VhdCheck.ACCESS),

    /** There is no such file. */
    NOT_FOUND(VhdCheck.FILE),
    /** There is no such container. */
    NO_CONTAINER(VhdCheck.FILE),
    /** The file is there, but archived: it cannot be read until it is fetched back. */
    ARCHIVED(VhdCheck.FILE),

    /** The server does not serve parts of the file. */
    NO_RANGES(VhdCheck.RANGES),
    /** The server serves another part than it was asked for. */
    WRONG_RANGE(VhdCheck.RANGES),
    /** The server sends more or fewer bytes than it announced. */
    WRONG_BYTES(VhdCheck.RANGES),
    /** The server packs what it sends. */
    ENCODED(VhdCheck.RANGES),

    /** The file is being written while it is read. */
    CHANGED(VhdCheck.UNCHANGED),

    /** There is nothing in the file. */
    EMPTY(VhdCheck.FOOTER),
    /** A VHDX under the name of a VHD. */
    IS_VHDX(VhdCheck.FOOTER),
    /** A packed file or an archive. */
    IS_ARCHIVE(VhdCheck.FOOTER),
    /** A disk in another maker's format. */
    IS_OTHER_DISK(VhdCheck.FOOTER),
    /** The image of a CD or DVD. */
    IS_ISO(VhdCheck.FOOTER),
    /** A web page or an error message that was saved as a file. */
    IS_PAGE(VhdCheck.FOOTER),
    /** A raw disk: its content alone, without a footer. */
    IS_RAW(VhdCheck.FOOTER),
    /** The beginning of a dynamic or differencing disk whose end is missing. */
    CUT_SHORT(VhdCheck.FOOTER),
    /** There is a footer, but some bytes from where it belongs. */
    FOOTER_SHIFTED(VhdCheck.FOOTER),
    /** Too short to end in a footer. */
    TOO_SHORT(VhdCheck.FOOTER),
    /** The footer does not begin with the cookie, and nothing tells what the file is. */
    NO_COOKIE(VhdCheck.FOOTER),

    /** A disk that grows as it is filled. */
    DYNAMIC(VhdCheck.TYPE),
    /** A disk that needs a parent. */
    DIFFERENCING(VhdCheck.TYPE),
    /** A type that the specification does not know. */
    NOT_FIXED(VhdCheck.TYPE),
    /** The footer says fixed, but the file begins as a dynamic or differencing disk. */
    HEADER_DISAGREES(VhdCheck.TYPE),

    /** The footer's checksum does not fit its bytes. */
    WRONG_CHECKSUM(VhdCheck.CHECKSUM),
    /** The virtual size is no positive multiple of 1 MiB. */
    NOT_WHOLE_MEGABYTES(VhdCheck.WHOLE_MEGABYTES),
    /** The file is not exactly the virtual size and the footer long. */
    WRONG_LENGTH(VhdCheck.LENGTH),

    /** The virtual size is above the limit of this kind of disk. */
    TOO_LARGE(VhdCheck.SIZE),
    /** The virtual size is below the limit of this kind of disk. */
    TOO_SMALL(VhdCheck.SIZE),
    /** Larger than usual; the approver decides. */
    UNUSUALLY_LARGE(VhdCheck.SIZE);

    private final VhdCheck check;

    VhdProblem(VhdCheck check) {
        this.check = check;
    }

    /** The check that finds it. */
    public VhdCheck check() {
        return check;
    }

    /** Whether it only warns. */
    public boolean isWarning() {
        return this == UNUSUALLY_LARGE;
    }

    /** Whether it may be gone the next time with nobody changing anything: no fault of the disk. */
    public boolean isPassing() {
        return this == NO_ANSWER || this == BROKEN_LINE || this == SERVER_BUSY;
    }
}
