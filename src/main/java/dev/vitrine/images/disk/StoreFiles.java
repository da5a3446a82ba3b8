package dev.vitrine.images.disk;

import dev.vitrine.images.Disks;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** File work of the store: every failure of it is the administrator's business, and nobody else's. */
final class StoreFiles {
    private StoreFiles() {}

    /** Something done to the store's own files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Something done to the store's own files that gives nothing back. */
    @FunctionalInterface
    interface Act {
        void run() throws IOException;
    }

    /** @param place where the work is done, for the administrator */
    static <T> T call(Path place, Work<T> work) {
        try {
            return work.run();
        } catch (ClosedByInterruptException e) {
            throw new Disks.PassingFault("interrupted");
        } catch (IOException e) {
            throw new Disks.StoreFault(kind(e), place.toAbsolutePath() + ": " + words(e), e);
        }
    }

    static void act(Path place, Act act) {
        call(place, () -> {
            act.run();
            return true;
        });
    }

    private static Disks.StoreTrouble kind(IOException e) {
        // Java has no exceptions of their own for these; the words are the C library's, in no other language.
        String words = String.valueOf(e.getMessage());
        if (words.contains("No space left") || words.contains("quota exceeded") || words.contains("File too large")) {
            return Disks.StoreTrouble.FULL;
        }
        if (e instanceof AccessDeniedException || words.contains("Permission denied") || words.contains("Read-only")) {
            return Disks.StoreTrouble.DENIED;
        }
        boolean isMissing = e instanceof NoSuchFileException
                || e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || words.contains("Not a directory");
        return isMissing ? Disks.StoreTrouble.MISSING : Disks.StoreTrouble.BROKEN;
    }

    private static String words(IOException e) {
        return e instanceof FileSystemException
                ? e.getMessage() + " (" + e.getClass().getSimpleName() + ")"
                : String.valueOf(e.getMessage());
    }

    /** Moves a finished file to its place in one step that outlives a power cut. */
    static void settle(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
