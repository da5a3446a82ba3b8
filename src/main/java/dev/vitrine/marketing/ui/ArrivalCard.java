package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.content.Comparison;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ChangeActions;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Labels;
import dev.vitrine.marketing.TranslationFiles.Reading.Arrival;
import dev.vitrine.marketing.TranslationFiles.Reason;
import dev.vitrine.marketing.TranslationFiles.Refusal;
import dev.vitrine.shared.LanguageTag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a file brings: how it compares with the draft, which texts are refused and why, and the way to save the rest. */
final class ArrivalCard extends Composite<Card> {
    /** Of one reason no more are listed: somebody brought the wrong file. */
    private static final int LISTED_MAX = 200;

    private static final int TEXT_MAX = 120;

    private final ContentWords words;

    /** @param apply saves what can be saved */
    ArrivalCard(Arrival arrival, PictureAddresses pictures, Runnable apply) {
        words = ContentWords.of(this, arrival.before(), arrival.after());
        getContent().with(counts(arrival));
        Map<Reason, List<Refusal>> refused = arrival.refused().stream()
                .collect(Collectors.groupingBy(Refusal::reason, TreeMap::new, Collectors.toList()));
        refused.forEach((reason, refusals) -> getContent().with(refused(reason, refusals)));
        if (!arrival.changes().isEmpty()) {
            getContent().with(comparison(arrival, pictures), actions(arrival, apply));
        }
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("marketing.translations.result"));
    }

    private Component counts(Arrival arrival) {
        String counts = getTranslation(
                "marketing.translations.counts",
                arrival.changes().size(),
                arrival.refused().size(),
                arrival.same(),
                arrival.unknown());
        var line = new Paragraph(
                arrival.changes().isEmpty() ? getTranslation("marketing.translations.nothing") + " " + counts : counts);
        line.addClassName("v-arrival-counts");
        return line;
    }

    private Component refused(Reason reason, List<Refusal> refusals) {
        var list = new UnorderedList();
        refusals.stream().limit(LISTED_MAX).forEach(refusal -> list.add(item(refusal)));
        if (refusals.size() > LISTED_MAX) {
            list.add(new ListItem(getTranslation("marketing.translations.more", refusals.size() - LISTED_MAX)));
        }
        var part = new Div(new H3(getTranslation(Labels.key(reason))), list);
        part.addClassName("v-arrival-refused");
        return part;
    }

    private ListItem item(Refusal refusal) {
        var place = new Span(getTranslation(
                "marketing.translations.line", String.valueOf(refusal.line()), words.place(refusal.path())));
        place.addClassName("v-arrival-place");
        var item = new ListItem(place);
        if (!refusal.text().isEmpty()) {
            var text = new Span(shortened(refusal.text()));
            text.addClassName("v-arrival-text");
            refusal.path()
                    .section()
                    .language()
                    .map(LanguageTag::value)
                    .ifPresent(language -> text.getElement().setAttribute("lang", language));
            item.add(text);
        }
        refusal.findings().forEach(finding -> item.add(new Paragraph(Findings.text(this, finding))));
        return item;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= TEXT_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TEXT_MAX)) + "…";
    }

    private static Component comparison(Arrival arrival, PictureAddresses pictures) {
        return new CompareView(
                new CompareView.States(
                        arrival.before(),
                        arrival.after(),
                        Comparison.compare(arrival.before(), arrival.after()),
                        new TreeSet<>()),
                CompareView.Mode.INLINE,
                UnaryOperator.identity(),
                pictures::of,
                ChangeActions.NONE);
    }

    private Component actions(Arrival arrival, Runnable apply) {
        var save = new Button(
                getTranslation("marketing.translations.apply", arrival.changes().size()), event -> apply.run());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        var note = new Span(getTranslation("marketing.translations.applyNote"));
        note.addClassName("v-arrival-note");
        var actions = new Div(save, note);
        actions.addClassName("v-arrival-actions");
        return actions;
    }
}
