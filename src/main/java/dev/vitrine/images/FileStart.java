package dev.vitrine.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells by its first bytes what a file really is that should be a VHD and is none. */
final class FileStart {
    /** How much of the beginning is looked at. */
    static final int LENGTH = 512;

    private static final long ISO_MARK_AT = 0x8001;
    private static final byte[] ISO_MARK = "CD001".getBytes(StandardCharsets.US_ASCII);
    private static final int BOOT_MARK_AT = 510;
    private static final byte[] BOOT_MARK = {0x55, (byte) 0xaa};

    private static final List<Mark> MARKS = List.of(
            new Mark(0, hex("7668647866696c65"), VhdProblem.IS_VHDX, "VHDX"),
            new Mark(0, hex("1f8b"), VhdProblem.IS_ARCHIVE, "gzip"),
            new Mark(0, hex("504b0304"), VhdProblem.IS_ARCHIVE, "ZIP"),
            new Mark(0, hex("fd377a585a00"), VhdProblem.IS_ARCHIVE, "xz"),
            new Mark(0, hex("425a68"), VhdProblem.IS_ARCHIVE, "bzip2"),
            new Mark(0, hex("377abcaf271c"), VhdProblem.IS_ARCHIVE, "7z"),
            new Mark(0, hex("28b52ffd"), VhdProblem.IS_ARCHIVE, "zstd"),
            new Mark(257, hex("7573746172"), VhdProblem.IS_ARCHIVE, "tar"),
            new Mark(0, hex("514649fb"), VhdProblem.IS_OTHER_DISK, "qcow2"),
            new Mark(0, hex("4b444d56"), VhdProblem.IS_OTHER_DISK, "vmdk"),
            new Mark(0, "# Disk DescriptorFile".getBytes(StandardCharsets.US_ASCII), VhdProblem.IS_OTHER_DISK, "vmdk"),
            new Mark(64, hex("7f10dabe"), VhdProblem.IS_OTHER_DISK, "vdi"));
    private static final List<String> PAGES = List.of("<!doctype html", "<html", "<?xml", "<error");

    private final byte[] bytes;

    FileStart(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** What a file is, with the name of its format where messages say it. */
    record Guess(VhdProblem problem, String format) {}

    private record Mark(int at, byte[] bytes, VhdProblem problem, String format) {}

    /** Reads a little of a file further in. */
    interface Further {
        /** Up to so many bytes; fewer, or none, where the file ends before. */
        byte[] read(long from, int count) throws IOException;
    }

    /** The footer's copy with which a dynamic or differencing disk begins. */
    Optional<VhdFooter> header() {
        return Optional.of(bytes)
                .filter(start -> start.length == VhdFooter.LENGTH)
                .map(VhdFooter::parse)
                .filter(VhdFooter::hasCookie)
                .filter(VhdFooter::hasRightChecksum)
                .filter(copy -> !copy.isFixed());
    }

    /** The best guess; empty when nothing is known that begins like this. */
    Optional<Guess> guess(Further further) throws IOException {
        for (Mark mark : MARKS) {
            if (has(mark.at, mark.bytes)) {
                return Optional.of(new Guess(mark.problem, mark.format));
            }
        }
        if (header().isPresent()) {
            return Optional.of(new Guess(VhdProblem.CUT_SHORT, ""));
        }
        if (isPage()) {
            return Optional.of(new Guess(VhdProblem.IS_PAGE, ""));
        }
        if (Arrays.equals(further.read(ISO_MARK_AT, ISO_MARK.length), ISO_MARK)) {
            return Optional.of(new Guess(VhdProblem.IS_ISO, ""));
        }
        return has(BOOT_MARK_AT, BOOT_MARK) ? Optional.of(new Guess(VhdProblem.IS_RAW, "raw")) : Optional.empty();
    }

    private boolean has(int at, byte[] mark) {
        int end = at + mark.length;
        return end <= bytes.length && Arrays.equals(bytes, at, end, mark, 0, mark.length);
    }

    private boolean isPage() {
        String text = new String(bytes, StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return PAGES.stream().anyMatch(text::startsWith);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
