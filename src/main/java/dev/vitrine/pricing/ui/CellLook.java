package dev.vitrine.pricing.ui;

/**
 * How one price looks.
 *
 * @param text what stands in the cell
 * @param problem what is wrong with it; empty when nothing is
 * @param locked whether it is live and nobody may change it
 * @param missing whether a price must stand here and none does
 */
record CellLook(String text, String problem, boolean locked, boolean missing) {
    private static final int LOCKED = 1;
    private static final int MISSING = 2;

    /** The two marks as the browser reads them. */
    int marks() {
        return (locked ? LOCKED : 0) | (missing ? MISSING : 0);
    }
}
