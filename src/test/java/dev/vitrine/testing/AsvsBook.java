package dev.vitrine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code src/docs/asvs.md}, read: which requirement is shown by which tests. */
public final class AsvsBook {
    private static final Path BOOK = Path.of("src/docs/asvs.md");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern ID = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern TEST = Pattern.compile("`\\w+Test(?:\\.\\w+)?`");

    private AsvsBook() {}

    /**
     * A line of the book.
     *
     * @param number its place among the first eighty, 0 for the others
     * @param tests as {@code Class} or {@code Class.method}
     * @param shown the last cell as it stands: the tests, or why there are none
     */
    public record Row(int number, List<String> ids, String requirement, List<String> tests, String shown) {}

    /** The order of the standard: 1.2.3 before 1.2.10. */
    static String inOrder(String id) {
        return id.replaceAll("\\b\\d\\b", "0$0");
    }

    /** All lines, in their order. */
    public static List<Row> rows() {
        try {
            return Files.readAllLines(BOOK).stream()
                    .filter(line -> line.startsWith("| "))
                    .map(CELLS::split)
                    .flatMap(AsvsBook::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> row(String[] cells) {
        var texts = Arrays.stream(cells).map(String::strip).toList();
        int ids = texts.size() - 3;
        if (ids < 1 || !ID.matcher(texts.get(ids)).lookingAt()) {
            return Stream.empty(); // a head, or a table of something else
        }
        int number = ids > 1 ? Integer.parseInt(texts.get(1)) : 0;
        var tests = new ArrayList<String>();
        var named = TEST.matcher(texts.getLast());
        while (named.find()) {
            tests.add(named.group().replace("`", ""));
        }
        return Stream.of(
                new Row(number, List.of(texts.get(ids).split(", ")), texts.get(ids + 1), tests, texts.getLast()));
    }
}
