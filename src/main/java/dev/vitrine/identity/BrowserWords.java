package dev.vitrine.identity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser and its system in words that people know, out of the line by which it introduces itself. */
final class BrowserWords {
    /** The first that fits: later ones stand in the lines of earlier ones too. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Linux", "Linux"));

    private BrowserWords() {}

    private record Mark(String sign, String name) {}

    /** Such as {@code Firefox, Linux}; empty for what is not known. Nothing of the line itself is kept. */
    static String of(String userAgent) {
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(marks -> marks.stream()
                        .filter(mark -> userAgent.contains(mark.sign))
                        .limit(1))
                .map(Mark::name)
                .collect(Collectors.joining(", "));
    }
}
