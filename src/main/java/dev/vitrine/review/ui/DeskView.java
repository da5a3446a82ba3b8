package dev.vitrine.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.ChangeActions;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.CompareView.Mode;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Talk;
import dev.vitrine.kit.Tone;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.publishing.Clearance;
import dev.vitrine.publishing.Clearances;
import dev.vitrine.publishing.DeskPins;
import dev.vitrine.publishing.DeskTalk;
import dev.vitrine.publishing.Message.Side;
import dev.vitrine.publishing.Outcome;
import dev.vitrine.publishing.Pin;
import dev.vitrine.publishing.PinState;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.publishing.SubmissionNews;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The desk: a submission against what is live, field by field, or the whole offer ({@code ?show=whole}); claim, approve,
 * send back. An approval is of the revision that was read, by its hash.
 */
@Route(value = "review/:submission", layout = MainLayout.class)
@RolesAllowed(Roles.APPROVER)
class DeskView extends PageView implements BeforeEnterObserver, DeskActions.Desk, PinList.Desk, DeskSide.Warnings {
    private static final String WHOLE = "whole";

    private final transient DeskReader reader;
    private final transient ReviewDesk desk;
    private final transient DeskPins pins;
    private final transient DeskTalk talk;
    private final transient Clearances clearances;
    private final transient SubmissionNews news;
    private final transient MarketplaceLists lists;
    private final transient Lease lease;
    private final Talk said =
            new Talk(getTranslation("review.talk.title"), getTranslation("review.talk.text"), this::say);
    private @Nullable DeskState state;
    private boolean whole;
    private @Nullable Registration watching;

