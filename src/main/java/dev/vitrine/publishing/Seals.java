package dev.vitrine.publishing;

import dev.vitrine.images.Disks;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * What an approval is of: the content of a revision and the very disks that were taken in for it, as one hash. Who approves
 * names the seal of what he read, and nothing goes live under another one.
 */
@Component
class Seals {
    private final Revisions revisions;
    private final Disks disks;

    Seals(Revisions revisions, Disks disks) {
        this.revisions = revisions;
        this.disks = disks;
    }

    /** The seal as things stand now. */
    Sha256 of(RevisionId revision) {
        var text = new StringBuilder("revision ")
                .append(revisions.get(revision).hash().hex())
                .append('\n');
        disks.takenIn(revisions.content(revision))
                .forEach((address, hash) -> text.append("disk ")
                        .append(hash.hex())
                        .append(' ')
                        .append(address)
                        .append('\n'));
        return Sha256.ofBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is the seal of what stands there now, byte for byte. */
    boolean holds(RevisionId revision, Sha256 seal) {
        return revisions.isIntact(revision) && of(revision).equals(seal);
    }
}
