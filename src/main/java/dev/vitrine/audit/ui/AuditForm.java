package dev.vitrine.audit.ui;

/** The forms in which the record is taken away. */
enum AuditForm {
    CSV("csv", "CSV", "text/csv"),
    JSON_LINES("jsonl", "JSON Lines", "application/jsonl");

    private final String ending;
    private final String label;
    private final String type;

    AuditForm(String ending, String label, String type) {
        this.ending = ending;
        this.label = label;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    /** The same in every language. */
    String label() {
        return label;
    }

    String type() {
        return type;
    }
}
