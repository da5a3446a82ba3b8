package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.FindingsList;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Talk;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.publishing.Message.Side;
import dev.vitrine.publishing.Outcome;
import dev.vitrine.publishing.PreviewLinks;
import dev.vitrine.publishing.PreviewLinks.Life;
import dev.vitrine.publishing.Refusal;
import dev.vitrine.publishing.ReviewPins;
import dev.vitrine.publishing.StagingSettings;
import dev.vitrine.publishing.StagingSettings.Saving;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionNews;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.SubmissionTalk;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SubmissionId;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publish: push to staging, request approval, and everything on the way, moving by itself. What others do, on this node
 * or another, shows without a reload; what the person is typing stays.
 */
@Route(value = "p/:publisher/offers/:offer/publish", layout = EditorFrame.class)
@PermitAll
class PublishView extends PageView implements BeforeEnterObserver {
    private final transient PublishReader reader;
    private final transient Submissions submissions;
    private final transient StagingSettings settings;
    private final transient PreviewLinks links;
    private final transient SubmissionNews news;
    private final transient MarketplaceLists lists;
    private final transient Drafts drafts;
    private final transient OffersNavigation navigation;
    private final transient Addresses addresses;
    private final transient ReviewPins pins;
    private final transient PinActions pinActions;
    private final transient SubmissionTalk talk;

    private final PageHead head = new PageHead(getTranslation("publishing.publish.title"));
    private final Div blocked = new Div();
    private final Div left = new Div();
    private final Div right = new Div();
    private final Div pinned = new Div();
    private final Div talking = new Div();
    private final Div rest = new Div();
    private final Div before = new Div();
    private final Div audience = new Div();
    private final Div after = new Div();
    private @Nullable OfferId offer;
    private @Nullable PublishActions actions;
    private @Nullable SubmissionCard card;
    private @Nullable TestListCard tests;
    private @Nullable GoLiveCard date;
    private @Nullable Talk said;
    private @Nullable SubmissionId saidOf;
    private transient @Nullable ContentWords sections;
    private @Nullable Registration watching;

