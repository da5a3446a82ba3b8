package dev.vitrine.kit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What differs between two texts, word by word within the lines that differ. Texts too long for that are compared line by
 * line, and beyond that as a whole, so that it always ends soon.
 */
public final class WordDiff {
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+(?:[’'][\\p{L}]+)*|.", Pattern.DOTALL);
    private static final int WORDS_MAX = 4_000;
    private static final int LINES_MAX = 6_000;

    private WordDiff() {}

    /** Whether a piece stayed, came or went. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** A run of text. */
    public record Piece(Kind kind, String text) {}

    /** One line; all pieces are {@link Kind#SAME} when nothing differs in it. */
    public record Line(List<Piece> pieces) {
        public boolean isSame() {
            return pieces.stream().allMatch(p -> p.kind() == Kind.SAME);
        }
    }

    /** The lines of both texts in order; removed words come before those that took their place. */
    public static List<Line> of(String before, String after) {
        var old = before.isEmpty() ? List.<String>of() : List.of(before.split("\n", -1));
        var now = after.isEmpty() ? List.<String>of() : List.of(after.split("\n", -1));
        var lines = new ArrayList<Line>();
        if (old.size() + now.size() > LINES_MAX) {
            whole(lines, old, now);
            return lines;
        }
        Patch<String> patch = DiffUtils.diff(old, now);
        int at = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            same(lines, old.subList(at, delta.getSource().getPosition()));
            changed(lines, delta.getSource().getLines(), delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(lines, old.subList(at, old.size()));
        return lines;
    }

    private static void same(List<Line> lines, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(List.of(new Piece(Kind.SAME, text)))));
    }

    private static void whole(List<Line> lines, List<String> removed, List<String> added) {
        removed.forEach(text -> lines.add(new Line(List.of(new Piece(Kind.REMOVED, text)))));
        added.forEach(text -> lines.add(new Line(List.of(new Piece(Kind.ADDED, text)))));
    }

    private static void changed(List<Line> lines, List<String> removed, List<String> added) {
        int both = Math.min(removed.size(), added.size());
        for (int i = 0; i < both; i++) {
            lines.add(new Line(words(removed.get(i), added.get(i))));
        }
        whole(lines, removed.subList(both, removed.size()), added.subList(both, added.size()));
    }

    private static List<Piece> words(String before, String after) {
        var old = split(before);
        var now = split(after);
        var pieces = new ArrayList<Piece>();
        if (old.size() + now.size() > WORDS_MAX) {
            append(pieces, Kind.REMOVED, before);
            append(pieces, Kind.ADDED, after);
            return pieces;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            append(
                    pieces,
                    Kind.SAME,
                    String.join("", old.subList(at, delta.getSource().getPosition())));
            append(pieces, Kind.REMOVED, String.join("", delta.getSource().getLines()));
            append(pieces, Kind.ADDED, String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        append(pieces, Kind.SAME, String.join("", old.subList(at, old.size())));
        return joined(pieces);
    }

    private static List<String> split(String text) {
        return WORD.matcher(text).results().map(m -> m.group()).toList();
    }

    private static void append(List<Piece> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /** Changes with nothing but a blank between them become one. */
    private static List<Piece> joined(List<Piece> pieces) {
        var result = new ArrayList<Piece>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean open = !removed.isEmpty() || !added.isEmpty();
            boolean bridge = piece.kind() == Kind.SAME && piece.text().isBlank() && open && i < pieces.size() - 1;
            if (bridge || piece.kind() == Kind.REMOVED) {
                removed.append(piece.text());
            }
            if (bridge || piece.kind() == Kind.ADDED) {
                added.append(piece.text());
            }
            if (piece.kind() == Kind.SAME && !bridge) {
                flush(result, removed, added);
                result.add(piece);
            }
        }
        flush(result, removed, added);
        return result;
    }

    /** Blanks at the end of both stay outside. */
    private static void flush(List<Piece> result, StringBuilder removed, StringBuilder added) {
        var blank = new StringBuilder();
        while (endsAlike(removed, added)) {
            blank.insert(0, added.charAt(added.length() - 1));
            removed.setLength(removed.length() - 1);
            added.setLength(added.length() - 1);
        }
        append(result, Kind.REMOVED, removed.toString());
        append(result, Kind.ADDED, added.toString());
        append(result, Kind.SAME, blank.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private static boolean endsAlike(StringBuilder removed, StringBuilder added) {
        if (removed.isEmpty() || added.isEmpty()) {
            return false;
        }
        char last = added.charAt(added.length() - 1);
        return Character.isWhitespace(last) && removed.charAt(removed.length() - 1) == last;
    }
}
