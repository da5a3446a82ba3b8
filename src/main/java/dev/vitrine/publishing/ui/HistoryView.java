package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.People;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.CompareView.Mode;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.ui.ComparePanel.Choice;
import dev.vitrine.publishing.ui.Timeline.Entry;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * History: every save, submission and decision with who and when; any two states side by side under an address of their
 * own ({@code ?base=live&target=draft}); Discard draft at the bottom.
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
    private final transient Permissions permissions;
    private final transient OffersNavigation navigation;
    private final transient MarketplaceLists lists;
    private final transient Addresses addresses;

    HistoryView(
            History history,
            Drafts drafts,
            Revisions revisions,
            Submissions submissions,
            People people,
            Permissions permissions,
            OffersNavigation navigation,
            MarketplaceLists lists,
            Addresses addresses) {
        this.history = history;
        this.drafts = drafts;
        this.revisions = revisions;
        this.submissions = submissions;
        this.people = people;
        this.permissions = permissions;
        this.navigation = navigation;
        this.lists = lists;
        this.addresses = addresses;
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
        var base = query.getSingleParameter("base");
        var target = query.getSingleParameter("target");
        if (base.isPresent() && target.isPresent()) {
            compare(offer, base.get(), target.get(), mode(query));
        } else {
            list(offer, HistoryFilter.of(query.getSingleParameter("show").orElse("")));
        }
    }

    private static Mode mode(QueryParameters query) {
        return query.getSingleParameter("mode")
                .filter("columns"::equals)
                .map(columns -> Mode.SIDE_BY_SIDE)
                .orElse(Mode.INLINE);
    }

    private void list(OfferId offer, HistoryFilter filter) {
        var head = drafts.head(offer);
        var compare = new Anchor(
                address(offer) + (head.publication() == OfferHead.Publication.LIVE ? "?base=live" : "?base=r1")
                        + "&target=draft",
                getTranslation("publishing.history.compareStates"));
        compare.getElement().setAttribute("router-link", true);
        compare.addClassName("v-link-button");
        compare.setVisible(!revisions.newest(offer, 1).isEmpty());
        add(new PageHead(getTranslation("publishing.history.title"))
                .subtitle(getTranslation("publishing.history.subtitle"))
                .beside(segments(offer, filter))
                .actions(compare));
        var page = new Div(timeline(offer, filter), discard(head));
        page.addClassName("v-history");
        add(page);
    }

    private Segments<HistoryFilter> segments(OfferId offer, HistoryFilter filter) {
        var options = Arrays.stream(HistoryFilter.values())
                .map(one -> Option.of(one, getTranslation(Labels.key(one))))
                .toList();
        return new Segments<>(
                getTranslation("publishing.history.show"),
                options,
                filter,
                chosen -> go(offer, Map.of("show", chosen.word())));
    }

    private Div timeline(OfferId offer, HistoryFilter filter) {
        var timeline = new Timeline(
                filter.saves() ? after -> history.saves(offer, after, AT_ONCE) : Timeline.none(),
                filter.events() ? after -> events(offer, filter, after) : Timeline.none());
        var box = new Div();
        var more = new Button(getTranslation("publishing.history.more"));
        var content = drafts.open(offer).content();
        more.addClickListener(click -> {
            box.addComponentAtIndex(box.getComponentCount() - 1, page(offer, content, timeline.next(AT_ONCE)));
            more.setVisible(!timeline.ended());
        });
        box.add(page(offer, content, timeline.next(AT_ONCE)), more);
        more.setVisible(!timeline.ended());
        return box;
    }

    private Page<Submissions.Event> events(OfferId offer, HistoryFilter filter, @Nullable String after) {
        var page = submissions.events(offer, after, AT_ONCE);
        return new Page<>(page.items().stream().filter(filter::shows).toList(), page.next());
    }

    private TimelineList page(OfferId offer, OfferContent content, List<Entry> entries) {
        var list = new TimelineList(
                ContentWords.of(this, content),
                new EventWords(this, people.names(involved(entries))),
                (base, target) -> address(offer) + "?base=" + base + "&target=" + target,
                save -> Optional.empty());
        list.add(entries);
        return list;
    }

    private static Set<PersonId> involved(List<Entry> entries) {
        var people = new HashSet<PersonId>();
        entries.stream()
                .flatMap(entry -> switch (entry) {
                    case Entry.Saved saved ->
                        Stream.of(Optional.ofNullable(saved.save().by()));
                    case Entry.Happened happened ->
                        Stream.of(
                                Optional.ofNullable(happened.event().by()),
                                Optional.ofNullable(happened.event().other()));
                })
                .flatMap(Optional::stream)
                .forEach(people::add);
        return people;
    }

    private DiscardCard discard(OfferHead head) {
        return new DiscardCard(
                head.publication(),
                permissions.may(Permission.OFFER_EDIT, head.id(), null),
                permissions.may(Permission.PUBLISH, head.id(), null),
                () -> discard(head.id()),
                () -> unstage(head.id()));
    }

    private void discard(OfferId offer) {
        switch (drafts.discard(offer)) {
            case DONE -> {
                Notices.done(getTranslation("publishing.discard.done"));
                UI.getCurrent().navigate(navigation.list());
            }
            case STAGED_OR_LIVE -> Notices.problem(getTranslation("publishing.discard.stagedOrLive"));
            case SUBMISSION_OPEN -> Notices.problem(getTranslation("publishing.discard.open"));
        }
    }

    private void unstage(OfferId offer) {
        switch (submissions.withdrawFromStaging(offer)) {
            case DONE -> {
                Notices.done(getTranslation("publishing.discard.unstaged"));
                go(offer, Map.of());
            }
            case NOT_STAGED, LIVE -> Notices.problem(getTranslation("publishing.discard.notStaged"));
            case SUBMISSION_OPEN -> Notices.problem(getTranslation("publishing.discard.open"));
        }
    }

    private void compare(OfferId offer, String base, String target, Mode mode) {
        var before = history.state(offer, base);
        var after = history.state(offer, target);
        var panel = new ComparePanel(
                choices(offer, base, target),
                base,
                target,
                mode,
                (one, other, way) -> go(
                        offer,
                        Map.of(
                                "base", one,
                                "target", other,
                                "mode", way == Mode.INLINE ? "inline" : "columns")));
        var changes = history.compare(offer, before, after);
        panel.count(changes);
        var back = new Anchor(address(offer), getTranslation("publishing.history.back"));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("v-link-button");
        add(
                new PageHead(getTranslation("publishing.history.compareTitle")).actions(back),
                panel,
                new CompareView(
                        history.content(offer, before),
                        history.content(offer, after),
                        changes,
                        mode,
                        id -> lists.nameOfAny(id, getLocale()),
                        addresses::picture));
    }

    private List<Choice> choices(OfferId offer, String... chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("draft", getTranslation("publishing.state.draft")));
        revisions
                .staged(offer)
                .ifPresent(staged ->
                        choices.add(new Choice("staged", getTranslation("publishing.state.staged", staged.number()))));
        revisions
                .live(offer)
                .ifPresent(live ->
                        choices.add(new Choice("live", getTranslation("publishing.state.live", live.number()))));
        var formats = Formats.current();
        revisions
                .newest(offer, Page.LARGEST)
                .forEach(revision -> choices.add(new Choice(
                        "r" + revision.number(),
                        getTranslation(
                                "publishing.state.revision",
                                revision.number(),
                                formats.dateTime(revision.frozenAt())))));
        for (var word : chosen) {
            if (choices.stream().noneMatch(choice -> choice.word().equals(word))) {
                choices.add(new Choice(word, label(offer, word)));
            }
        }
        return choices;
    }

    private String label(OfferId offer, String word) {
        return history.state(offer, word) instanceof State.AfterSave ? getTranslation("publishing.state.save") : word;
    }

    private String address(OfferId offer) {
        return navigation.tab(HistoryView.class, offer);
    }

    private void go(OfferId offer, Map<String, String> query) {
        UI.getCurrent().navigate(address(offer), QueryParameters.simple(query));
    }
}
