package dev.vitrine.kit;

/**
 * One of the signed-in person's own pages.
 *
 * @param order place among the tabs, rising; the first page, {@code me}, has 0
 * @param labelKey translation key of the tab
 * @param view what it opens; its route begins with {@code me} and has no parameter that must be filled
 */
public record PersonalPage(int order, String labelKey, Class<? extends PersonalView> view) {}
