package dev.vitrine.assets;

import dev.vitrine.rules.PictureLook;
import dev.vitrine.shared.Sha256;
import java.util.Collection;
import java.util.Map;

/** How the present publisher's pictures look, as it was seen when they were kept. */
public interface PictureLooks {
    /** By hash, those that this publisher has: one query, whatever their number. */
    Map<Sha256, PictureLook> of(Collection<Sha256> hashes);
}
