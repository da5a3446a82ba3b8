package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.content.Change;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.CompareView.Mode;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.offers.History.State;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Which two states are compared, how, and which differences are looked at; each choice is an address of its own. */
final class ComparePanel extends Composite<Div> {
    private final CompareQuery query;
    private final Consumer<CompareQuery> chosen;

    ComparePanel(CompareQuery query, Consumer<CompareQuery> chosen) {
        this.query = query;
        this.chosen = chosen;
        getContent().addClassName("v-compare-panel");
    }

    /** The two states, and the button that exchanges them. */
    void states(StateChoices choices, State before, State after) {
        var base = choices.field(getTranslation("publishing.history.before"), query.base(), before);
        var target = choices.field(getTranslation("publishing.history.after"), query.target(), after);
        base.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen.accept(query.between(change.getValue().word(), query.target()));
            }
        });
        target.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen.accept(query.between(query.base(), change.getValue().word()));
            }
        });
        var exchange = new Button(Icons.of("switch"));
        exchange.setAriaLabel(getTranslation("publishing.history.exchange"));
        exchange.setTooltipText(getTranslation("publishing.history.exchange"));
        exchange.addClickListener(click -> chosen.accept(query.between(query.target(), query.base())));
        getContent().add(row(base, exchange, target));
    }

    /** How the differences are drawn, and which of them; each kind with its count among those that are looked at. */
    void differences(SortedMap<SectionKey, List<Change>> changes, ContentWords words) {
        var modes = new Segments<>(
                getTranslation("publishing.history.mode"),
                List.of(
                        Option.of(Mode.INLINE, getTranslation("publishing.history.inline")),
                        Option.of(Mode.SIDE_BY_SIDE, getTranslation("publishing.history.sideBySide"))),
                query.mode(),
                other -> chosen.accept(query.in(other)));
        var filter = new SectionFilter(
                new TreeSet<>(changes.keySet()), query.filter(), words, other -> chosen.accept(query.with(other)));
        getContent()
                .add(row(filter, modes), row(kinds(query.filter().withKind(null).apply(changes))));
    }

    private Segments<Optional<Change.Kind>> kinds(SortedMap<SectionKey, List<Change>> changes) {
        var options = new ArrayList<Option<Optional<Change.Kind>>>();
        options.add(Option.of(Optional.empty(), getTranslation("publishing.filter.allKinds")));
        for (var kind : List.of(Change.Kind.ADDED, Change.Kind.CHANGED, Change.Kind.REMOVED, Change.Kind.REORDERED)) {
            options.add(new Option<>(Optional.of(kind), getTranslation(label(kind)), CompareView.count(changes, kind)));
        }
        return new Segments<>(
                        getTranslation("publishing.filter.kind"),
                        options,
                        Optional.ofNullable(query.filter().kind()),
                        kind -> chosen.accept(query.with(query.filter().withKind(kind.orElse(null)))))
                .pills();
    }

    private static String label(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "publishing.filter.added";
            case CHANGED -> "publishing.filter.changed";
            case REMOVED -> "publishing.filter.removed";
            case REORDERED -> "publishing.filter.reordered";
        };
    }

    private static Div row(Component... components) {
        var row = new Div(components);
        row.addClassName("v-compare-row");
        return row;
    }
}
