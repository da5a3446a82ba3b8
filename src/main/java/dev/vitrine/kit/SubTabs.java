package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages beneath a page, as a row of addresses. */
public final class SubTabs extends Composite<Nav> {
    private final Map<String, Anchor> links = new LinkedHashMap<>();

    /** @param mark beside the label, for example the errors found there */
    public record Tab(String label, String href, Optional<Component> mark) {
        public static Tab of(String label, String href) {
            return new Tab(label, href, Optional.empty());
        }

        /** The same tab with what was found there. */
        public Tab findings(Component reader, int errors, int warnings) {
            return new Tab(label, href, Marks.findings(reader, errors, warnings));
        }
    }

    /**
     * @param name for screen readers
     * @param current the address that is shown
     */
    public SubTabs(String name, List<Tab> tabs, String current) {
        getContent().addClassName("v-subtabs");
        getContent().getElement().setAttribute("aria-label", name);
        for (Tab tab : tabs) {
            var link = new Anchor();
            link.setHref(tab.href());
            link.getElement().setAttribute("router-link", true);
            if (tab.href().equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
                // On a narrow screen the row is wider than the page; only the row is to scroll.
                link.getElement().executeJs("""
                                const row = this.parentElement;
                                requestAnimationFrame(() => requestAnimationFrame(() => {
                                    row.scrollLeft = this.offsetLeft - row.offsetLeft;
                                }));
                                """);
            }
            links.put(tab.href(), link);
            getContent().add(link);
        }
        show(tabs);
    }

    /** Shows what is found at the pages now; whoever stands on one of them stays there. */
    public void show(List<Tab> tabs) {
        for (Tab tab : tabs) {
            Anchor link = links.get(tab.href());
            if (link != null) {
                link.removeAll();
                link.add(new Span(tab.label()));
                tab.mark().ifPresent(link::add);
            }
        }
    }
}
