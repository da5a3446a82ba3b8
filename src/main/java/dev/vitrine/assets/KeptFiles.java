package dev.vitrine.assets;

import dev.vitrine.assets.store.FileKeep;
import dev.vitrine.shared.Sha256;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks files before they are kept. */
@Component
class KeptFiles implements Files {
    private final FileKeep keep;

    KeptFiles(FileKeep keep) {
        this.keep = keep;
    }

    @Override
    public Keeping keep(String typed, byte[] upload) {
        String name = name(typed);
        var kind = FileKind.ofName(name);
        if (upload.length == 0) {
            return new Keeping.Refused(FileProblem.EMPTY);
        }
        if (upload.length > BYTES_MAX) {
            return new Keeping.Refused(FileProblem.TOO_LARGE);
        }
        if (kind.isEmpty()) {
            return new Keeping.Refused(FileProblem.ENDING);
        }
        if (!kind.get().fits(upload)) {
            return new Keeping.Refused(FileProblem.CONTENT);
        }
        var file = new Stored(Sha256.ofBytes(upload), name, kind.get().mediaType(), upload.length);
        return keep.keep(file, upload) ? new Keeping.Kept(file) : new Keeping.Refused(FileProblem.TOO_MANY);
    }

    @Override
    public Optional<byte[]> find(Sha256 hash, String mediaType) {
        return keep.find(hash, mediaType);
    }

    @Override
    public boolean has(Sha256 hash, String mediaType) {
        return keep.has(hash, mediaType);
    }

    /** The last part of a path, without signs that do not belong in a name; its end, which says what it is, stays. */
    private static String name(String typed) {
        String last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069<>:\"|?*]+", "-")
                .strip();
        int length = last.codePointCount(0, last.length());
        return length <= NAME_MAX ? last : last.substring(last.offsetByCodePoints(0, length - NAME_MAX));
    }
}
