package dev.vitrine.images.disk;

import dev.vitrine.images.Disks;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
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

    static <T> T call(Work<T> work) {
        try {
            return work.run();
        } catch (ClosedByInterruptException e) {
            throw new Disks.PassingFault("interrupted");
        } catch (FileSystemException e) {
            throw new Disks.StoreFault(
                    "disk store: " + e.getMessage() + " (" + e.getClass().getSimpleName() + ")", e);
        } catch (IOException e) {
            throw new Disks.StoreFault("disk store: " + e.getMessage(), e);
        }
    }

    static void act(Act act) {
        call(() -> {
            act.run();
            return true;
        });
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
