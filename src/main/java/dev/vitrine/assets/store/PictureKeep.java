package dev.vitrine.assets.store;

import dev.vitrine.assets.Pictures.Content;
import dev.vitrine.assets.Pictures.Stored;
import dev.vitrine.rules.PictureLook;
import dev.vitrine.shared.Sha256;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The port behind which the present publisher's pictures lie: today the database, one day perhaps an object store. */
public interface PictureKeep {
    /** Keeps the bytes under the hash; keeping what is there already changes nothing. */
    void keep(Stored picture, byte[] bytes, PictureLook look);

    Optional<Content> find(Sha256 hash);

    Map<Sha256, PictureLook> looks(Collection<Sha256> hashes);
}