    PublishView(
            PublishReader reader,
            Submissions submissions,
            StagingSettings settings,
            PreviewLinks links,
            SubmissionNews news,
            MarketplaceLists lists,
            Drafts drafts,
            OffersNavigation navigation,
            Addresses addresses,
            ReviewPins pins,
            PinActions pinActions,
            SubmissionTalk talk) {
        this.reader = reader;
        this.submissions = submissions;
        this.settings = settings;
        this.links = links;
        this.news = news;
        this.lists = lists;
        this.drafts = drafts;
        this.navigation = navigation;
        this.addresses = addresses;
        this.pins = pins;
        this.pinActions = pinActions;
        this.talk = talk;
        left.addClassName("v-publish-main");
        right.addClassName("v-publish-side");
        pinned.addClassName("v-contents");
        talking.addClassName("v-contents");
        rest.addClassName("v-contents");
        before.addClassName("v-contents");
        audience.addClassName("v-contents");
        after.addClassName("v-contents");
        var columns = new Div(left, right);
        columns.addClassName("v-publish");
        add(head, blocked, columns);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("publishing.publish.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = OfferRoute.offer(event.getRouteParameters());
        offer = id;
        actions = new PublishActions(this, gap -> addresses.gap(id, gap), this::push, this::request);
        head.actions(actions.buttons());
        sections = ContentWords.of(this, drafts.open(id).content());
        var found = new FindingsList(sections, path -> navigation.page(id, path));
        card = new SubmissionCard(found, this::withdraw);
        left.removeAll();
        left.add(card, pinned, talking, rest);
        tests = new TestListCard(
                language -> navigation.editor(id) + "/staged/" + language, (revision, item, tested) -> {
                    settings.tick(id, revision, item, tested);
                    refresh();
                });
        right.removeAll();
        right.add(before, tests, audience, after);
        var state = reader.read(id);
        showAudience(state);
        show(state);
        getUI().ifPresent(ui -> watch());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watch();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch();
        super.onDetach(event);
    }

    private void watch() {
        unwatch();
        var ui = getUI().orElse(null);
        if (ui != null && offer != null) {
            watching = news.watch(ui, offer, this::refresh);
        }
    }

    private void unwatch() {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    private void refresh() {
        show(reader.read(offer()));
    }

    private void show(PublishState state) {
        blocked.removeAll();
        blocked.add(Objects.requireNonNull(actions).show(state), errors(state));
        head.subtitle(subtitle(state));
        var words = new StepWords(
                this, state.usual(), region -> lists.name(MarketplaceLists.Kind.REGION, region, getLocale()));
        Objects.requireNonNull(card)
                .show(state.current().orElse(null), state.place(), words, state::name, state.mayPublish());
        showPins();
        showTalk(state);
        rest.removeAll();
        state.impact()
                .forEach(impact -> rest.add(new ImpactCard(
                        impact,
                        Objects.requireNonNull(sections),
                        words,
                        state.errors().size(),
                        impact.first() ? "" : compare(state, impact.kind()))));
        showSide(state);
    }

    private void showPins() {
        pinned.removeAll();
        var open = pins.open(offer());
        if (!open.isEmpty()) {
            var draft = drafts.open(offer()).content();
            var words = ContentWords.of(this, draft);
            pinned.add(new PinsCard(
                    open, draft, words, path -> navigation.field(offer(), path), pinActions, this::pinChanged));
        }
    }

    /** With the approvers, about the request that runs or ran last. */
    private void showTalk(PublishState state) {
        var submission = state.current()
                .filter(current -> current.kind() == SubmissionKind.PRODUCTION)
                .orElse(null);
        boolean open = submission != null && submission.state().isOpen() && state.mayPublish();
        talking.setVisible(open || !state.said().isEmpty());
        if (submission == null || !talking.isVisible()) {
            return;
        }
        if (said == null || !submission.id().equals(saidOf)) {
            saidOf = submission.id();
            said = new Talk(getTranslation("publishing.talk.title"), getTranslation("publishing.talk.text"), this::say);
            talking.removeAll();
            talking.add(said);
        }
        said.show(
                state.said().stream()
                        .map(message -> new Talk.Line(
                                message.id(),
                                state.name(message.author()),
                                message.side() == Side.PUBLISHER,
                                message.words(),
                                message.at()))
                        .toList(),
                open);
    }

    private Optional<String> say(String words) {
        var refusal = talk.say(Objects.requireNonNull(saidOf), words);
        refresh();
        return refusal.map(why -> getTranslation(Labels.key(why)));
    }

    private void pinChanged() {
        refresh();
        EditorFrame.refresh(this);
    }

    private void showSide(PublishState state) {
        var present = date;
        date = new GoLiveCard(state, this::changeDate);
        if (present != null && present.isEdited()) {
            date.keep(present.chosen());
        }
        after.removeAll();
        after.add(date);
        before.removeAll();
        before.add(new Card(
                        getTranslation("publishing.walkthrough.title"),
                        new WalkthroughSteps(state.walkthrough(), gap -> addresses.gap(offer(), gap)))
                .subtitle(getTranslation(
                        "publishing.walkthrough.count", state.walkthrough().greenSteps())));
        Objects.requireNonNull(tests).show(state);
    }

    private void showAudience(PublishState state) {
        audience.removeAll();
        audience.add(new AudienceCard(state.audience(), state.mayPublish(), wanted -> {
            switch (settings.saveAudience(offer(), wanted)) {
                case Saving.Saved saved -> {
                    Notices.done(getTranslation("publishing.audience.saved", saved.count()));
                    showAudience(reader.read(offer()));
                    refresh();
                }
                case Saving.Refused refused -> Notices.problem(getTranslation(Labels.key(refused.problem())));
            }
        }));
        if (!state.audience().isEmpty()) {
            audience.add(new PreviewLinksCard(
                    state,
                    subscription -> new PreviewLinkDialog(life -> make(subscription, life)).open(),
                    this::revoke));
        }
    }

    private String make(UUID subscription, Life life) {
        var token = links.make(offer(), subscription, life);
        showAudience(reader.read(offer()));
        return token.map(addresses::preview).orElse("");
    }

    private void revoke(UUID subscription) {
        Ask.of(getTranslation("publishing.link.revokeAsk"), getTranslation("publishing.link.revokeText"))
                .danger(getTranslation("publishing.link.revoke"), () -> {
                    links.revoke(offer(), subscription);
                    Notices.done(getTranslation("publishing.link.revoked"));
                    showAudience(reader.read(offer()));
                })
                .cancel(getTranslation("publishing.link.cancel"))
                .open();
    }

    private Div errors(PublishState state) {
        var box = new Div();
        if (state.errors().isEmpty() || state.open().isPresent()) {
            return box;
        }
        var list = new FindingsList(
                ContentWords.of(this, drafts.open(offer()).content()), path -> navigation.page(offer(), path));
        list.setFindings(state.errors());
        var details = new NativeDetails(
                getTranslation("publishing.publish.errors", state.errors().size()), list);
        details.addClassName("v-publish-errors");
        box.add(details);
        return box;
    }

    private String subtitle(PublishState state) {
        return state.open()
                .map(open -> getTranslation(Labels.key(open.state())))
                .orElseGet(() -> state.staged()
                        .map(staged -> getTranslation(
                                state.nothingNew() ? "publishing.publish.live" : "publishing.publish.staged",
                                staged.number()))
                        .orElseGet(() -> getTranslation("publishing.publish.never")));
    }

    private String compare(PublishState state, SubmissionKind kind) {
        var states = kind == SubmissionKind.PRODUCTION
                ? "?base=live&target=staged"
                : state.staged().isPresent() ? "?base=staged&target=draft" : "?base=live&target=draft";
        return navigation.tab(HistoryView.class, offer()) + states;
    }

    private void push() {
        act(() -> tell(submissions.pushToStaging(offer()), "publishing.publish.pushed"));
    }

    private void request() {
        act(() -> tell(
                submissions.requestApproval(offer(), date == null ? null : date.chosen()),
                "publishing.publish.requested"));
    }

    private void withdraw() {
        var submission = submissions.current(offer()).orElseThrow();
        if (submission.kind() == SubmissionKind.STAGING) {
            withdraw(submission);
        } else {
            Ask.of(getTranslation("publishing.publish.withdrawAsk"), getTranslation("publishing.publish.withdrawText"))
                    .choice(getTranslation("publishing.publish.withdraw"), () -> withdraw(submission))
                    .cancel(getTranslation("publishing.publish.keep"))
                    .open();
        }
    }

    private void withdraw(Submission submission) {
        act(() -> tell(submissions.withdraw(submission.id()), "publishing.publish.withdrawn"));
    }

    private void changeDate(Submission submission, @Nullable Instant at) {
        if (at != null) {
            act(() -> tell(submissions.goLiveAt(submission.id(), at), "publishing.date.saved"));
        } else if (submission.state() == SubmissionState.SCHEDULED) {
            Ask.of(getTranslation("publishing.date.nowAsk"), getTranslation("publishing.date.nowText"))
                    .choice(getTranslation("publishing.date.now"), () -> clearDate(submission, "publishing.date.live"))
                    .cancel(getTranslation("publishing.date.keep"))
                    .open();
        } else {
            clearDate(submission, "publishing.date.cleared");
        }
    }

    private void clearDate(Submission submission, String done) {
        act(() -> tell(submissions.goLiveAt(submission.id(), null), done));
    }

    /** Somebody may have suspended the publisher while the page was open: then it says so, and nothing is asked. */
    private void act(Runnable action) {
        if (reader.suspended()) {
            Notices.problem(getTranslation(Labels.key(Refusal.PUBLISHER_SUSPENDED)));
            refresh();
            MainLayout.refresh(this);
        } else {
            action.run();
        }
    }

    private void tell(Outcome outcome, String done) {
        switch (outcome) {
            case Outcome.Done success -> {
                Notices.done(getTranslation(done));
                date = null;
                refresh();
            }
            case Outcome.Refused refused -> {
                refresh();
                refused(refused.why());
            }
        }
    }

    private void refused(Refusal why) {
        if (why == Refusal.DATE_PAST && date != null) {
            date.refuse(getTranslation(Labels.key(why)));
        } else {
            Notices.problem(getTranslation(Labels.key(why)));
        }
    }

    private OfferId offer() {
        return Objects.requireNonNull(offer);
    }
}
