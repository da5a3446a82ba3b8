package dev.vitrine.images.disk;

import dev.vitrine.images.Disks;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on one file of the store, within this process and among processes; it ends with the process. The empty
 * lock files stay: to delete one that another process is about to lock would give the right out twice.
 */
final class Claim {
    /** Asked first, because closing a second channel on a lock file would give up the lock of the first. */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private Claim() {}

    /** Something done to a file while nobody else is at it. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work with the right to it, or throws {@link Disks.PassingFault} when somebody else has it. */
    static <T> T holding(Path directory, String name, Work<T> work) throws IOException {
        Path file = directory.resolve(name + ".lock").toAbsolutePath().normalize();
        if (!CLAIMED_HERE.add(file)) {
            throw busy(name);
        }
        try (FileChannel channel = StoreFiles.call(file, () -> open(file))) {
            if (StoreFiles.<@Nullable Object>call(file, channel::tryLock) == null) {
                throw busy(name);
            }
            return work.run();
        } finally {
            CLAIMED_HERE.remove(file);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Disks.PassingFault busy(String name) {
        return new Disks.PassingFault("somebody else is at work on " + name);
    }
}
