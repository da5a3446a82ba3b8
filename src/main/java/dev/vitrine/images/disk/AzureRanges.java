package dev.vitrine.images.disk;

import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.DownloadRetryOptions;
import com.azure.storage.blob.models.PageRangeItem;
import com.azure.storage.blob.specialized.PageBlobClient;
import dev.vitrine.outbound.RangedSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A page blob of the store, read in parts that fit into memory; pages that were never written are not fetched. */
final class AzureRanges implements RangedSource {
    private final PageBlobClient blob;
    private final long length;

    AzureRanges(PageBlobClient blob, long length) {
        this.blob = blob;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    /** The name: it is the hash of the bytes. */
    @Override
    public Optional<String> version() {
        return Optional.of(blob.getBlobName());
    }

    @Override
    public InputStream read(long from, long toExclusive) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(toExclusive - from)];
        readInto(bytes, from, bytes.length);
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void readInto(byte[] buffer, long from, int count) {
        Objects.checkFromIndexSize(from, count, length);
        Arrays.fill(buffer, 0, count, (byte) 0);
        AzureFaults.act(AzureFaults.place(blob), () -> {
            long start = Long.MAX_VALUE;
            long end = 0;
            for (PageRangeItem written : blob.listPageRanges(new BlobRange(from, (long) count))) {
                long at = written.getRange().getOffset();
                start = Math.min(start, Math.max(at, from));
                end = Math.max(end, Math.min(at + written.getRange().getLength(), from + count));
            }
            if (start < end) {
                fetch(start, (int) (end - start), buffer, (int) (start - from));
            }
        });
    }

    private void fetch(long from, int count, byte[] buffer, int offset) {
        var into = new Into(buffer, offset);
        blob.downloadStreamWithResponse(
                into,
                new BlobRange(from, (long) count),
                new DownloadRetryOptions(),
                new BlobRequestConditions(),
                false,
                null,
                null);
        if (into.at != offset + count) {
            throw new IllegalStateException("short answer from the disk store");
        }
    }

    /** Writes into an array that is there already. */
    private static final class Into extends OutputStream {
        private final byte[] buffer;
        private int at;

        Into(byte[] buffer, int at) {
            this.buffer = buffer;
            this.at = at;
        }

        @Override
        public void write(int one) {
            buffer[at++] = (byte) one;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            System.arraycopy(bytes, from, buffer, at, count);
            at += count;
        }
    }
}
