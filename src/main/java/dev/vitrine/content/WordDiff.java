package dev.vitrine.content;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed in a prose text, word by word. Cost is bounded for texts of a million characters: lines that stand once in
 * both texts anchor the comparison, and a stretch between anchors that is too long for words is shown as replaced whole.
 */
public final class WordDiff {
    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern WORDS = Pattern.compile("\\s|[\\p{L}\\p{M}\\p{N}]++|\\P{L}");
    private static final int WORDS_MAX = 3_000;
    private static final int LINES_MAX = 3_000;

    private final List<Part> parts = new ArrayList<>();

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
        diff.lines(split(LINES, before), split(LINES, after));
        return List.copyOf(diff.parts);
    }

    private void lines(List<String> before, List<String> after) {
        int start = commonStart(before, after);
        int end = commonEnd(before.subList(start, before.size()), after.subList(start, after.size()));
        add(Kind.EQUAL, before.subList(0, start));
        anchored(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(Kind.EQUAL, before.subList(before.size() - end, before.size()));
    }

    private void anchored(List<String> before, List<String> after) {
        var anchors = before.size() > LINES_MAX || after.size() > LINES_MAX ? anchors(before, after) : List.<int[]>of();
        int b = 0;
        int a = 0;
        for (int[] anchor : anchors) {
            stretch(before.subList(b, anchor[0]), after.subList(a, anchor[1]));
            add(Kind.EQUAL, before.subList(anchor[0], anchor[0] + 1));
            b = anchor[0] + 1;
            a = anchor[1] + 1;
        }
        stretch(before.subList(b, before.size()), after.subList(a, after.size()));
    }

    /** Lines of a stretch: equal lines stay, changed ones are compared in words. */
    private void stretch(List<String> before, List<String> after) {
        if (before.size() > LINES_MAX || after.size() > LINES_MAX) {
            replaced(before, after);
        } else {
            compare(before, after, this::words);
        }
    }

    private void words(List<String> before, List<String> after) {
        var old = split(WORDS, String.join("", before));
        var present = split(WORDS, String.join("", after));
        int start = commonStart(old, present);
        int end = commonEnd(old.subList(start, old.size()), present.subList(start, present.size()));
        add(Kind.EQUAL, old.subList(0, start));
        var oldMiddle = old.subList(start, old.size() - end);
        var presentMiddle = present.subList(start, present.size() - end);
        if (oldMiddle.size() > WORDS_MAX || presentMiddle.size() > WORDS_MAX) {
            replaced(oldMiddle, presentMiddle);
        } else {
            compare(oldMiddle, presentMiddle, this::replaced);
        }
        add(Kind.EQUAL, old.subList(old.size() - end, old.size()));
    }

    /** Receives a stretch that differs. */
    private interface Difference {
        void found(List<String> before, List<String> after);
    }

    private void compare(List<String> before, List<String> after, Difference difference) {
        int b = 0;
        for (int[] change : changes(before, after)) {
            add(Kind.EQUAL, before.subList(b, change[0]));
            difference.found(before.subList(change[0], change[1]), after.subList(change[2], change[3]));
            b = change[1];
        }
        add(Kind.EQUAL, before.subList(b, before.size()));
    }

    /** From where to where the texts differ: before, before, after, after. What touches is one change. */
    private static List<int[]> changes(List<String> before, List<String> after) {
        var changes = new ArrayList<int[]>();
        for (var change : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            var last = changes.isEmpty() ? null : changes.getLast();
            if (last != null && last[1] == change.startOriginal && last[3] == change.startRevised) {
                last[1] = change.endOriginal;
                last[3] = change.endRevised;
            } else {
                changes.add(
                        new int[] {change.startOriginal, change.endOriginal, change.startRevised, change.endRevised});
            }
        }
        return changes;
    }

    private void replaced(List<String> before, List<String> after) {
        add(Kind.DELETED, before);
        add(Kind.INSERTED, after);
    }

    private void add(Kind kind, List<String> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        var text = String.join("", tokens);
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            text = parts.removeLast().text() + text;
        }
        parts.add(new Part(kind, text));
    }

    /** Pairs of places of lines that stand exactly once in both, in the longest series that rises in both. */
    private static List<int[]> anchors(List<String> before, List<String> after) {
        Map<String, Integer> old = places(before);
        Map<String, Integer> present = places(after);
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < before.size(); i++) {
            var there = present.get(before.get(i));
            if (old.get(before.get(i)) >= 0 && there != null && there >= 0) {
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

    /** Where each line stands; -1 when it stands more than once. */
    private static Map<String, Integer> places(List<String> lines) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.get(i), i, (first, second) -> -1);
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

    private static int commonStart(List<String> one, List<String> other) {
        int limit = Math.min(one.size(), other.size());
        int length = 0;
        while (length < limit && one.get(length).equals(other.get(length))) {
            length++;
        }
        return length;
    }

    private static int commonEnd(List<String> one, List<String> other) {
        return commonStart(one.reversed(), other.reversed());
    }

    private static List<String> split(Pattern tokens, String text) {
        return tokens.matcher(text).results().map(MatchResult::group).toList();
    }
}
