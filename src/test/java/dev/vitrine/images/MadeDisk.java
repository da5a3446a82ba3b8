package dev.vitrine.images;

import dev.vitrine.outbound.RangedSource;
import dev.vitrine.outbound.RawTlsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of any length that takes no room: zero but for the pieces that were put into it. */
final class MadeDisk implements RangedSource {
    static final long MIB = 1L << 20;
    static final long GIB = 1L << 30;

    private static final Instant MADE = Instant.parse("2026-01-15T09:00:00Z");
    private static final Pattern RANGE = Pattern.compile("Range: bytes=([0-9]+)-([0-9]+)");

    private final long length;
    private final Map<Long, byte[]> pieces = new TreeMap<>();

    MadeDisk(long length) {
        this.length = length;
    }

    static MadeDisk of(byte[] all) {
        return new MadeDisk(all.length).with(0, all);
    }

    static MadeDisk of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static VhdFooter footer(long size) {
        return VhdFooter.fixed(size, new UUID(1, size), MADE);
    }

    /** A sound fixed disk. */
    static MadeDisk fixed(long size) {
        return ending(size, footer(size));
    }

    /** So much content, then this footer. */
    static MadeDisk ending(long content, VhdFooter footer) {
        return new MadeDisk(content + VhdFooter.LENGTH).with(content, footer.bytes());
    }

    /** As a tool writes it: the footer's copy, a header, tables and blocks, the footer. */
    static MadeDisk growing(long size, int type, long content) {
        VhdFooter footer = footer(size).withDiskType(type);
        var header = ByteBuffer.allocate(1024).put("cxsparse".getBytes(StandardCharsets.US_ASCII));
        return ending(content, footer).with(0, footer.bytes()).with(512, header.array());
    }

    /** The same with these bytes from there on. */
    MadeDisk with(long at, byte[] bytes) {
        pieces.put(at, bytes.clone());
        return this;
    }

    MadeDisk with(long at, String text) {
        return with(at, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same cut or lengthened at its end. */
    MadeDisk ofLength(long other) {
        var changed = new MadeDisk(other);
        changed.pieces.putAll(pieces);
        return changed;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Optional<String> version() {
        return Optional.of("\"v1\"");
    }

    @Override
    public InputStream read(long from, long toExclusive) {
        Objects.checkFromToIndex(from, toExclusive, length);
        byte[] bytes = new byte[Math.toIntExact(toExclusive - from)];
        pieces.forEach((at, piece) -> {
            for (int i = 0; i < piece.length; i++) {
                long place = at + i - from;
                if (place >= 0 && place < bytes.length) {
                    bytes[(int) place] = piece[i];
                }
            }
        });
        return new ByteArrayInputStream(bytes);
    }

    /** Serves it in parts, as a blob store does. */
    RawTlsServer.Responder responder() {
        return (head, out) -> {
            Matcher range = range(head);
            long from = Long.parseLong(range.group(1));
            long end = Math.min(length, Long.parseLong(range.group(2)) + 1);
            if (from >= length) {
                out.write(
                        ("HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: bytes */%d\r\nContent-Length: 0\r\n\r\n"
                                        .formatted(length))
                                .getBytes(StandardCharsets.ISO_8859_1));
                return;
            }
            answer(out, from, bytes(from, end), length);
        };
    }

    /** Answers with a part of a file of this length. */
    static void answer(OutputStream out, long from, byte[] part, long length) throws IOException {
        out.write(("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes %d-%d/%d\r\nETag: \"v1\"\r\n"
                        + "Content-Length: %d\r\n\r\n")
                .formatted(from, from + part.length - 1, length, part.length)
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(part);
    }

    /** What a request asks for, as two groups. */
    static Matcher range(List<String> head) {
        return head.stream()
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow();
    }
}
