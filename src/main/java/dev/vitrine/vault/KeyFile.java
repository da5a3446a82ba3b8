package dev.vitrine.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The key that a local run makes for itself, in a file of the data directory that only its owner may read. While it is
 * being replaced the former one lies beside it; whenever the process is killed, one of the two can read every secret.
 */
final class KeyFile {
    private static final String NAME = "vault.key";

    private final Path present;
    private final Path former;
    private final Path next;

    KeyFile(Path directory) {
        present = directory.resolve(NAME);
        former = directory.resolve(NAME + ".former");
        next = directory.resolve(NAME + ".next");
    }

    /** The key; made when there is none yet. */
    String read() throws IOException {
        if (!Files.exists(present)) {
            if (!Files.exists(former)) {
                write();
            }
            Files.move(next, present, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(present);
    }

    Optional<String> former() throws IOException {
        return Files.exists(former) ? Optional.of(Files.readString(former)) : Optional.empty();
    }

    /** Makes a new key and keeps the old one as the former; an earlier replacement that was not brought to its end goes on. */
    void replace() throws IOException {
        if (Files.exists(present) && !Files.exists(former)) {
            write();
            Files.move(present, former, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    void dropFormer() throws IOException {
        Files.deleteIfExists(former);
    }

    private void write() throws IOException {
        var bytes = new byte[VaultKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(next.toAbsolutePath().getParent());
        Files.deleteIfExists(next);
        Files.createFile(next, onlyOwner(next));
        Files.writeString(next, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.DSYNC);
    }

    private static FileAttribute<?>[] onlyOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
