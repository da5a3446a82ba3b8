package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.RevisionId;
import java.util.function.Function;

/** What is to be tested in staging, for the very revision that is staged, and the pages to test it on. */
final class TestListCard extends Composite<Card> {
    /** Called when an item is ticked or unticked. */
    interface Tick {
        void tick(RevisionId revision, TestItem item, boolean tested);
    }

    /** @param page the address of the staged page in a language */
    TestListCard(PublishState state, Function<LanguageTag, String> page, Tick tick) {
        var card = getContent();
        var revision = state.tests().revision();
        if (revision == null) {
            card.with(new Paragraph(getTranslation("publishing.tests.nothing")));
            return;
        }
        int done = TestItem.values().length - state.tests().open();
        card.subtitle(getTranslation("publishing.tests.count", done, TestItem.values().length));
        card.with(pages(state, page));
        for (var item : TestItem.values()) {
            card.with(line(state, revision, item, tick));
        }
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("publishing.tests.title"));
    }

    private Div pages(PublishState state, Function<LanguageTag, String> page) {
        var links = new Div();
        links.addClassName("v-staged-pages");
        for (var language : state.head().languages()) {
            var link = new Anchor(page.apply(language), Formats.languageName(language.locale()));
            link.setTarget("_blank");
            link.setRouterIgnore(true);
            link.add(Icons.of("external"));
            links.add(link);
        }
        return links;
    }

    private Div line(PublishState state, RevisionId revision, TestItem item, Tick tick) {
        var box = new Checkbox(
                getTranslation(Labels.key(item)), state.tests().tick(item).isPresent());
        box.setReadOnly(!state.mayPublish());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tick.tick(revision, item, change.getValue());
            }
        });
        var line = new Div(box);
        line.addClassName("v-test");
        state.tests().tick(item).ifPresent(by -> {
            var who = new Span(getTranslation(
                    "publishing.tests.by",
                    state.name(by.by()),
                    Formats.current().ago(by.at())));
            who.addClassName("v-quiet");
            line.add(who);
        });
        return line;
    }
}
