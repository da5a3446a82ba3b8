package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.publishing.StepKind;
import dev.vitrine.publishing.Submissions.Impact;

/** What going live with what is staged would change, and which steps that needs. */
final class ImpactCard extends Composite<Card> {
    /** @param compare the address of the comparison, or empty when nothing is live to compare with */
    ImpactCard(Impact impact, String compare) {
        var card = getContent();
        card.subtitle(
                impact.firstPublication()
                        ? getTranslation("publishing.impact.first")
                        : getTranslation("publishing.impact.sections", impact.changedSections()));
        if (!compare.isEmpty()) {
            var link = new Anchor(compare, Icons.of("compare"), new Span(getTranslation("publishing.impact.compare")));
            link.getElement().setAttribute("router-link", true);
            link.addClassName("v-link-button");
            card.actions(link);
        }
        var needed = new FactList()
                .add(step(StepKind.VALIDATE), getTranslation("publishing.impact.yes"))
                .add(step(StepKind.REVIEW), review(impact))
                .add(step(StepKind.REPLICATE), skipped())
                .add(step(StepKind.GO_LIVE), getTranslation("publishing.impact.yes"));
        card.with(needed, images(impact));
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("publishing.impact.title"));
    }

    private String step(StepKind kind) {
        return getTranslation(Labels.key(kind));
    }

    private String review(Impact impact) {
        if (impact.firstPublication()) {
            return getTranslation("publishing.impact.twoFirst");
        }
        return getTranslation(impact.bearsOnPrices() ? "publishing.impact.twoPrices" : "publishing.impact.one");
    }

    private Div skipped() {
        var words = new Div(Icons.of("skip"), new Span(getTranslation("publishing.impact.replicated")));
        words.addClassName("v-skipped");
        return words;
    }

    private Paragraph images(Impact impact) {
        var words = new Paragraph(getTranslation(
                impact.imagesChanged() ? "publishing.impact.imagesChanged" : "publishing.impact.imagesSame"));
        words.addClassName("v-quiet");
        return words;
    }
}
