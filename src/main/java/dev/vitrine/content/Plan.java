package dev.vitrine.content;

/**
 * The marketing texts of one SKU in one language (V5).
 *
 * @param title plain, at most 50 characters
 * @param summary limited HTML, at most 100 visible characters
 * @param description limited HTML, at most 2000 visible characters
 */
public record Plan(String title, String summary, String description) implements Section {
    public static final int TITLE_MAX = 50;
    public static final int SUMMARY_MAX = 100;
    public static final int DESCRIPTION_MAX = 2000;

    public Plan {
        title = Absent.text(title);
        summary = Absent.text(summary);
        description = Absent.text(description);
    }
}