    DeskView(
            DeskReader reader,
            ReviewDesk desk,
            DeskPins pins,
            DeskTalk talk,
            Clearances clearances,
            SubmissionNews news,
            MarketplaceLists lists,
            Lease lease) {
        this.reader = reader;
        this.desk = desk;
        this.pins = pins;
        this.talk = talk;
        this.clearances = clearances;
        this.news = news;
        this.lists = lists;
        this.lease = lease;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(getTranslation("review.queue.title"), "review"),
                Crumb.of(state().publisher()),
                Crumb.of(state().open().submission().offerName()));
    }

    @Override
    public List<Component> badges() {
        var submission = state().open().submission();
        return List.of(new StateBadge(
                submission.state() == SubmissionState.CHANGES_REQUESTED ? Tone.WARN : Tone.REVIEW,
                getTranslation(Labels.key(submission.state()))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        whole = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter(WHOLE::equals)
                .isPresent();
        var id = event.getRouteParameters()
                .get("submission")
                .map(SubmissionId::of)
                .orElseThrow(NotFoundException::new);
        show(reader.read(id));
        getUI().ifPresent(this::watch);
    }

    private void show(DeskState read) {
        state = read;
        clear();
        var submission = read.open().submission();
        var mode = new Segments<>(
                getTranslation("review.desk.show"),
                List.of(
                        Option.of(
                                false,
                                getTranslation(
                                        submission.liveRevision() == null
                                                ? "review.desk.everything"
                                                : "review.desk.changes")),
                        Option.of(true, getTranslation("review.desk.whole"))),
                whole,
                this::go);
        var head = new PageHead(submission.offerName())
                .subtitle(
                        submission.liveRevision() == null
                                ? getTranslation("review.desk.first", submission.revisionNumber())
                                : getTranslation("review.desk.against", submission.revisionNumber()))
                .beside(new Bearings(this, submission.firstPublication(), submission.bearsOnPrices()))
                .actions(mode);
        var main = new Div();
        main.addClassName("v-desk-main");
        if (!read.pins().isEmpty()) {
            main.add(new PinList(read, words(), this));
        }
        main.add(comparison(read));
        showTalk(read);
        main.add(said);
        var columns = new Div(main, new DeskSide(read, this));
        columns.addClassName("v-desk");
        add(head, columns);
        foot(new DeskActions(read, this));
    }

    private void showTalk(DeskState read) {
        said.setVisible(read.open().mine() || !read.said().isEmpty());
        said.show(
                read.said().stream()
                        .map(message -> new Talk.Line(
                                message.id(),
                                read.name(message.author()),
                                message.side() == Side.APPROVER,
                                message.words(),
                                message.at()))
                        .toList(),
                read.open().mine());
    }

    private Optional<String> say(String words) {
        lease.renew(state());
        var refusal = talk.say(id(), words);
        state = reader.read(id());
        showTalk(state);
        return refusal.map(why -> getTranslation(Labels.key(why)));
    }

    private CompareView comparison(DeskState read) {
        var before = whole ? OfferContent.EMPTY : read.before();
        var changes = whole ? Comparison.compare(before, read.after()) : read.changes();
        var base = "review/" + read.open().submission().id() + "/pictures/";
        return new CompareView(
                before,
                read.after(),
                changes,
                Mode.INLINE,
                id -> lists.nameOfAny(id, getLocale()),
                hash -> base + hash,
                read.open().mine() ? this::pinButton : ChangeActions.NONE);
    }

    private ContentWords words() {
        return ContentWords.of(this, state().after(), state().before()).naming(id -> lists.nameOfAny(id, getLocale()));
    }

    private Optional<Component> pinButton(FieldPath path) {
        var button = new Button(Icons.of("pin"), click -> pin(path));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("review.pin.title", words().place(path)));
        button.setTooltipText(getTranslation("review.pin.button"));
        return Optional.of(button);
    }

    private void pin(FieldPath path) {
        lease.renew(state());
        var value = FieldValues.get(state().after().find(path.section()).orElse(null), path)
                .orElse(null);
        new PinDialog(
                        path,
                        value,
                        words(),
                        (reason, suggestion) -> pins.pin(id(), path, reason, suggestion),
                        this::refresh)
                .open();
    }

    @Override
    public void clear(Finding warning) {
        lease.renew(state());
        new ClearDialog(
                        warning,
                        reason -> clearances.clear(id(), warning.rule(), warning.path(), reason),
                        this::refresh)
                .open();
    }

    @Override
    public void restore(Clearance clearance) {
        act(() -> clearances.restore(id(), clearance.id()), "review.clear.restored");
    }

    @Override
    public void drop(Pin pin) {
        act(() -> pins.drop(id(), pin.id()), "review.pins.dropped");
    }

    @Override
    public void settle(Pin pin) {
        act(() -> pins.settle(id(), pin.id()), "review.pins.settled");
    }

    @Override
    public void keep(Pin pin) {
        act(() -> pins.keep(id(), pin.id()), "review.pins.kept");
    }

    @Override
    public void claim() {
        act(() -> desk.claim(id()), "review.desk.claimed");
    }

    @Override
    public void release() {
        if (act(() -> desk.release(id()), "review.desk.released")) {
            UI.getCurrent().navigate(QueueView.class);
        }
    }

    @Override
    public void handOver(PersonId to) {
        act(() -> desk.handOver(id(), to), "review.desk.handedOver");
    }

    @Override
    public void approve() {
        Sha256 read = state().open().seal();
        if (act(() -> desk.approve(id(), read), "review.desk.approved")) {
            UI.getCurrent().navigate(QueueView.class);
        }
    }

    @Override
    public void sendBack() {
        lease.renew(state());
        var fields = state().changes().values().stream()
                .flatMap(List::stream)
                .map(Change::path)
                .sorted()
                .toList();
        new SendBackDialog(
                        fields,
                        pinsLeft(),
                        words(),
                        this::sendBack,
                        refusal -> getTranslation(Labels.key(refusal.why())))
                .open();
    }

    private int pinsLeft() {
        return (int) state().pins().stream()
                .filter(pin -> pin.pin().state() != PinState.SETTLED)
                .count();
    }

    private Optional<Outcome.Refused> sendBack(String reason, @Nullable FieldPath path) {
        return switch (desk.sendBack(id(), reason, path)) {
            case Outcome.Refused refused -> Optional.of(refused);
            case Outcome.Done done -> {
                Notices.done(getTranslation("review.desk.sentBack"));
                UI.getCurrent().navigate(QueueView.class);
                yield Optional.empty();
            }
        };
    }

    private boolean act(Supplier<Outcome> act, String done) {
        var outcome = act.get();
        switch (outcome) {
            case Outcome.Done success -> Notices.done(getTranslation(done));
            case Outcome.Refused refused -> Notices.problem(getTranslation(Labels.key(refused.why())));
        }
        refresh();
        return outcome instanceof Outcome.Done;
    }

    private void refresh() {
        show(reader.read(id()));
        MainLayout.refresh(this);
    }

    /** Somebody else, or time, moved it: what stands here is no longer true. */
    private void moved() {
        boolean mine = state().open().mine();
        var now = desk.open(id()).submission();
        if (now.state() != state().open().submission().state()
                || !Objects.equals(now.claimedBy(), state().open().submission().claimedBy())) {
            refresh();
            if (mine && !state().open().mine()) {
                leaseIsOver(now);
            }
        } else if (talk.of(id()).size() > state().said().size()) {
            state = reader.read(id());
            showTalk(state);
        }
    }

    /** Whoever was at work is told what became of the lease, and can take it again while nobody else has. */
    private void leaseIsOver(Submission now) {
        if (now.state() == SubmissionState.WAITING) {
            Notices.problem(getTranslation("review.desk.leaseEnded"));
        } else if (now.state() == SubmissionState.IN_REVIEW) {
            Notices.problem(getTranslation("review.desk.leaseTaken", state().name(now.claimedBy())));
        }
    }

    private void go(boolean wholeOffer) {
        lease.renew(state());
        UI.getCurrent()
                .navigate(
                        "review/" + id(),
                        wholeOffer ? QueryParameters.simple(Map.of("show", WHOLE)) : QueryParameters.empty());
    }

    private SubmissionId id() {
        return state().open().submission().id();
    }

    private DeskState state() {
        return Objects.requireNonNull(state);
    }

    private void watch(UI ui) {
        unwatch();
        watching = news.watch(ui, state().open().submission().offer(), this::moved);
    }

    private void unwatch() {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (state != null) {
            watch(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch();
        super.onDetach(event);
    }
}
