package dev.vitrine.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Formats;
import dev.vitrine.offers.Removals.Kind;
import dev.vitrine.offers.Removals.Loss;
import dev.vitrine.support.Removal;
import org.jspecify.annotations.Nullable;

/** What is to be removed, what buyers lose by it, and how far it is; with what the reader can do next. */
final class RemovalCard extends Composite<Card> {
    private transient @Nullable Removal shown;

    /** Before it is asked for. */
    void show(Loss loss, String name) {
        getContent()
                .clear()
                .with(lost(new FactList().add(word("support.removal.what"), what(loss.kind(), name)), loss));
    }

    /**
     * Shows it as it is now. While nothing of it changes the card stays as it is, with the day that somebody is choosing.
     *
     * @param next what the reader can do
     */
    void show(Removal removal, Component... next) {
        if (removal.equals(shown)) {
            return;
        }
        shown = removal;
        var facts = new FactList()
                .add(word("support.removal.what"), what(removal.target().kind(), removal.name()));
        if (removal.loss() != null) {
            lost(facts, removal.loss());
        }
        if (removal.day() != null) {
            facts.add(word("support.removal.day"), Formats.current().date(removal.day()));
        }
        getContent().clear().with(facts, new Paragraph(standing(removal)));
        if (next.length > 0) {
            var actions = new Div(next);
            actions.addClassName("v-ticket-actions");
            getContent().with(actions);
        }
    }

    private FactList lost(FactList facts, Loss loss) {
        return facts.add(word("support.removal.skus"), String.join(", ", loss.skus()))
                .add(word("support.removal.markets"), String.join(", ", loss.markets()))
                .add(word("support.removal.languages"), String.join(", ", loss.languages()));
    }

    /** @param name as people know it; empty for the whole offer */
    static String what(Kind kind, String name) {
        var ui = UI.getCurrent();
        return switch (kind) {
            case OFFER -> ui.getTranslation("support.removal.offer");
            case SKU -> ui.getTranslation("support.removal.sku", name);
            case LANGUAGE -> ui.getTranslation("support.removal.language", name);
            case MARKET -> ui.getTranslation("support.removal.market", name);
        };
    }

    private String standing(Removal removal) {
        if (removal.isDone()) {
            return word("support.removal.isDone");
        }
        if (removal.isAgreed()) {
            return word("support.removal.isAgreed");
        }
        return word(removal.day() == null ? "support.removal.isAsked" : "support.removal.isProposed");
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    @Override
    protected Card initContent() {
        return new Card(word("support.removal.title"));
    }
}
