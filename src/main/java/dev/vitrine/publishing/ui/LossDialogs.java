package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.UI;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.OfferContent;
import dev.vitrine.kit.CompareDialog;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.Formats;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import org.springframework.stereotype.Component;

/** Asks before something is given up for good: what goes, in words and as a comparison with what stays. */
@Component
class LossDialogs {
    private final Drafts drafts;
    private final History history;
    private final Revisions revisions;
    private final MarketplaceLists lists;
    private final OffersNavigation navigation;

    LossDialogs(
            Drafts drafts, History history, Revisions revisions, MarketplaceLists lists, OffersNavigation navigation) {
        this.drafts = drafts;
        this.history = history;
        this.revisions = revisions;
        this.lists = lists;
        this.navigation = navigation;
    }

    /** Before an offer that was never staged is deleted: all of its draft. */
    void discard(OfferId offer, Runnable discard) {
        var ui = UI.getCurrent();
        var losses = drafts.losses(offer);
        new CompareDialog(
                        ui.getTranslation("publishing.discard.ask"),
                        ui.getTranslation(
                                "publishing.discard.askText",
                                losses.sections(),
                                losses.skus(),
                                losses.languages(),
                                losses.saves()),
                        ui.getTranslation("publishing.discard.keep"))
                .with(comparison(history.content(offer, new State.DraftNow()), OfferContent.EMPTY))
                .danger(ui.getTranslation("publishing.discard.button"), discard)
                .open();
    }

    /** Before an offer is withdrawn from staging: how the draft that stays differs from it. */
    void withdraw(OfferId offer, Runnable withdraw) {
        var ui = UI.getCurrent();
        var revision = revisions.staged(offer).orElseThrow(NotFoundException::new);
        var staged = history.content(offer, new State.StagedNow());
        var draft = history.content(offer, new State.DraftNow());
        boolean same = staged.equals(draft);
        var dialog = new CompareDialog(
                ui.getTranslation("publishing.discard.unstage"),
                ui.getTranslation(
                        same ? "publishing.discard.unstageSame" : "publishing.discard.unstageText",
                        revision.number(),
                        Formats.current().dateTime(revision.frozenAt())),
                ui.getTranslation("publishing.discard.keepStaged"));
        if (!same) {
            dialog.with(comparison(staged, draft));
        }
        dialog.choice(ui.getTranslation("publishing.discard.unstage"), withdraw).open();
    }

    private CompareView comparison(OfferContent before, OfferContent after) {
        return new CompareView(
                before,
                after,
                Comparison.compare(before, after),
                CompareView.Mode.INLINE,
                id -> lists.nameOfAny(id, UI.getCurrent().getLocale()),
                navigation::picture);
    }
}
