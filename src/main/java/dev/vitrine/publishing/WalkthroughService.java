package dev.vitrine.publishing;

import dev.vitrine.content.Sku;
import dev.vitrine.identity.Permit;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.tenancy.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class WalkthroughService implements Walkthrough {
    private final Profile profile;
    private final MarketplaceLists lists;
    private final Drafts drafts;
    private final Revisions revisions;
    private final StagingSettings settings;

    WalkthroughService(
            Profile profile, MarketplaceLists lists, Drafts drafts, Revisions revisions, StagingSettings settings) {
        this.profile = profile;
        this.lists = lists;
        this.drafts = drafts;
        this.revisions = revisions;
        this.settings = settings;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Status of(OfferId offer) {
        var staged = revisions.staged(offer).map(Revision::id);
        var facts = profile.facts(lists.agreement(Locale.ENGLISH).version());
        int draftErrors = errors(drafts.findings(offer));
        int errors =
                staged.map(revision -> errors(revisions.findings(revision))).orElse(draftErrors);
        return new Status(
                List.of(
                        new Step(Stage.AGREEMENT, agreement(facts)),
                        new Step(Stage.COMPANY, company(facts, () -> sellsByTheHour(offer, staged))),
                        new Step(Stage.COMPLETE, errors == 0 ? List.of() : List.of(new Missing(Gap.ERRORS, errors))),
                        new Step(Stage.TESTED, tested(offer))),
                draftErrors);
    }

    private List<Missing> agreement(Profile.Facts facts) {
        if (facts.agreementAccepted()) {
            return List.of();
        }
        return List.of(missing(profile.acceptances().isEmpty() ? Gap.AGREEMENT_NOT_ACCEPTED : Gap.AGREEMENT_OUTDATED));
    }

    private static List<Missing> company(Profile.Facts facts, BooleanSupplier byTheHour) {
        var missing = new ArrayList<Missing>();
        if (!facts.namespace()) {
            missing.add(missing(Gap.NAMESPACE));
        }
        if (!facts.displayName()) {
            missing.add(missing(Gap.DISPLAY_NAME));
        }
        if (!facts.contact()) {
            missing.add(missing(Gap.CONTACT));
        }
        if (!facts.taxAndBank() && byTheHour.getAsBoolean()) {
            missing.add(missing(Gap.TAX_AND_BANK));
        }
        return missing;
    }

    /** Told from what is staged, for that is what will be sold; from the draft when nothing is. */
    private boolean sellsByTheHour(OfferId offer, Optional<RevisionId> staged) {
        var content = staged.map(revisions::content)
                .orElseGet(() -> drafts.open(offer).content());
        return content.skuKeys().stream().map(content::sku).anyMatch(sku -> sku.billing() == Sku.Billing.HOURLY);
    }

    private List<Missing> tested(OfferId offer) {
        var tests = settings.testList(offer);
        if (tests.revision() == null) {
            return List.of(missing(Gap.NOT_STAGED));
        }
        return tests.complete() ? List.of() : List.of(new Missing(Gap.TEST_LIST, tests.open()));
    }

    private static int errors(List<Finding> findings) {
        return (int) findings.stream().filter(Finding::isError).count();
    }

    private static Missing missing(Gap gap) {
        return new Missing(gap, 0);
    }
}
