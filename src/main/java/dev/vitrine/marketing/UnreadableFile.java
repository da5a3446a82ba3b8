package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;

/** Nothing of the file can be taken in. */
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    UnreadableFile(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
