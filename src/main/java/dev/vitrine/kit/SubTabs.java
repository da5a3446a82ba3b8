package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** Pages beneath a page, as a row of addresses. */
public final class SubTabs extends Composite<Nav> {
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
            var link = new Anchor(tab.href(), new Span(tab.label()));
            tab.mark().ifPresent(link::add);
            link.getElement().setAttribute("router-link", true);
            if (tab.href().equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            getContent().add(link);
        }
    }
}
