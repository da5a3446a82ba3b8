package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;

/** Nothing of the file can be taken in. */
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    /** A place is told in a line. */
    private static final int PLACE_MAX = 80;

    private final Problem problem;
    private final String place;

    UnreadableFile(Problem problem) {
        this(problem, "");
    }

    /** @param place where in the file, in the file's own words; empty when it is all of it */
    UnreadableFile(Problem problem, String place) {
        super(problem.name());
        this.problem = problem;
        this.place = place.length() <= PLACE_MAX ? place : place.substring(0, PLACE_MAX) + "…";
    }

    Problem problem() {
        return problem;
    }

    String place() {
        return place;
    }
}
