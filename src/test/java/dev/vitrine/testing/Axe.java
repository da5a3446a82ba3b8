package dev.vitrine.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** Looks for what keeps people out of a page. */
public final class Axe {
    /** Shown by Vaadin when the line is cut, and never ours. */
    private static final String OF_VAADIN = "vaadin-connection-indicator";

    private Axe() {}

    /** What axe finds on the page as it is shown now: each rule with the elements that break it. */
    public static List<String> violations(Page page) {
        return told(axe(page));
    }

    /** All of it in the light; in the dark a page has other colours and nothing else. */
    public static List<String> violations(Page page, ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? told(axe(page).withRules(List.of("color-contrast"))) : violations(page);
    }

    /** No page has a frame that axe could look into, so one run in the page is enough. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).exclude(OF_VAADIN).setLegacyMode(true);
    }

    private static List<String> told(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Axe::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
