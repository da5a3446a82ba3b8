package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.People;
import dev.vitrine.kit.ChangeActions;
import dev.vitrine.kit.ChangeFilter;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.Compared;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.ui.Timeline.Entry;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * History: every save with what it changed, every submission and decision, with who and when; any two states compared under
 * an address of their own ({@code ?base=live&target=draft}, {@link CompareQuery}); Discard draft at the bottom.
 */
@Route(value = "p/:publisher/offers/:offer/history", layout = EditorFrame.class)
@PermitAll
class HistoryView extends PageView implements BeforeEnterObserver {
    private static final int AT_ONCE = 50;

    private final transient History history;
    private final transient Drafts drafts;
    private final transient Revisions revisions;
    private final transient Submissions submissions;
    private final transient People people;
    private final transient WaysBack ways;
    private final transient OffersNavigation navigation;
    private final transient MarketplaceLists lists;

    HistoryView(
            History history,
            Drafts drafts,
            Revisions revisions,
            Submissions submissions,
            People people,
            WaysBack ways,
            OffersNavigation navigation,
            MarketplaceLists lists) {
        this.history = history;
        this.drafts = drafts;
        this.revisions = revisions;
        this.submissions = submissions;
        this.people = people;
        this.ways = ways;
        this.navigation = navigation;
        this.lists = lists;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("publishing.history.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var offer = OfferRoute.offer(event.getRouteParameters());
        var query = event.getLocation().getQueryParameters();
        clear();
        CompareQuery.of(query).ifPresentOrElse(pair -> compare(offer, pair), () -> list(offer, HistoryQuery.of(query)));
    }

    private void list(OfferId offer, HistoryQuery query) {
        var head = drafts.head(offer);
        var compare = link(
                address(offer) + (head.publication() == OfferHead.Publication.LIVE ? "?base=live" : "?base=r1")
                        + "&target=draft",
                getTranslation("publishing.history.compareStates"));
        compare.setVisible(!revisions.newest(offer, 1).isEmpty());
        add(new PageHead(getTranslation("publishing.history.title"))
                .subtitle(getTranslation("publishing.history.subtitle"))
                .beside(segments(offer, query))
                .actions(compare));
        var present = drafts.content(offer, SectionKey.Kind.SKU);
        var filter = new Div(
                new SectionFilter(
                        history.sections(offer),
                        query.sections(),
                        ContentWords.of(this, present),
                        other -> go(offer, query.in(other).query())),
                person(offer, query));
        filter.addClassName("v-history-filter");
        var page = new Div(filter, timeline(offer, query, present), ways.cards(head));
        page.addClassName("v-history");
        add(page);
    }

    private Segments<HistoryFilter> segments(OfferId offer, HistoryQuery query) {
        var options = Arrays.stream(HistoryFilter.values())
                .map(one -> Option.of(one, getTranslation(Labels.key(one))))
                .toList();
        return new Segments<>(
                getTranslation("publishing.history.show"),
                options,
                query.show(),
                chosen -> go(offer, query.showing(chosen).query()));
    }

    private ComboBox<PersonId> person(OfferId offer, HistoryQuery query) {
        var savers = new HashSet<>(history.savers(offer));
        Optional.ofNullable(query.by()).ifPresent(savers::add);
        var names = people.names(savers);
        var field = new ComboBox<PersonId>(getTranslation("publishing.filter.person"));
        field.setPlaceholder(getTranslation("publishing.filter.allPeople"));
        field.setItemLabelGenerator(id -> names.getOrDefault(id, getTranslation("publishing.history.somebody")));
        field.setItems(savers);
        field.setValue(query.by());
        field.setClearButtonVisible(true);
        field.addValueChangeListener(
                change -> go(offer, query.by(change.getValue()).query()));
        return field;
    }

    private Div timeline(OfferId offer, HistoryQuery query, OfferContent present) {
        var zone = Formats.current().zone();
        var timeline = new Timeline(
                query.show().saves()
                        ? after -> history.told(offer, query.wanted(), query.by(), after, AT_ONCE)
                        : Timeline.none(),
                query.show().events() ? after -> events(offer, query, after) : Timeline.none(),
                (later, earlier) -> Folds.together(later, earlier, zone));
        var box = new Div();
        var more = new Button(getTranslation("publishing.history.more"));
        more.addClickListener(click -> {
            box.addComponentAtIndex(box.getComponentCount() - 1, page(offer, present, timeline.next(AT_ONCE)));
            more.setVisible(!timeline.ended());
        });
        var first = timeline.next(AT_ONCE);
        box.add(first.isEmpty() ? nothing() : page(offer, present, first), more);
        more.setVisible(!timeline.ended());
        return box;
    }

    private EmptyState nothing() {
        return new EmptyState(
                "history",
                getTranslation("publishing.history.nothing"),
                getTranslation("publishing.history.nothingText"));
    }

    private Page<Submissions.Event> events(OfferId offer, HistoryQuery query, @Nullable String after) {
        var page = submissions.events(offer, after, AT_ONCE);
        return new Page<>(page.items().stream().filter(query::shows).toList(), page.next());
    }

    private TimelineList page(OfferId offer, OfferContent present, List<Entry> entries) {
        var list = new TimelineList(
                present,
                this::listed,
                new EventWords(this, people.names(involved(entries))),
                (base, target) -> address(offer) + "?base=" + base + "&target=" + target,
                save -> Optional.of(ways.after(offer, save)));
        list.add(entries);
        return list;
    }

    private String listed(String id) {
        return lists.nameOfAny(id, getLocale());
    }

    private static Set<PersonId> involved(List<Entry> entries) {
        var people = new HashSet<PersonId>();
        entries.stream()
                .flatMap(entry -> switch (entry) {
                    case Entry.Saved saved ->
                        Stream.of(Optional.ofNullable(saved.told().save().by()));
                    case Entry.Happened happened ->
                        Stream.of(
                                Optional.ofNullable(happened.event().by()),
                                Optional.ofNullable(happened.event().other()));
                })
                .flatMap(Optional::stream)
                .forEach(people::add);
        return people;
    }

    private void compare(OfferId offer, CompareQuery query) {
        var before = history.state(offer, query.base());
        var after = history.state(offer, query.target());
        var compared = history.compared(offer, before, after);
        var words = ContentWords.of(this, compared.target(), compared.base());
        var panel = new ComparePanel(query, other -> go(offer, other.query()));
        panel.states(new StateChoices(this, offer, history, revisions, people, words), before, after);
        panel.differences(compared.changes(), words);
        add(
                new PageHead(getTranslation("publishing.history.compareTitle"))
                        .actions(link(address(offer), getTranslation("publishing.history.back")), export(offer, query)),
                panel,
                differences(offer, query, compared, ways.beside(offer, before, after)));
    }

    /** The same comparison as a file. */
    private Anchor export(OfferId offer, CompareQuery query) {
        var export = new Anchor(navigation.comparisonFile(offer, query.query()));
        export.add(Icons.of("download"), new Span(getTranslation("publishing.history.export")));
        export.getElement().setAttribute("download", true);
        export.getElement().setAttribute("router-ignore", true);
        export.addClassName("v-link-button");
        return export;
    }

    private Component differences(OfferId offer, CompareQuery query, Compared compared, ChangeActions actions) {
        var shown = query.filter().apply(compared.changes());
        if (shown.isEmpty() && !compared.changes().isEmpty()) {
            return new EmptyState(
                    "filter",
                    getTranslation("publishing.filter.nothing"),
                    getTranslation("publishing.filter.nothingText"),
                    link(
                            address(offer) + "?"
                                    + QueryParameters.simple(query.with(ChangeFilter.NONE)
                                                    .query())
                                            .getQueryString(),
                            getTranslation("publishing.filter.clear")));
        }
        return new CompareView(
                new CompareView.States(compared.base(), compared.target(), shown, compared.equal()),
                query.mode(),
                this::listed,
                navigation::picture,
                actions);
    }

    private static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("v-link-button");
        return link;
    }

    private String address(OfferId offer) {
        return navigation.tab(HistoryView.class, offer);
    }

    private void go(OfferId offer, Map<String, String> query) {
        UI.getCurrent().navigate(address(offer), QueryParameters.simple(query));
    }
}
