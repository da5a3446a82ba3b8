package dev.vitrine.publishing;

import dev.vitrine.shared.OfferId;
import java.util.List;

/** The four steps that must be green before approval may be requested (product.md section 3). */
public interface Walkthrough {
    /** The steps in their order; the translation is {@code publishing.stage.{STAGE}}. */
    enum Stage {
        AGREEMENT,
        COMPANY,
        COMPLETE,
        TESTED
    }

    /** What a step still lacks; the translation is {@code publishing.gap.{GAP}} with the number. */
    enum Gap {
        AGREEMENT_NOT_ACCEPTED,
        /** Another version of the agreement was accepted, not the present one. */
        AGREEMENT_OUTDATED,
        NAMESPACE,
        DISPLAY_NAME,
        CONTACT,
        /** An hourly SKU is sold, so tax and bank data are needed (V26). */
        TAX_AND_BANK,
        /** Errors in what is staged, or in the draft when nothing is. */
        ERRORS,
        NOT_STAGED,
        /** Items of the test list that nobody ticked for what is staged now. */
        TEST_LIST
    }

    /** @param number how many, where it can be counted, else 0 */
    record Missing(Gap gap, int number) {}

    record Step(Stage stage, List<Missing> missing) {
        public boolean green() {
            return missing.isEmpty();
        }
    }

    /**
     * @param draftErrors errors of the draft, for the note when what is staged is fine but the draft no longer is
     */
    record Status(List<Step> steps, int draftErrors) {
        public boolean green() {
            return steps.stream().allMatch(Step::green);
        }

        public int greenSteps() {
            return (int) steps.stream().filter(Step::green).count();
        }

        public Step step(Stage stage) {
            return steps.get(stage.ordinal());
        }
    }

    /** How far the offer is. Needs OFFER_READ. */
    Status of(OfferId offer);
}
