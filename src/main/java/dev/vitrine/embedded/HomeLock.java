package dev.vitrine.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data directory for one process. The operating system lets go of it when the process ends, however it ends,
 * so a killed run leaves no stale lock.
 */
final class HomeLock implements AutoCloseable {
    private static final String LOCK_FILE = "vitrine.lock";
    private static final String HOLDER_FILE = "vitrine.pid";

    private final FileChannel channel;
    private final Path holder;

    private HomeLock(FileChannel channel, Path holder) {
        this.channel = channel;
        this.holder = holder;
    }

    static HomeLock take(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var holder = home.resolve(HOLDER_FILE);
        try {
            if (lock(channel) == null) {
                throw new EmbeddedFailure(
                        "Another Vitrine (" + nameOf(holder) + ") is using the data directory " + home + ".",
                        "Stop it first, or start this one with a data directory of its own (--data DIR).");
            }
            Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
            return new HomeLock(channel, holder);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String nameOf(Path holder) {
        try {
            return "process " + Files.readString(holder).strip();
        } catch (IOException e) {
            return "process unknown";
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(holder);
        channel.close();
    }
}
