package dev.vitrine.kit;

import dev.vitrine.content.WordDiff;
import dev.vitrine.content.WordDiff.Kind;
import dev.vitrine.content.WordDiff.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A word comparison in lines, made for reading: changes with nothing but a blank between them are one, and blanks at the
 * end of what went and of what came stay outside. A line of more than {@link #WIDTH} characters is cut, so that no one of
 * them is too much to show.
 */
final class DiffLines {
    static final int WIDTH = 4_000;

    private final List<Line> lines = new ArrayList<>();
    private final List<Part> line = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private boolean begins = true;
    private int length;

    private DiffLines() {}

    /**
     * One line; removed words come before those that took their place.
     *
     * @param begins false where a long line was cut before it
     */
    record Line(List<Part> parts, boolean begins) {
        boolean isSame() {
            return parts.stream().allMatch(p -> p.kind() == Kind.EQUAL);
        }

        int length() {
            return parts.stream().mapToInt(p -> p.text().length()).sum();
        }
    }

    static List<Line> of(String before, String after) {
        var reading = new DiffLines();
        var parts = WordDiff.of(before, after);
        for (int i = 0; i < parts.size(); i++) {
            reading.read(parts.get(i), i == parts.size() - 1);
        }
        reading.flush();
        reading.endLine();
        return reading.lines;
    }

    private void read(Part part, boolean last) {
        String text = part.text();
        switch (part.kind()) {
            case DELETED -> deleted.append(text);
            case INSERTED -> inserted.append(text);
            case EQUAL -> {
                boolean open = !deleted.isEmpty() || !inserted.isEmpty();
                if (open && !last && text.isBlank() && text.indexOf('\n') < 0) {
                    deleted.append(text);
                    inserted.append(text);
                } else {
                    flush();
                    append(Kind.EQUAL, text);
                }
            }
        }
    }

    private void flush() {
        var blank = new StringBuilder();
        while (endAlike()) {
            blank.insert(0, inserted.charAt(inserted.length() - 1));
            deleted.setLength(deleted.length() - 1);
            inserted.setLength(inserted.length() - 1);
        }
        append(Kind.DELETED, deleted.toString());
        append(Kind.INSERTED, inserted.toString());
        append(Kind.EQUAL, blank.toString());
        deleted.setLength(0);
        inserted.setLength(0);
    }

    private boolean endAlike() {
        if (deleted.isEmpty() || inserted.isEmpty()) {
            return false;
        }
        char last = inserted.charAt(inserted.length() - 1);
        return Character.isWhitespace(last) && deleted.charAt(deleted.length() - 1) == last;
    }

    private void append(Kind kind, String text) {
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            put(kind, text.substring(at, end));
            endLine();
            at = end + 1;
        }
        put(kind, text.substring(at));
    }

    private void put(Kind kind, String text) {
        int at = 0;
        while (text.length() - at > WIDTH - length) {
            int end = cut(text, at, WIDTH - length);
            part(kind, text.substring(at, end));
            close(false);
            at = end;
        }
        part(kind, text.substring(at));
    }

    /** Behind the last blank of a stretch, or in the midst of a word that has none; never within a character. */
    private static int cut(String text, int from, int length) {
        int end = from + length;
        for (int i = end; i > from; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return end > from && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private void part(Kind kind, String text) {
        if (!text.isEmpty()) {
            line.add(new Part(kind, text));
            length += text.length();
        }
    }

    private void endLine() {
        close(true);
    }

    private void close(boolean nextBegins) {
        if (!line.isEmpty()) {
            lines.add(new Line(List.copyOf(line), begins));
            line.clear();
        }
        length = 0;
        begins = nextBegins;
    }
}
