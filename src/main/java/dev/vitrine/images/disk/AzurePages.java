package dev.vitrine.images.disk;

import com.azure.core.util.Context;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.PageBlobRequestConditions;
import com.azure.storage.blob.models.PageRange;
import com.azure.storage.blob.specialized.PageBlobClient;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.Sha256;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One disk on its way into a page blob, under a lease. The mark is the blob's metadata; pages that are zero are never
 * written, and of every page Azure checks the sum.
 */
final class AzurePages {
    private static final String LENGTH = "source_length";
    private static final String VERSION = "source_version";
    private static final String DONE = "done";
    static final String HASH = "sha256";

    /** What a hole must have to be left out: smaller ones would cost more requests than they spare bytes. */
    private static final byte[] ZEROS = new byte[64 << 10];

    private final PageBlobClient blob;
    private final String lease;

    AzurePages(PageBlobClient blob, String lease) {
        this.blob = blob;
        this.lease = lease;
    }

    /** The mark of an earlier attempt at this source; a start when there is none, or when the source may have changed. */
    Mark mark(RangedSource source) {
        BlobProperties found = AzureFaults.call(AzureFaults.place(blob), blob::getProperties);
        Map<String, String> kept = found.getMetadata();
        try {
            boolean isSame = code(source.version().orElse("")).equals(kept.get(VERSION));
            var mark = new Mark(
                    Long.parseLong(kept.getOrDefault(LENGTH, "")),
                    isSame ? source.version().orElse("") : "",
                    found.getBlobSize() == source.length() ? Long.parseLong(kept.getOrDefault(DONE, "")) : 0,
                    Optional.ofNullable(kept.get(HASH)).map(Sha256::of));
            return mark.orStart(source);
        } catch (IllegalArgumentException e) {
            return Mark.of(source, 0);
        }
    }

    /** Ready to be filled from the mark on: what lies behind it is gone. */
    CopyTarget from(Mark mark) {
        AzureFaults.act(AzureFaults.place(blob), () -> {
            resize(mark.done());
            resize(mark.length());
        });
        return new Pages(mark);
    }

    /** Notes what came of it. */
    void finish(Mark mark, Sha256 hash) {
        note(mark.finished(hash));
    }

    /** Lets go of the bytes and notes what came of them. */
    void empty(Mark mark, Sha256 hash) {
        AzureFaults.act(
                AzureFaults.place(blob),
                () -> blob.createWithResponse(
                        0, null, null, metadata(mark.finished(hash)), leased(), null, Context.NONE));
    }

    /** Lets go of the bytes and of the mark. */
    void forget() {
        AzureFaults.act(
                AzureFaults.place(blob),
                () -> blob.createWithResponse(0, null, null, Map.of(), leased(), null, Context.NONE));
    }

    private BlobRequestConditions leased() {
        return new BlobRequestConditions().setLeaseId(lease);
    }

    private void resize(long length) {
        blob.resizeWithResponse(length, leased(), null, Context.NONE);
    }

    private void note(Mark mark) {
        AzureFaults.act(
                AzureFaults.place(blob),
                () -> blob.setMetadataWithResponse(metadata(mark), leased(), null, Context.NONE));
    }

    private static Map<String, String> metadata(Mark mark) {
        var metadata = new HashMap<String, String>();
        metadata.put(LENGTH, Long.toString(mark.length()));
        metadata.put(VERSION, code(mark.version()));
        metadata.put(DONE, Long.toString(mark.done()));
        mark.hash().ifPresent(hash -> metadata.put(HASH, hash.hex()));
        return metadata;
    }

    /** A version mark is whatever a server says: not everything of that may stand in a header. */
    private static String code(String version) {
        return Sha256.ofBytes(version.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private final class Pages implements CopyTarget {
        private final Mark start;

        Pages(Mark start) {
            this.start = start;
        }

        @Override
        public long done() {
            return start.done();
        }

        @Override
        public RangedSource bytes() {
            return new AzureRanges(blob, start.length());
        }

        @Override
        public void write(long at, byte[] bytes, int count) {
            DataRuns.each(
                    ZEROS,
                    at,
                    bytes,
                    count,
                    (from, end) ->
                            AzureFaults.act(AzureFaults.place(blob), () -> put(at + from, bytes, from, end - from)));
        }

        private void put(long at, byte[] bytes, int from, int count) {
            MessageDigest sum = md5();
            sum.update(bytes, from, count);
            blob.uploadPagesWithResponse(
                    new PageRange().setStart(at).setEnd(at + count - 1),
                    new ByteArrayInputStream(bytes, from, count),
                    sum.digest(),
                    new PageBlobRequestConditions().setLeaseId(lease),
                    null,
                    Context.NONE);
        }

        @Override
        public void mark(long done) {
            note(start.reached(done));
        }
    }

    /** The sum that Azure asks for; it guards against accidents, not against people. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
