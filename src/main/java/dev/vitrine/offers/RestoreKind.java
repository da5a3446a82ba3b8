package dev.vitrine.offers;

import dev.vitrine.offers.History.State;
import dev.vitrine.rules.Restoration.Scope;

/** What taking the draft back is called: it depends on where it goes and how much of it. */
enum RestoreKind {
    RESTORE_FIELD,
    RESTORE_SECTION,
    RESTORE_OFFER,
    REVERT_FIELD,
    REVERT_SECTION,
    DISCARD_CHANGES,
    ROLL_BACK;

    static RestoreKind of(Restores.Preview preview) {
        boolean live = preview.from() instanceof State.LiveNow;
        return switch (preview.scope()) {
            case Scope.OneField one when one.path().field().isEmpty() -> live ? REVERT_SECTION : RESTORE_SECTION;
            case Scope.OneField one -> live ? REVERT_FIELD : RESTORE_FIELD;
            case Scope.OneSection one -> live ? REVERT_SECTION : RESTORE_SECTION;
            case Scope.Whole whole -> live ? DISCARD_CHANGES : preview.rollBack() ? ROLL_BACK : RESTORE_OFFER;
        };
    }
}
