package dev.vitrine.images;

import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.OutboundFailure;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Marketplace.VhdLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the beginning and the end of a disk, three or four small parts in all, and applies the VHD rules of product.md
 * section 4.
 */
public final class VhdInspection {
    private static final long MEBIBYTE = 1L << 20;
    private static final byte[] COOKIE = VhdFooter.COOKIE.getBytes(StandardCharsets.US_ASCII);
    /** So much of the end is read, to find a footer that is not quite in its place. */
    private static final int TAIL = 2 * VhdFooter.LENGTH;

    private final VhdLimits limits;

    public VhdInspection(VhdLimits limits) {
        this.limits = limits;
    }

    /** Looks at a disk over its address; what keeps it from being read, passing or not, is a problem of the report. */
    public VhdReport inspect(Outbound outbound, SecretUrl url, DiskKind kind) {
        try {
            return inspect(outbound.open(url), kind);
        } catch (OutboundException e) {
            return unreadable(e.failure(), kind);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The report of a disk that could not be read. */
    static VhdReport unreadable(OutboundFailure failure, DiskKind kind) {
        String detail = failure instanceof OutboundFailure.Status status ? String.valueOf(status.status()) : "";
        return VhdReport.unreadable(kind, problem(failure), detail);
    }

    /** Looks at a disk that is open already, here or elsewhere. */
    public VhdReport inspect(RangedSource source, DiskKind kind) throws IOException {
        long length = source.length();
        var start = new FileStart(part(source, 0, FileStart.LENGTH));
        byte[] tail = part(source, Math.max(0, length - TAIL), TAIL);
        if (tail.length >= VhdFooter.LENGTH) {
            var footer = VhdFooter.parse(Arrays.copyOfRange(tail, tail.length - VhdFooter.LENGTH, tail.length));
            if (footer.hasCookie()) {
                return new VhdReport(
                        kind, Optional.of(length), Optional.of(footer), problems(length, footer, start, kind));
            }
        }
        FileStart.Guess guess = withoutFooter(source, start, tail);
        return new VhdReport(kind, Optional.of(length), Optional.empty(), Map.of(guess.problem(), guess.format()));
    }

    private static byte[] part(RangedSource source, long from, int count) throws IOException {
        long end = Math.min(source.length(), from + count);
        return from >= end ? new byte[0] : source.bytes(from, end);
    }

    /** What the file is instead. */
    private static FileStart.Guess withoutFooter(RangedSource source, FileStart start, byte[] tail) throws IOException {
        if (tail.length == 0) {
            return new FileStart.Guess(VhdProblem.EMPTY, "");
        }
        int shift = shift(tail);
        if (shift != 0) {
            return new FileStart.Guess(VhdProblem.FOOTER_SHIFTED, DiskFindings.bytes(Math.abs(shift)));
        }
        VhdProblem unknown = tail.length < VhdFooter.LENGTH ? VhdProblem.TOO_SHORT : VhdProblem.NO_COOKIE;
        return start.guess((from, count) -> part(source, from, count)).orElse(new FileStart.Guess(unknown, ""));
    }

    /** How many bytes the cookie lies beyond its place, or before it as a negative number; 0 where there is none. */
    private static int shift(byte[] tail) {
        for (int at = 0; at + COOKIE.length <= tail.length; at++) {
            if (Arrays.equals(tail, at, at + COOKIE.length, COOKIE, 0, COOKIE.length)) {
                return at - (tail.length - VhdFooter.LENGTH);
            }
        }
        return 0;
    }

    private Map<VhdProblem, String> problems(long length, VhdFooter footer, FileStart start, DiskKind kind) {
        Map<VhdProblem, String> problems = new EnumMap<>(VhdProblem.class);
        Optional<VhdProblem> type = type(footer, start);
        type.ifPresent(problem -> problems.put(problem, String.valueOf(footer.diskType())));
        if (!footer.hasRightChecksum()) {
            problems.put(VhdProblem.WRONG_CHECKSUM, "");
        }
        long size = footer.currentSize();
        if (size <= 0 || size % MEBIBYTE != 0) {
            problems.put(VhdProblem.NOT_WHOLE_MEGABYTES, "");
        }
        if (type.isEmpty() && size != length - VhdFooter.LENGTH) {
            problems.put(VhdProblem.WRONG_LENGTH, "");
        }
        limit(size, kind).ifPresent(limit -> problems.put(limit.broken, DiskFindings.bytes(limit.bytes)));
        return problems;
    }

    private static Optional<VhdProblem> type(VhdFooter footer, FileStart start) {
        return switch (footer.diskType()) {
            case VhdFooter.FIXED -> start.header().map(copy -> VhdProblem.HEADER_DISAGREES);
            case VhdFooter.DYNAMIC -> Optional.of(VhdProblem.DYNAMIC);
            case VhdFooter.DIFFERENCING -> Optional.of(VhdProblem.DIFFERENCING);
            default -> Optional.of(VhdProblem.NOT_FIXED);
        };
    }

    private record Limit(VhdProblem broken, long bytes) {}

    /** The limit that this size does not keep. */
    private Optional<Limit> limit(long size, DiskKind kind) {
        if (kind == DiskKind.LINUX_OS && size < limits.linuxOsMin()) {
            return Optional.of(new Limit(VhdProblem.TOO_SMALL, limits.linuxOsMin()));
        }
        Limit most = switch (kind) {
            case WINDOWS_OS -> new Limit(VhdProblem.TOO_LARGE, limits.windowsOsMax());
            case LINUX_OS -> new Limit(VhdProblem.UNUSUALLY_LARGE, limits.linuxOsUsualMax());
            case DATA -> new Limit(VhdProblem.TOO_LARGE, limits.dataMax());
        };
        return Optional.of(most).filter(limit -> size > limit.bytes);
    }

    static VhdProblem problem(OutboundFailure failure) {
        return switch (failure) {
            case OutboundFailure.Refused refused -> VhdProblem.ADDRESS_REFUSED;
            case OutboundFailure.UnknownName unknown -> VhdProblem.UNKNOWN_NAME;
            case OutboundFailure.Untrusted untrusted -> VhdProblem.UNTRUSTED;
            case OutboundFailure.Timeout late -> VhdProblem.NO_ANSWER;
            case OutboundFailure.Network broken -> VhdProblem.BROKEN_LINE;
            case OutboundFailure.Malformed malformed -> VhdProblem.NOT_HTTP;
            case OutboundFailure.Redirected(var leads) -> redirected(leads);
            case OutboundFailure.Denied denied -> denied(denied.code());
            case OutboundFailure.NotFound missing -> missing(missing.code());
            case OutboundFailure.NoRanges none -> VhdProblem.NO_RANGES;
            case OutboundFailure.WrongRange wrong -> VhdProblem.WRONG_RANGE;
            case OutboundFailure.WrongLength wrong -> VhdProblem.WRONG_BYTES;
            case OutboundFailure.Encoded encoded -> VhdProblem.ENCODED;
            case OutboundFailure.Changed changed -> VhdProblem.CHANGED;
            case OutboundFailure.Status status -> status(status);
        };
    }

    private static VhdProblem redirected(OutboundFailure.Leads leads) {
        return switch (leads) {
            case BACK -> VhdProblem.REDIRECT_LOOP;
            case FORBIDDEN -> VhdProblem.REDIRECTED_INSIDE;
            case ELSEWHERE -> VhdProblem.REDIRECTED;
        };
    }

    /** Azure's error codes of the blob service. */
    private static VhdProblem denied(String code) {
        return switch (code) {
            case "AuthenticationFailed" -> VhdProblem.SAS_WRONG;
            case "AuthorizationPermissionMismatch" -> VhdProblem.SAS_NO_READ;
            case "AuthorizationSourceIPMismatch" -> VhdProblem.SAS_NETWORK;
            default -> VhdProblem.ACCESS_DENIED;
        };
    }

    private static VhdProblem missing(String code) {
        return code.equals("ContainerNotFound") ? VhdProblem.NO_CONTAINER : VhdProblem.NOT_FOUND;
    }

    private static VhdProblem status(OutboundFailure.Status status) {
        if (status.code().equals("BlobArchived")) {
            return VhdProblem.ARCHIVED;
        }
        if (status.code().equals("PublicAccessNotPermitted")) {
            return VhdProblem.ACCESS_DENIED;
        }
        return status.passing() ? VhdProblem.SERVER_BUSY : VhdProblem.UNEXPECTED_STATUS;
    }
}
