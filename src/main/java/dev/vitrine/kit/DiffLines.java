package dev.vitrine.kit;

import dev.vitrine.content.WordDiff;
import dev.vitrine.content.WordDiff.Kind;
import dev.vitrine.content.WordDiff.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A word comparison in lines, made for reading: changes with nothing but a blank between them are one, and blanks at the
 * end of what went and of what came stay outside.
 */
final class DiffLines {
    private final List<Line> lines = new ArrayList<>();
    private final List<Part> line = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    private DiffLines() {}

    /** One line; removed words come before those that took their place. */
    record Line(List<Part> parts) {
        boolean isSame() {
            return parts.stream().allMatch(p -> p.kind() == Kind.EQUAL);
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
        if (!text.isEmpty()) {
            line.add(new Part(kind, text));
        }
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(new Line(List.copyOf(line)));
            line.clear();
        }
    }
}
