package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.UI;
import dev.vitrine.kit.CompareDialog;
import dev.vitrine.kit.CompareView;
import dev.vitrine.kit.Formats;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.History;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import org.springframework.stereotype.Component;

/** Asks before an offer is withdrawn from staging: what goes, and how the draft that stays differs from it. */
@Component
class StagedComparison {
    private final History history;
    private final Revisions revisions;
    private final MarketplaceLists lists;
    private final Addresses addresses;

    StagedComparison(History history, Revisions revisions, MarketplaceLists lists, Addresses addresses) {
        this.history = history;
        this.revisions = revisions;
        this.lists = lists;
        this.addresses = addresses;
    }

    void ask(OfferId offer, Runnable withdraw) {
        var ui = UI.getCurrent();
        var revision = revisions.staged(offer).orElseThrow(NotFoundException::new);
        var staged = new State.StagedNow();
        var draft = new State.DraftNow();
        var changes = history.compare(offer, staged, draft);
        var dialog = new CompareDialog(
                ui.getTranslation("publishing.discard.unstage"),
                ui.getTranslation(
                        changes.isEmpty() ? "publishing.discard.unstageSame" : "publishing.discard.unstageText",
                        revision.number(),
                        Formats.current().dateTime(revision.frozenAt())),
                ui.getTranslation("publishing.discard.keepStaged"));
        if (!changes.isEmpty()) {
            dialog.with(new CompareView(
                    history.content(offer, staged),
                    history.content(offer, draft),
                    changes,
                    CompareView.Mode.INLINE,
                    id -> lists.nameOfAny(id, ui.getLocale()),
                    addresses::picture));
        }
        dialog.choice(ui.getTranslation("publishing.discard.unstage"), withdraw).open();
    }
}
