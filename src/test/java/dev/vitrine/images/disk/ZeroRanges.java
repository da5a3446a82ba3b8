package dev.vitrine.images.disk;

import dev.vitrine.outbound.RangedSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** A source that is all zeros. */
record ZeroRanges(long length) implements RangedSource {
    @Override
    public Optional<String> version() {
        return Optional.of("zeros");
    }

    @Override
    public InputStream read(long from, long toExclusive) {
        return new ByteArrayInputStream(new byte[(int) (toExclusive - from)]);
    }
}
