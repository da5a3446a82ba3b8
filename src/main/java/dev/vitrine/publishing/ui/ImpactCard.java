package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.StepList;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.Submissions.Impact;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Map;

/** What a submission that could be made now would change, the steps it would need, and why others would be skipped. */
final class ImpactCard extends Composite<Card> {
    private static final int NAMED = 6;

    private final transient Impact impact;

    /**
     * @param steps words of the steps
     * @param errors of the draft, which its validation would find
     * @param compare the address of the comparison, or empty when there is nothing to compare with
     */
    ImpactCard(Impact impact, ContentWords words, StepWords steps, int errors, String compare) {
        this.impact = impact;
        var card = getContent();
        card.subtitle(
                impact.first()
                        ? getTranslation(push() ? "publishing.impact.firstPush" : "publishing.impact.first")
                        : getTranslation(
                                push() ? "publishing.impact.sectionsStaged" : "publishing.impact.sections",
                                impact.changed().size()));
        if (!compare.isEmpty()) {
            var link = new Anchor(compare, Icons.of("compare"), new Span(getTranslation("publishing.impact.compare")));
            link.getElement().setAttribute("router-link", true);
            link.addClassName("v-link-button");
            card.actions(link);
        }
        if (!impact.changed().isEmpty()) {
            card.with(changed(words));
        }
        var list = new StepList();
        list.setSteps(impact.steps().stream()
                .map(step -> steps.foreseen(step, impact, push() ? errors : 0))
                .toList());
        card.with(list);
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation(push() ? "publishing.impact.pushTitle" : "publishing.impact.title"));
    }

    private boolean push() {
        return impact.kind() == SubmissionKind.STAGING;
    }

    private Component changed(ContentWords words) {
        var all = List.copyOf(impact.changed().entrySet());
        if (all.size() <= NAMED) {
            return list(words, all);
        }
        var rest = list(words, all.subList(NAMED, all.size()));
        var more = new NativeDetails(getTranslation("publishing.impact.more", all.size() - NAMED), rest);
        var first = list(words, all.subList(0, NAMED));
        first.add(new ListItem(more));
        return first;
    }

    private UnorderedList list(ContentWords words, List<Map.Entry<SectionKey, Integer>> sections) {
        var list = new UnorderedList();
        list.addClassName("v-impact-sections");
        sections.forEach(section -> {
            var count = new Span(getTranslation("publishing.impact.fields", section.getValue()));
            count.addClassName("v-quiet");
            list.add(new ListItem(new Span(words.section(section.getKey())), new Span(" · "), count));
        });
        return list;
    }
}
