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
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tested in staging, for the very revision that is staged, and the pages to test it on. The boxes stay as long
 * as the revision does: one that is just being ticked is not taken from under the cursor.
 */
final class TestListCard extends Composite<Card> {
    /** Called when an item is ticked or unticked. */
    interface Tick {
        void tick(RevisionId revision, TestItem item, boolean tested);
    }

    private final Function<LanguageTag, String> page;
    private final Tick tick;
    private final Paragraph nothing = new Paragraph(getTranslation("publishing.tests.nothing"));
    private final Div pages = new Div();
    private final Div list = new Div();
    private @Nullable RevisionId revision;

    /** @param page the address of the staged page in a language */
    TestListCard(Function<LanguageTag, String> page, Tick tick) {
        this.page = page;
        this.tick = tick;
        pages.addClassName("v-staged-pages");
        list.addClassName("v-contents");
        getContent().with(nothing, pages, list);
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("publishing.tests.title"));
    }

    void show(PublishState state) {
        var shown = state.tests().revision();
        boolean staged = shown != null;
        if (!Objects.equals(shown, revision)) {
            revision = shown;
            list.removeAll();
            if (shown != null) {
                Stream.of(TestItem.values()).map(item -> new Line(shown, item)).forEach(list::add);
            }
        }
        nothing.setVisible(!staged);
        pages.setVisible(staged);
        list.setVisible(staged);
        int done = TestItem.values().length - state.tests().open();
        getContent().subtitle(staged ? getTranslation("publishing.tests.count", done, TestItem.values().length) : "");
        showPages(state);
        list.getChildren().map(Line.class::cast).forEach(line -> line.show(state));
    }

    private void showPages(PublishState state) {
        pages.removeAll();
        for (var language : state.head().languages()) {
            var link = new Anchor(page.apply(language), Formats.languageName(language.locale()));
            link.setTarget("_blank");
            link.setRouterIgnore(true);
            link.add(Icons.of("external"));
            pages.add(link);
        }
    }

    /** One item, and who ticked it. */
    private final class Line extends Composite<Div> {
        private final TestItem item;
        private final Checkbox box = new Checkbox();
        private final Span who = new Span();

        Line(RevisionId revision, TestItem item) {
            this.item = item;
            box.setLabel(TestListCard.this.getTranslation(Labels.key(item)));
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    tick.tick(revision, item, change.getValue());
                }
            });
            who.addClassName("v-quiet");
            getContent().addClassName("v-test");
            getContent().add(box, who);
        }

        void show(PublishState state) {
            var ticked = state.tests().tick(item);
            box.setValue(ticked.isPresent());
            box.setReadOnly(!state.mayPublish());
            who.setVisible(ticked.isPresent());
            ticked.ifPresent(by -> who.setText(TestListCard.this.getTranslation(
                    "publishing.tests.by",
                    state.name(by.by()),
                    Formats.current().ago(by.at()))));
        }
    }
}
