package dev.vitrine.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A stretch of a text cut into tokens. Equal tokens of rows that were cut together have equal numbers, so that a million
 * of them compare without making a million texts.
 *
 * @param starts where each token starts, and where the last one ends
 * @param from the first token of the stretch
 * @param to behind its last
 */
record Tokens(String text, int[] starts, int[] numbers, int from, int to) {
    /** Two texts cut together. */
    record Pair(Tokens before, Tokens after) {}

    /** Lines, each with the line feed at its end. */
    static Pair lines(String before, String after) {
        var known = new HashMap<String, Integer>();
        return new Pair(cut(before, Tokens::line, known), cut(after, Tokens::line, known));
    }

    /** Runs of letters, marks and digits; every other character stands alone. */
    static Pair words(String before, String after) {
        var known = new HashMap<String, Integer>();
        return new Pair(cut(before, Tokens::word, known), cut(after, Tokens::word, known));
    }

    int size() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    int number(int token) {
        return numbers[from + token];
    }

    int[] all() {
        return Arrays.copyOfRange(numbers, from, to);
    }

    /** The tokens from one, and up to but without another. */
    Tokens part(int first, int end) {
        return new Tokens(text, starts, numbers, from + first, from + end);
    }

    String string() {
        return text.substring(starts[from], starts[to]);
    }

    /** Finds the end of the token that starts at a place. */
    private interface End {
        int of(String text, int start);
    }

    private static Tokens cut(String text, End end, Map<String, Integer> known) {
        int[] starts = new int[64];
        int[] numbers = new int[64];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            if (count + 1 == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count + 2);
                numbers = Arrays.copyOf(numbers, 2 * count + 2);
            }
            int next = end.of(text, at);
            starts[count] = at;
            numbers[count++] = number(text, at, next, known);
            at = next;
        }
        starts[count] = at;
        return new Tokens(text, starts, numbers, 0, count);
    }

    /** A single character is its own number; all else is counted below zero. */
    private static int number(String text, int from, int to, Map<String, Integer> known) {
        return to - from == 1
                ? text.charAt(from)
                : known.computeIfAbsent(text.substring(from, to), token -> -1 - known.size());
    }

    private static int line(String text, int start) {
        int feed = text.indexOf('\n', start);
        return feed < 0 ? text.length() : feed + 1;
    }

    private static int word(String text, int start) {
        int end = start;
        int c = text.codePointAt(end);
        do {
            end += Character.charCount(c);
            c = isOfWord(c) && end < text.length() ? text.codePointAt(end) : ' ';
        } while (isOfWord(c));
        return end;
    }

    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
