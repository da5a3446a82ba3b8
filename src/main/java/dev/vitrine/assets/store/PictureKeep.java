package dev.vitrine.assets.store;

import dev.vitrine.assets.Pictures.Content;
import dev.vitrine.assets.Pictures.Stored;
import dev.vitrine.shared.Sha256;
import java.util.Optional;

/** The port behind which the present publisher's pictures lie: today the database, one day perhaps an object store. */
public interface PictureKeep {
    /** Keeps the bytes under the hash; keeping what is there already changes nothing. */
    void keep(Stored picture, byte[] bytes);

    Optional<Content> find(Sha256 hash);
}
