package dev.vitrine.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium or Chrome: {@code -Dvitrine.test.chromium=FILE}, else one found in the usual places. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> APPLE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private Chromium() {}

    static Optional<Path> installed() {
        var configured = System.getProperty("vitrine.test.chromium", "");
        var candidates = configured.isBlank() ? usualPlaces() : Stream.of(Path.of(configured));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> usualPlaces() {
        var directories = Optional.ofNullable(System.getenv("PATH")).orElse("").split(":");
        var onPath =
                Arrays.stream(directories).flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(onPath, APPLE.stream().map(Path::of));
    }
}
