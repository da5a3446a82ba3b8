package dev.vitrine.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where an embedded MariaDB lives and how it is started.
 *
 * @param home directory of this installation's data; made when missing
 * @param cache directory of the unpacked binaries, shared by all installations of a person
 * @param serverArguments further arguments of the server; they override the usual ones
 * @param statements SQL run with all rights at every start, one statement each
 */
public record EmbeddedSettings(Path home, Path cache, List<String> serverArguments, List<String> statements) {
    public EmbeddedSettings {
        home = home.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
        serverArguments = List.copyOf(serverArguments);
        statements = List.copyOf(statements);
    }

    /** Data in {@code home}, binaries in the person's own cache directory, nothing out of the ordinary. */
    public static EmbeddedSettings in(Path home) {
        return new EmbeddedSettings(home, personalCache(home), List.of(), List.of());
    }

    /** The same with the binaries unpacked in {@code other}. */
    public EmbeddedSettings withCache(Path other) {
        return new EmbeddedSettings(home, other, serverArguments, statements);
    }

    /** The same with these arguments after the usual ones. */
    public EmbeddedSettings withServerArguments(List<String> arguments) {
        return new EmbeddedSettings(home, cache, arguments, statements);
    }

    /** The same with these statements run at every start. */
    public EmbeddedSettings withStatements(List<String> sql) {
        return new EmbeddedSettings(home, cache, serverArguments, sql);
    }

    private static Path personalCache(Path home) {
        var configured = System.getenv("XDG_CACHE_HOME");
        if (configured != null && !configured.isBlank()) {
            return Path.of(configured, "vitrine");
        }
        var person = Path.of(System.getProperty("user.home", ""));
        if (!Files.isDirectory(person) || !Files.isWritable(person)) {
            return home.resolve("cache");
        }
        var apple = person.resolve("Library/Caches");
        return Files.isDirectory(apple) ? apple.resolve("vitrine") : person.resolve(".cache/vitrine");
    }
}
