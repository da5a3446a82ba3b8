package dev.vitrine.account;

import dev.vitrine.assets.Pictures;
import dev.vitrine.assets.Pictures.Cut;
import dev.vitrine.assets.Pictures.Cutting;
import dev.vitrine.assets.Pictures.Opening;
import dev.vitrine.assets.Pictures.Original;
import dev.vitrine.assets.Pictures.Wanted;
import dev.vitrine.identity.Permit;
import dev.vitrine.tenancy.Profile;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The logo that the publisher's own pages wear: decoded, made small, re-encoded and kept as every other picture is. */
@Service
public class PublisherLook {
    /** Width and height of the kept logo in pixels; what is sent must be square and no smaller. */
    public static final int SIDE = 96;

    private static final int KEPT_BYTES_MAX = 1 << 20;

    private final Pictures pictures;
    private final Profile profile;

    PublisherLook(Pictures pictures, Profile profile) {
        this.pictures = pictures;
        this.profile = profile;
    }

    /**
     * Takes a logo, PNG or JPEG, of at most {@link Pictures#ORIGINAL_BYTES_MAX} bytes.
     *
     * @return why it was not taken: WRONG_SIZE for what is not square or smaller than {@link #SIDE}; else empty
     */
    @PreAuthorize(Permit.PROFILE_EDIT)
    public Optional<Pictures.Problem> wear(byte[] upload) {
        return switch (pictures.open(upload)) {
            case Opening.Refused(Pictures.Problem problem) -> Optional.of(problem);
            case Opening.Opened(Original original) -> cut(original);
        };
    }

    private Optional<Pictures.Problem> cut(Original original) {
        int side = original.width();
        if (side != original.height()) {
            return Optional.of(Pictures.Problem.WRONG_SIZE);
        }
        var whole = new Cut(0, 0, side, side, new Wanted(SIDE, SIDE, true, KEPT_BYTES_MAX));
        return switch (pictures.cut(original, List.of(whole))) {
            case Cutting.Refused(Pictures.Problem problem) -> Optional.of(problem);
            case Cutting.Kept(List<Pictures.Stored> kept) -> {
                profile.wear(kept.getFirst().hash());
                yield Optional.empty();
            }
        };
    }
}
