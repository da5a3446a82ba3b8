package dev.vitrine.kit;

import dev.vitrine.kit.DiffLines.Line;
import java.util.ArrayList;
import java.util.List;

/** Lines of a comparison put together for showing: what changed in the open, longer runs without change folded. */
final class DiffPieces {
    private static final int FOLD_FROM = 3;

    private DiffPieces() {}

    /** Lines that are shown, or folded, together; all of them, read on, are the whole comparison. */
    record Piece(List<Line> lines, boolean folded) {
        /** Key of the words for what is folded, which take {@link #count}. */
        String key() {
            return paragraphs() == 0 ? "kit.compare.unchangedCharacters" : "kit.compare.unchangedLines";
        }

        /** How many paragraphs are folded; within one that was cut for its length, how many characters. */
        int count() {
            return paragraphs() == 0 ? length() : paragraphs();
        }

        /** How many paragraphs begin in it; none within a paragraph that was cut for its length. */
        int paragraphs() {
            return (int) lines.stream().filter(Line::begins).count();
        }

        int length() {
            return lines.stream().mapToInt(Line::length).sum();
        }

        /** How much of it is to be drawn before anybody asks for more. */
        int weight() {
            return folded ? 0 : length();
        }
    }

    /** Every line in the open. */
    static List<Piece> open(List<Line> lines) {
        return lines.stream().map(line -> new Piece(List.of(line), false)).toList();
    }

    static List<Piece> of(List<Line> lines) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int at = 0; at <= lines.size(); at++) {
            if (at == lines.size() || !lines.get(at).isSame()) {
                same(lines.subList(from, at), pieces);
                if (at < lines.size()) {
                    pieces.add(new Piece(List.of(lines.get(at)), false));
                }
                from = at + 1;
            }
        }
        return pieces;
    }

    private static void same(List<Line> lines, List<Piece> pieces) {
        if (lines.size() < FOLD_FROM) {
            pieces.addAll(open(lines));
        } else {
            pieces.add(new Piece(List.copyOf(lines), true));
        }
    }
}
