package dev.vitrine.images;

import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.disk.CopyLimits;
import dev.vitrine.outbound.RangedSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A made-up disk of any size as a ranged source; counts what is read and can break off. */
public final class SampleRanges implements RangedSource {
    /** As shipped, with no time for pauses. */
    public static final CopyLimits LIMITS = new CopyLimits(4, 8, 4, Duration.ZERO);

    private final SampleDisk disk;
    private final Optional<String> version;
    private final AtomicLong bytesRead = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();
    private long breaksAt = Long.MAX_VALUE;

    public SampleRanges(SampleDisk disk) {
        this(disk, Optional.of("\"v1\""));
    }

    public SampleRanges(SampleDisk disk, Optional<String> version) {
        this.disk = disk;
        this.version = version;
    }

    /** Fails each read that goes beyond this place. */
    public SampleRanges breakingAt(long place) {
        breaksAt = place;
        return this;
    }

    @Override
    public long length() {
        return disk.length();
    }

    @Override
    public Optional<String> version() {
        return version;
    }

    @Override
    public InputStream read(long from, long toExclusive) throws IOException {
        Objects.checkFromToIndex(from, toExclusive, length());
        requests.incrementAndGet();
        if (toExclusive > breaksAt) {
            throw new IOException("the line broke");
        }
        bytesRead.addAndGet(toExclusive - from);
        return new ByteArrayInputStream(disk.read(from, Math.toIntExact(toExclusive - from)));
    }

    public long bytesRead() {
        return bytesRead.get();
    }

    public int requests() {
        return requests.get();
    }
}
