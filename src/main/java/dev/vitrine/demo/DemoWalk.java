package dev.vitrine.demo;

import dev.vitrine.content.Listing;
import dev.vitrine.demo.DemoOffer.Goal;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Creation;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.publishing.Outcome;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.publishing.StagingSettings;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.StagingSettings.TestList;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.Doors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes a demo offer as far as its goal, through staging and the review desk, as its people would. */
@Component
@ConditionalOnProperty("vitrine.demo.enabled")
class DemoWalk {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Who approves: a first publication needs both. */
    record Approvers(PersonId first, PersonId second) {}

    private final Doors doors;
    private final Drafts drafts;
    private final DemoBook book;
    private final StagingSettings staging;
    private final Submissions submissions;
    private final ReviewDesk desk;

    DemoWalk(
            Doors doors,
            Drafts drafts,
            DemoBook book,
            StagingSettings staging,
            Submissions submissions,
            ReviewDesk desk) {
        this.doors = doors;
        this.drafts = drafts;
        this.book = book;
        this.staging = staging;
        this.submissions = submissions;
        this.desk = desk;
    }

    void take(DemoOffer offer, PublisherId publisher, PersonId owner, Approvers approvers) {
        if (!as(owner, publisher, () -> drafts.offerIdFree(offer.offerId()))) {
            return;
        }
        OfferId id = as(owner, publisher, () -> fill(offer));
        if (offer.goal() == Goal.DRAFT) {
            return;
        }
        as(owner, publisher, () -> submissions.pushToStaging(id));
        await(owner, publisher, id, SubmissionState.DONE);
        if (offer.goal() == Goal.STAGED) {
            return;
        }
        SubmissionId submission = as(owner, publisher, () -> request(id));
        await(owner, publisher, id, SubmissionState.WAITING);
        if (offer.goal() == Goal.CHANGES_REQUESTED) {
            sendBack(approvers.first(), submission, offer);
        } else if (offer.goal() == Goal.LIVE) {
            approve(approvers.first(), submission);
            approve(approvers.second(), submission);
            await(owner, publisher, id, SubmissionState.DONE);
            as(owner, publisher, () -> editOnce(id, offer));
        }
    }

    private OfferId fill(DemoOffer offer) {
        var basics = DemoBook.basics(offer);
        var created =
                drafts.create(new Drafts.NewOffer(basics.name(), offer.offerId(), offer.source(), basics.languages()));
        if (!(created instanceof Creation.Created(OfferId id))) {
            throw new IllegalStateException(created.toString());
        }
        require(drafts.saveAll(id, book.sections(id, offer)));
        staging.saveAudience(
                id,
                List.of(new Subscription(
                        UUID.nameUUIDFromBytes(offer.offerId().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "Test")));
        return id;
    }

    private SubmissionId request(OfferId id) {
        TestList list = staging.testList(id);
        for (TestItem item : TestItem.values()) {
            staging.tick(id, Objects.requireNonNull(list.revision()), item, true);
        }
        return done(submissions.requestApproval(id));
    }

    private void approve(PersonId approver, SubmissionId submission) {
        Acting.as(approver, () -> {
            done(desk.claim(submission));
            return done(desk.approve(submission, desk.open(submission).seal()));
        });
    }

    private void sendBack(PersonId approver, SubmissionId submission, DemoOffer offer) {
        var field = FieldPath.of(SectionKey.listing(offer.source()), "description");
        Acting.as(approver, () -> {
            done(desk.claim(submission));
            return done(desk.sendBack(
                    submission,
                    "“The fastest render farm in the world” cannot be verified. Please name a published measurement or"
                            + " leave the sentence out, in both languages.",
                    field));
        });
    }

    /** A live offer in the demo has a newer draft, so that there is something to compare. */
    private boolean editOnce(OfferId id, DemoOffer offer) {
        SectionKey key = SectionKey.listing(offer.source());
        Drafts.SectionDraft now = drafts.section(id, key);
        Listing listing = (Listing) now.value();
        String summary = offer.source().equals(DemoOffer.FRENCH)
                ? "Filtrez, inspectez et tracez chaque échange de vos réseaux virtuels."
                : "Query billions of rows where they lie, in standard SQL.";
        require(drafts.save(
                id,
                new Edit(
                        key,
                        now.version(),
                        new Listing(
                                listing.title(),
                                summary,
                                listing.longSummary(),
                                listing.description(),
                                listing.links(),
                                listing.logos(),
                                listing.hero(),
                                listing.sampleImages()))));
        return true;
    }

    private <T> T as(PersonId person, PublisherId publisher, Supplier<T> work) {
        return Acting.as(person, () -> doors.asMember(publisher, work));
    }

    private void await(PersonId owner, PublisherId publisher, OfferId id, SubmissionState wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Submission now = as(owner, publisher, () -> submissions.current(id)).orElseThrow();
            if (now.state() == wanted) {
                return;
            }
            if (!now.state().isOpen() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("the demo's " + now.offerName() + " is " + now.state() + " and not "
                        + wanted + ": " + now.findings() + now.steps());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SubmissionId done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.submission();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private static void require(SaveResult result) {
        if (!(result instanceof SaveResult.Saved)) {
            throw new IllegalStateException("the demo's save was refused: " + result);
        }
    }
}
