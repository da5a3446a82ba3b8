package dev.vitrine.workbooks;

/** Nothing of a stranger's file can be taken in. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    /** A place is told in a line. */
    private static final int PLACE_MAX = 80;

    private final FileProblem problem;
    private final String place;

    /** It is all of the file. */
    public UnreadableFile(FileProblem problem) {
        this(problem, "");
    }

    /** @param place where in the file, in the file's own words; empty when it is all of it */
    public UnreadableFile(FileProblem problem, String place) {
        super(problem.name());
        this.problem = problem;
        this.place = shortened(place);
    }

    /** A place from a stranger's file, cut so that a message can name it. */
    public static String shortened(String place) {
        return place.length() <= PLACE_MAX ? place : place.substring(0, PLACE_MAX) + "…";
    }

    public FileProblem problem() {
        return problem;
    }

    /** At most 81 characters. */
    public String place() {
        return place;
    }
}
