package dev.vitrine.assets;

import dev.vitrine.assets.store.PictureKeep;
import dev.vitrine.rules.PictureLook;
import dev.vitrine.shared.Sha256;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class KeptLooks implements PictureLooks {
    private final PictureKeep keep;

    KeptLooks(PictureKeep keep) {
        this.keep = keep;
    }

    @Override
    public Map<Sha256, PictureLook> of(Collection<Sha256> hashes) {
        return hashes.isEmpty() ? Map.of() : keep.looks(hashes);
    }
}
