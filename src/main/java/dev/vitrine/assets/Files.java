package dev.vitrine.assets;

import dev.vitrine.shared.Sha256;
import java.util.Optional;

/**
 * Files that people attach to what they write, of the present publisher. They are kept to be taken away again, never to be
 * shown as a page. Whoever calls has asked for the permission.
 */
public interface Files {
    /** The largest file, in bytes. */
    int BYTES_MAX = 5 << 20;

    /** The longest name, in characters. */
    int NAME_MAX = 120;

    /** The most files that a publisher's people and those who answer them keep within 24 hours. */
    int PER_DAY = 200;

    /** Why a file was not kept; the translation is {@code assets.fileProblem.{PROBLEM}}. */
    enum FileProblem {
        EMPTY,
        TOO_LARGE,
        /** Its name does not end as one of those that are taken. */
        ENDING,
        /** It is not what its name says. */
        CONTENT,
        TOO_MANY
    }

    /**
     * A file that is kept.
     *
     * @param name as it is saved again, without a path
     * @param mediaType as what it was checked
     * @param size in bytes
     */
    record Stored(Sha256 hash, String name, String mediaType, int size) {}

    /** What became of {@link #keep}. */
    sealed interface Keeping {
        record Kept(Stored file) implements Keeping {}

        record Refused(FileProblem problem) implements Keeping {}
    }

    /** Keeps a file by the hash of its bytes; keeping it again changes nothing. */
    Keeping keep(String name, byte[] upload);

    /** The bytes that were kept as this; empty when there are none. */
    Optional<byte[]> find(Sha256 hash, String mediaType);

    /** Whether there are any. */
    boolean has(Sha256 hash, String mediaType);
}
