package dev.vitrine.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file on a web server that answers range requests. */
final class HttpRanges implements RangedSource {
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})");
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z]{1,60}");
    private static final String NOTHING_THERE = "bytes */0";

    private final Caller caller;
    private final Target target;
    private final long length;
    private final Optional<String> version;

    private HttpRanges(Caller caller, Target target, long length, Optional<String> version) {
        this.caller = caller;
        this.target = target;
        this.length = length;
        this.version = version;
    }

    /** Asks for the first byte, which shows length, version mark and whether ranges work. */
    static RangedSource open(Caller caller, Target target) throws OutboundException {
        try (Answer answer = caller.getRange(target, 0, 1)) {
            Optional<String> version = answer.header("ETag");
            if (answer.status() == 416
                    && answer.header("Content-Range")
                            .filter(NOTHING_THERE::equals)
                            .isPresent()) {
                return new HttpRanges(caller, target, 0, version);
            }
            long length = checkedLength(target, answer, 0, 1);
            drain(answer);
            return new HttpRanges(caller, target, length, version);
        }
    }

    /** Reads the one byte, so that the connection can serve the next request. */
    private static void drain(Answer answer) throws OutboundException {
        try (InputStream first = answer.body(1)) {
            first.readAllBytes();
        } catch (OutboundException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Optional<String> version() {
        return version;
    }

    @Override
    public InputStream read(long from, long toExclusive) throws OutboundException {
        Objects.checkFromToIndex(from, toExclusive, length);
        if (from == toExclusive) {
            throw new IndexOutOfBoundsException("empty range at " + from);
        }
        Answer answer = caller.getRange(target, from, toExclusive);
        try {
            boolean isSame = answer.status() != 416
                    && checkedLength(target, answer, from, toExclusive) == length
                    && answer.header("ETag").equals(version);
            if (!isSame) {
                throw new OutboundException(target.host(), new OutboundFailure.Changed());
            }
            return answer.body(toExclusive - from);
        } catch (OutboundException e) {
            answer.close();
            throw e;
        }
    }

    /** The whole file's length, from an answer that covers exactly the range that was asked for. */
    private static long checkedLength(Target target, Answer answer, long from, long toExclusive)
            throws OutboundException {
        Optional<OutboundFailure> failure = failure(target, answer);
        if (failure.isPresent()) {
            throw new OutboundException(target.host(), failure.get());
        }
        Matcher range = CONTENT_RANGE.matcher(answer.header("Content-Range").orElse(""));
        if (!range.matches()
                || Long.parseLong(range.group(1)) != from
                || Long.parseLong(range.group(2)) != toExclusive - 1
                || Long.parseLong(range.group(3)) < toExclusive) {
            throw new OutboundException(target.host(), new OutboundFailure.WrongRange());
        }
        return Long.parseLong(range.group(3));
    }

    private static Optional<OutboundFailure> failure(Target target, Answer answer) {
        int status = answer.status();
        return switch (status) {
            case 206 ->
                answer.header("Content-Encoding")
                        .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                        .map(encoding -> new OutboundFailure.Encoded());
            case 200 -> Optional.of(new OutboundFailure.NoRanges());
            case 301, 302, 303, 307, 308 -> Optional.of(new OutboundFailure.Redirected(leads(target, answer)));
            case 401, 403 -> Optional.of(new OutboundFailure.Denied(status, code(answer)));
            case 404, 410 -> Optional.of(new OutboundFailure.NotFound(code(answer)));
            default -> Optional.of(new OutboundFailure.Status(status, code(answer)));
        };
    }

    private static OutboundFailure.Leads leads(Target target, Answer answer) {
        Optional<String> location = answer.header("Location");
        try {
            return location.isPresent() && target.redirectedTo(location.get()).equals(target)
                    ? OutboundFailure.Leads.BACK
                    : OutboundFailure.Leads.ELSEWHERE;
        } catch (OutboundException e) {
            return OutboundFailure.Leads.FORBIDDEN;
        }
    }

    /** Only a word is taken, for a server may write there what it likes. */
    private static String code(Answer answer) {
        return answer.header("x-ms-error-code")
                .filter(ERROR_CODE.asMatchPredicate())
                .orElse("");
    }
}
