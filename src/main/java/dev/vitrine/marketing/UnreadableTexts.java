package dev.vitrine.marketing;

import dev.vitrine.marketing.TranslationFiles.Problem;
import dev.vitrine.workbooks.FileProblem;
import dev.vitrine.workbooks.UnreadableFile;

/** No texts can be taken out of a file. */
final class UnreadableTexts extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String place;

    UnreadableTexts(Problem problem) {
        this(problem, "");
    }

    /** @param place where in the file, in the file's own words; empty when it is all of it */
    UnreadableTexts(Problem problem, String place) {
        super(problem.name());
        this.problem = problem;
        this.place = UnreadableFile.shortened(place);
    }

    /** The file cannot be read, whatever it is. */
    UnreadableTexts(UnreadableFile file) {
        this(problem(file.problem()), file.place());
    }

    private static Problem problem(FileProblem problem) {
        return problem == FileProblem.TOO_MANY_ROWS ? Problem.TOO_MANY_TEXTS : Problem.valueOf(problem.name());
    }

    Problem problem() {
        return problem;
    }

    String place() {
        return place;
    }
}
