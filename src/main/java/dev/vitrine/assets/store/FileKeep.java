package dev.vitrine.assets.store;

import dev.vitrine.assets.Files.Stored;
import dev.vitrine.shared.Sha256;
import java.util.Optional;

/** The port behind which the present publisher's files lie: today the database, one day perhaps an object store. */
public interface FileKeep {
    /** Keeps the bytes; keeping what is there already changes nothing. False when there were too many within a day. */
    boolean keep(Stored file, byte[] bytes);

    Optional<byte[]> find(Sha256 hash, String mediaType);

    boolean has(Sha256 hash, String mediaType);
}
