package dev.vitrine.offers;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.OfferContent;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.FindingsList;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import java.util.List;
import java.util.function.Function;

/** The drawer with every finding of the draft, grouped by section; a click leads to the very field. */
final class FindingsPanel extends Composite<SidePanel> {
    private final transient Runnable close;

    FindingsPanel(Runnable close) {
        this.close = close;
    }

    @Override
    protected SidePanel initContent() {
        return new SidePanel(UI.getCurrent().getTranslation("offers.findings.title"), close);
    }

    /** @param href the page on which a field is edited */
    void show(OfferContent draft, List<Finding> findings, Function<FieldPath, String> href) {
        SidePanel panel = getContent();
        if (findings.isEmpty()) {
            panel.beside();
            panel.content(new EmptyState(
                    "passed", getTranslation("offers.findings.none"), getTranslation("offers.findings.noneText")));
            return;
        }
        int errors = (int) findings.stream().filter(Finding::isError).count();
        var counts =
                new Paragraph(new Span(getTranslation("offers.findings.counts", errors, findings.size() - errors)));
        counts.addClassName("v-panel-counts");
        panel.beside(counts);
        var list = new FindingsList(ContentWords.of(this, draft), href);
        panel.content(list);
        list.setFindings(findings);
    }
}
