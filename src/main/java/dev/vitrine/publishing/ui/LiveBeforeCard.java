package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.offers.Revisions.WentLive;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** What was live before, newest first: each can be compared with the draft and put back into it. */
final class LiveBeforeCard extends Composite<Card> {
    /**
     * @param chain newest first; the first is live now
     * @param compare the address that compares the revision of this number with the draft
     * @param rollBack takes the draft back to the revision, which the text names
     */
    LiveBeforeCard(List<WentLive> chain, IntFunction<String> compare, BiConsumer<Revision, String> rollBack) {
        var formats = Formats.current();
        var list = new OrderedList();
        list.addClassName("v-live-before");
        var now = chain.getFirst().revision();
        for (int i = 1; i < chain.size(); i++) {
            var revision = chain.get(i).revision();
            if (!revision.id().equals(now.id())) {
                var text = getTranslation(
                        "publishing.rollBack.was",
                        revision.number(),
                        formats.dateTime(chain.get(i).at()),
                        formats.dateTime(chain.get(i - 1).at()));
                String moment = getTranslation(
                        "publishing.restore.revision",
                        revision.number(),
                        formats.dateTime(chain.get(i).at()));
                list.add(new ListItem(
                        new Span(text),
                        link(compare.apply(revision.number())),
                        button(() -> rollBack.accept(revision, moment))));
            }
        }
        getContent().subtitle(getTranslation("publishing.rollBack.text")).with(list);
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("publishing.rollBack.title"));
    }

    private Anchor link(String address) {
        var link = new Anchor(address, getTranslation("publishing.history.compare"));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component button(Runnable rollBack) {
        var button = new Button(getTranslation("publishing.rollBack.button"), click -> rollBack.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
