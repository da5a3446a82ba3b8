package dev.vitrine.images;

import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.OutboundFailure;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Marketplace.VhdLimits;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the footer of a VHD, and no more than that, and applies the VHD rules of product.md section 4. */
public final class VhdInspection {
    private static final long MEBIBYTE = 1L << 20;

    private final VhdLimits limits;

    public VhdInspection(VhdLimits limits) {
        this.limits = limits;
    }

    /**
     * Looks at a disk over its address, with two small requests.
     *
     * @throws OutboundException for a passing fault only, to be tried again; a fault that lasts is a problem of the report
     */
    public VhdReport inspect(Outbound outbound, SecretUrl url, DiskKind kind) throws OutboundException {
        try {
            return inspect(outbound.open(url), kind);
        } catch (OutboundException e) {
            if (e.passing()) {
                throw e;
            }
            return VhdReport.unreadable(problem(e.failure()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at a disk that is open already, here or elsewhere. */
    public VhdReport inspect(RangedSource source, DiskKind kind) throws IOException {
        long length = source.length();
        if (length < VhdFooter.LENGTH) {
            return new VhdReport(Optional.of(length), Optional.empty(), List.of(VhdProblem.TOO_SHORT));
        }
        VhdFooter footer = VhdFooter.parse(source.bytes(length - VhdFooter.LENGTH, length));
        return new VhdReport(Optional.of(length), Optional.of(footer), List.copyOf(problems(length, footer, kind)));
    }

    private Set<VhdProblem> problems(long length, VhdFooter footer, DiskKind kind) {
        Set<VhdProblem> problems = EnumSet.noneOf(VhdProblem.class);
        if (!footer.hasCookie()) {
            // Without it the other fields are some other file's bytes.
            problems.add(VhdProblem.NO_COOKIE);
            return problems;
        }
        if (!footer.isFixed()) {
            problems.add(VhdProblem.NOT_FIXED);
        }
        if (!footer.hasRightChecksum()) {
            problems.add(VhdProblem.WRONG_CHECKSUM);
        }
        long size = footer.currentSize();
        if (size <= 0 || size % MEBIBYTE != 0) {
            problems.add(VhdProblem.NOT_WHOLE_MEGABYTES);
        }
        if (footer.isFixed() && size != length - VhdFooter.LENGTH) {
            problems.add(VhdProblem.WRONG_LENGTH);
        }
        problems.addAll(sizeProblems(size, kind));
        return problems;
    }

    private Set<VhdProblem> sizeProblems(long size, DiskKind kind) {
        return switch (kind) {
            case WINDOWS_OS -> size > limits.windowsOsMax() ? EnumSet.of(VhdProblem.TOO_LARGE) : Set.of();
            case DATA -> size > limits.dataMax() ? EnumSet.of(VhdProblem.TOO_LARGE) : Set.of();
            case LINUX_OS -> {
                if (size < limits.linuxOsMin()) {
                    yield EnumSet.of(VhdProblem.TOO_SMALL);
                }
                yield size > limits.linuxOsUsualMax() ? EnumSet.of(VhdProblem.UNUSUALLY_LARGE) : Set.of();
            }
        };
    }

    static VhdProblem problem(OutboundFailure failure) {
        return switch (failure) {
            case OutboundFailure.Refused refused -> VhdProblem.ADDRESS_REFUSED;
            case OutboundFailure.UnknownName unknown -> VhdProblem.UNKNOWN_NAME;
            case OutboundFailure.NotFound missing -> VhdProblem.NOT_FOUND;
            case OutboundFailure.Denied denied -> VhdProblem.ACCESS_DENIED;
            case OutboundFailure.Untrusted untrusted -> VhdProblem.UNTRUSTED;
            case OutboundFailure.NoRanges none -> VhdProblem.NO_RANGES;
            case OutboundFailure.WrongRange wrong -> VhdProblem.NO_RANGES;
            case OutboundFailure.Malformed malformed -> VhdProblem.NO_RANGES;
            case OutboundFailure.Changed changed -> VhdProblem.CHANGED;
            case OutboundFailure.Status status -> VhdProblem.UNEXPECTED_STATUS;
            case OutboundFailure.Timeout late -> throw new IllegalArgumentException(late.toString());
            case OutboundFailure.Network broken -> throw new IllegalArgumentException(broken.toString());
        };
    }
}
