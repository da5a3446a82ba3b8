package dev.vitrine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Figures that a reader of a test run should see: {@code ./vitrine test} shows them once more at its end. */
public final class Evidence {
    private static final Path FILE = Path.of("target/evidence.txt");

    private Evidence() {}

    /** Notes one line, such as "140 methods refused what belongs to another publisher". */
    public static synchronized void note(Class<?> test, String line) {
        var noted = test.getSimpleName() + ": " + line;
        System.out.println(noted);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, noted + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
