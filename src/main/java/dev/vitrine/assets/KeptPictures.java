package dev.vitrine.assets;

import dev.vitrine.assets.Decoder.Outcome;
import dev.vitrine.assets.store.PictureKeep;
import dev.vitrine.shared.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Pictures by the hash of their bytes. Decoding is done outside the transaction, few at a time. */
@Service
class KeptPictures implements Pictures {
    // The permissions live in a room above this one, so that they are named here by their words.
    private static final String MAY_STORE = "@permissions.granted('MARKETING_EDIT')";
    private static final String MAY_READ =
            "@permissions.granted('OFFER_READ') or @permissions.granted('STOREFRONT_READ')";

    private final PictureKeep keep;
    private final Semaphore decoders =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    KeptPictures(PictureKeep keep) {
        this.keep = keep;
    }

    @Override
    @PreAuthorize(MAY_STORE)
    public Storing store(byte[] upload, Wanted wanted) {
        return switch (decode(upload, wanted)) {
            case Outcome.Unfit(Problem problem) -> new Storing.Refused(problem);
            case Outcome.Picture picture -> new Storing.Kept(keep(picture));
        };
    }

    private Stored keep(Outcome.Picture picture) {
        var stored =
                new Stored(Sha256.ofBytes(picture.bytes()), picture.mediaType(), picture.width(), picture.height());
        keep.keep(stored, picture.bytes(), picture.look());
        return stored;
    }

    @Override
    @PreAuthorize(MAY_STORE)
    public Opening open(byte[] upload) {
        return decoding(() -> Cutter.open(upload));
    }

    @Override
    @PreAuthorize(MAY_STORE)
    public Cutting cut(Original original, List<Cut> cuts) {
        return switch (decoding(() -> Cutter.cut(original, cuts))) {
            case Cutter.Parts.Unfit(Problem problem) -> new Cutting.Refused(problem);
            case Cutter.Parts.Cut(List<Outcome.Picture> pictures) ->
                new Cutting.Kept(pictures.stream().map(this::keep).toList());
        };
    }

    @Override
    @PreAuthorize(MAY_READ)
    public Optional<Content> find(Sha256 hash) {
        return keep.find(hash);
    }

    private Outcome decode(byte[] upload, Wanted wanted) {
        return decoding(() -> Decoder.decode(upload, wanted));
    }

    private <T> T decoding(Supplier<T> work) {
        decoders.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            decoders.release();
        }
    }
}
