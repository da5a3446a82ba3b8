package dev.vitrine.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed in a prose text, word by word. The work is bounded for texts of a million characters ({@link Edits}): lines
 * that stand once in both texts anchor the comparison, words are compared within lines that changed, and a stretch that
 * differs too much for its words to be told apart is shown as replaced.
 */
public final class WordDiff {
    /** Longer texts are cut at their anchors first. */
    private static final int LINES_AT_ONCE = 2_000;

    private static final int WORDS_AT_ONCE = 4_000;
    private static final int PAIRS_MAX = 5_000;
    private static final int MANY = -1;

    private final Edits edits = new Edits();
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Kind kind = Kind.EQUAL;

    private WordDiff() {}

    /** A stretch of text that both have, or only one of them. */
    public record Part(Kind kind, String text) {}

    /** Where a stretch of text stands. */
    public enum Kind {
        EQUAL,
        DELETED,
        INSERTED
    }

    /** Equal and deleted parts in order are the text before, equal and inserted ones the text after. */
    public static List<Part> of(String before, String after) {
        var diff = new WordDiff();
        diff.trimmed(Tokens.lines(before, after), diff::anchored);
        diff.endPart();
        return List.copyOf(diff.parts);
    }

    /** Receives a stretch that differs. */
    private interface Difference {
        void found(Tokens before, Tokens after);
    }

    /** What both begin and end with is equal; between lies the difference. */
    private void trimmed(Tokens.Pair texts, Difference difference) {
        var before = texts.before();
        var after = texts.after();
        int limit = Math.min(before.size(), after.size());
        int start = 0;
        while (start < limit && before.number(start) == after.number(start)) {
            start++;
        }
        int end = 0;
        while (end < limit - start && before.number(before.size() - 1 - end) == after.number(after.size() - 1 - end)) {
            end++;
        }
        add(Kind.EQUAL, before.part(0, start));
        difference.found(before.part(start, before.size() - end), after.part(start, after.size() - end));
        add(Kind.EQUAL, before.part(before.size() - end, before.size()));
    }

    private void anchored(Tokens before, Tokens after) {
        boolean great = before.size() > LINES_AT_ONCE || after.size() > LINES_AT_ONCE;
        int b = 0;
        int a = 0;
        for (int[] anchor : great ? anchors(before, after) : List.<int[]>of()) {
            stretch(before.part(b, anchor[0]), after.part(a, anchor[1]));
            add(Kind.EQUAL, before.part(anchor[0], anchor[0] + 1));
            b = anchor[0] + 1;
            a = anchor[1] + 1;
        }
        stretch(before.part(b, before.size()), after.part(a, after.size()));
    }

    /** Lines of a stretch: equal lines stay, changed ones are compared in words. */
    private void stretch(Tokens before, Tokens after) {
        compare(before, after, this::words, this::words);
    }

    /** Words of changed lines; where they are many, as many lines as before stand each for its own. */
    private void words(Tokens before, Tokens after) {
        if (before.isEmpty() || after.isEmpty()) {
            replaced(before, after);
            return;
        }
        var words = Tokens.words(before.string(), after.string());
        boolean many = words.before().size() > WORDS_AT_ONCE || words.after().size() > WORDS_AT_ONCE;
        if (many && before.size() > 1 && before.size() == after.size() && before.size() <= PAIRS_MAX) {
            for (int i = 0; i < before.size(); i++) {
                words(before.part(i, i + 1), after.part(i, i + 1));
            }
        } else {
            trimmed(words, (from, to) -> compare(from, to, this::replaced, this::replaced));
        }
    }

    private void compare(Tokens before, Tokens after, Difference difference, Difference tooMuch) {
        if (before.isEmpty() || after.isEmpty()) {
            replaced(before, after);
            return;
        }
        var found = edits.between(before.all(), after.all());
        if (found.isEmpty()) {
            tooMuch.found(before, after);
            return;
        }
        int b = 0;
        for (var change : found.get()) {
            add(Kind.EQUAL, before.part(b, change.from()));
            difference.found(before.part(change.from(), change.to()), after.part(change.otherFrom(), change.otherTo()));
            b = change.to();
        }
        add(Kind.EQUAL, before.part(b, before.size()));
    }

    private void replaced(Tokens before, Tokens after) {
        add(Kind.DELETED, before);
        add(Kind.INSERTED, after);
    }

    private void add(Kind of, Tokens tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        if (of != kind) {
            endPart();
            kind = of;
        }
        text.append(tokens.string());
    }

    private void endPart() {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text.toString()));
            text.setLength(0);
        }
    }

    /** Pairs of places of lines that stand exactly once in both, in the longest series that rises in both. */
    private static List<int[]> anchors(Tokens before, Tokens after) {
        Map<Integer, Integer> old = places(before);
        Map<Integer, Integer> present = places(after);
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < before.size(); i++) {
            int there = present.getOrDefault(before.number(i), MANY);
            if (old.get(before.number(i)) != MANY && there != MANY) {
                pairs.add(new int[] {i, there, -1});
            }
        }
        var tails = new ArrayList<Integer>();
        for (int i = 0; i < pairs.size(); i++) {
            int at = firstNotBelow(pairs, tails, pairs.get(i)[1]);
            pairs.get(i)[2] = at == 0 ? -1 : tails.get(at - 1);
            if (at == tails.size()) {
                tails.add(i);
            } else {
                tails.set(at, i);
            }
        }
        var chain = new ArrayList<int[]>();
        for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = pairs.get(i)[2]) {
            chain.add(pairs.get(i));
        }
        return chain.reversed();
    }

    /** Where each line stands; {@link #MANY} when it stands more than once. */
    private static Map<Integer, Integer> places(Tokens lines) {
        var places = new HashMap<Integer, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.number(i), i, (first, second) -> MANY);
        }
        return places;
    }

    private static int firstNotBelow(List<int[]> pairs, List<Integer> tails, int place) {
        int low = 0;
        int high = tails.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(tails.get(middle))[1] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
