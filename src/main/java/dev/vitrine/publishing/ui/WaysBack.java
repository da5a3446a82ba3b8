package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.ChangeActions;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.HelpDesk;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.Workplace;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.Save;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.Removals;
import dev.vitrine.offers.RestoreDialogs;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Everything by which a draft goes back, for the pages of History. */
@org.springframework.stereotype.Component
class WaysBack {
    private final RestoreDialogs dialogs;
    private final Drafts drafts;
    private final History history;
    private final Revisions revisions;
    private final Submissions submissions;
    private final Permissions permissions;
    private final OffersNavigation navigation;
    private final LossDialogs losses;
    private final ObjectProvider<HelpDesk> help;
    private final ObjectProvider<Workplace> workplace;

    WaysBack(
            RestoreDialogs dialogs,
            Drafts drafts,
            History history,
            Revisions revisions,
            Submissions submissions,
            Permissions permissions,
            OffersNavigation navigation,
            LossDialogs losses,
            ObjectProvider<HelpDesk> help,
            ObjectProvider<Workplace> workplace) {
        this.dialogs = dialogs;
        this.drafts = drafts;
        this.history = history;
        this.revisions = revisions;
        this.submissions = submissions;
        this.permissions = permissions;
        this.navigation = navigation;
        this.losses = losses;
        this.help = help;
        this.workplace = workplace;
    }

    /** Beside a save: the section or the whole offer as it was right after it. */
    Component after(OfferId offer, Save save) {
        var state = new State.AfterSave(save.id());
        String moment = Formats.current().dateTime(save.at());
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        var menu = bar.addItem(said("publishing.restore.button")).getSubMenu();
        menu.addItem(
                said("publishing.restore.section"),
                click -> dialogs.open(offer, state, new Scope.OneSection(save.section()), moment, WaysBack::showAnew));
        menu.addItem(
                said("publishing.restore.offer"),
                click -> dialogs.open(offer, state, new Scope.Whole(), moment, WaysBack::showAnew));
        return bar;
    }

    /** Beside each difference of a comparison: what stands on its left, or, where that is the draft, on its right. */
    ChangeActions beside(OfferId offer, State base, State target) {
        State from = base instanceof State.DraftNow ? target : base;
        if (from instanceof State.DraftNow) {
            return ChangeActions.NONE;
        }
        String moment = moment(offer, from);
        return path -> Optional.of(beside(offer, from, path, moment));
    }

    private Component beside(OfferId offer, State from, FieldPath path, String moment) {
        boolean section = path.field().isEmpty();
        boolean live = from instanceof State.LiveNow;
        var button = new Button(
                live
                        ? said("publishing.restore.revert")
                        : said(section ? "publishing.restore.section" : "publishing.restore.field"),
                click -> dialogs.open(offer, from, scope(path), moment, WaysBack::showAnew));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("v-change-back");
        return button;
    }

    private static Scope scope(FieldPath path) {
        return path.field().isEmpty() ? new Scope.OneSection(path.section()) : new Scope.OneField(path);
    }

    private String moment(OfferId offer, State from) {
        return switch (from) {
            case State.AtRevision at -> {
                var revision = revisions.get(at.id());
                yield said(
                        "publishing.restore.revision",
                        revision.number(),
                        Formats.current().dateTime(revision.frozenAt()));
            }
            case State.StagedNow staged -> said("publishing.restore.staged");
            case State.LiveNow live -> "";
            case State.DraftNow draft -> "";
            case State.AfterSave save ->
                Optional.ofNullable(history.origin(offer, save).at())
                        .map(Formats.current()::dateTime)
                        .orElse("");
        };
    }

    /** At the bottom of History: what was live before, and the ways to give up the draft or what is staged. */
    Component cards(OfferHead head) {
        var cards = new Div();
        cards.addClassName("v-history-cards");
        boolean mayEdit = permissions.may(Permission.OFFER_EDIT, head.id(), null);
        if (head.publication() == Publication.LIVE && mayEdit) {
            var chain = revisions.wentLive(head.id());
            if (chain.size() > 1) {
                cards.add(new LiveBeforeCard(
                        chain,
                        number -> navigation.tab(HistoryView.class, head.id()) + "?base=r" + number + "&target=draft",
                        (revision, moment) -> dialogs.open(
                                head.id(),
                                new State.AtRevision(revision.id()),
                                new Scope.Whole(),
                                moment,
                                WaysBack::showAnew)));
            }
        }
        cards.add(new DiscardCard(head, submissionOpen(head.id()), deeds(head, mayEdit)));
        return cards;
    }

    private boolean submissionOpen(OfferId offer) {
        return submissions
                .current(offer)
                .filter(submission -> submission.state().isOpen())
                .isPresent();
    }

    private DiscardCard.Deeds deeds(OfferHead head, boolean mayEdit) {
        var offer = head.id();
        boolean mayPublish = permissions.may(Permission.PUBLISH, offer, null);
        return new DiscardCard.Deeds(
                mayEdit ? () -> losses.discard(offer, () -> discard(offer)) : null,
                mayPublish ? () -> losses.withdraw(offer, () -> unstage(offer)) : null,
                mayEdit
                        ? () -> dialogs.open(offer, new State.LiveNow(), new Scope.Whole(), "", WaysBack::showAnew)
                        : null,
                removal(offer));
    }

    private @Nullable String removal(OfferId offer) {
        var desk = help.getIfAvailable();
        return desk == null
                ? null
                : workplace
                        .getObject()
                        .slug(UI.getCurrent())
                        .flatMap(slug -> desk.removal(
                                slug, navigation.tab(HistoryView.class, offer), Removals.Target.OFFER.word()))
                        .orElse(null);
    }

    private void discard(OfferId offer) {
        switch (drafts.discard(offer)) {
            case DONE -> {
                Notices.done(said("publishing.discard.done"));
                UI.getCurrent().navigate(navigation.list());
            }
            case STAGED_OR_LIVE -> Notices.problem(said("publishing.discard.stagedOrLive"));
            case SUBMISSION_OPEN -> Notices.problem(said("publishing.discard.open"));
        }
    }

    private void unstage(OfferId offer) {
        switch (submissions.withdrawFromStaging(offer)) {
            case DONE -> {
                Notices.done(said("publishing.discard.unstaged"));
                showAnew();
            }
            case NOT_STAGED, LIVE -> Notices.problem(said("publishing.discard.notStaged"));
            case SUBMISSION_OPEN -> Notices.problem(said("publishing.discard.open"));
        }
    }

    private static void showAnew() {
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private static String said(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
