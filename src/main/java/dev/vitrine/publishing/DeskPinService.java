package dev.vitrine.publishing;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Section;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Outcome.Done;
import dev.vitrine.publishing.Outcome.Refused;
import dev.vitrine.publishing.store.StoredPin;
import dev.vitrine.publishing.store.StoredPins;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Moment;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.PlatformAct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.StringNode;

@Service
@PreAuthorize(Permit.REVIEW)
class DeskPinService implements DeskPins {
    private final DeskDoor door;
    private final StoredPins pins;
    private final StoredSubmissions submissions;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Ledger ledger;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher announcements;

    DeskPinService(
            DeskDoor door,
            StoredPins pins,
            StoredSubmissions submissions,
            Revisions revisions,
            Drafts drafts,
            Ledger ledger,
            CurrentTenant tenant,
            ApplicationEventPublisher announcements) {
        this.door = door;
        this.pins = pins;
        this.submissions = submissions;
        this.revisions = revisions;
        this.drafts = drafts;
        this.ledger = ledger;
        this.tenant = tenant;
        this.announcements = announcements;
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public List<Pin> of(SubmissionId id) {
        return door.read(id, () -> {
            var submission = submissions.findById(id.value()).orElseThrow(NotFoundException::new);
            return pins.onDesk(submission.offer().value(), id.value()).stream()
                    .map(StoredPin::pin)
                    .toList();
        });
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Pinning pin(SubmissionId id, FieldPath path, String reason, @Nullable String suggestion) {
        var words = reason.strip();
        return door.held(id, PlatformAct.DECIDE, Pinning.Refused::new, (submission, me) -> {
            var section = section(submission.revision(), path);
            var obstacle = words(words).or(() -> place(submission, path, section));
            if (obstacle.isPresent()) {
                return new Pinning.Refused(obstacle.get());
            }
            if (suggestion != null) {
                var unfit = unfit(submission, path, section, suggestion);
                if (unfit.isPresent()) {
                    return unfit.get();
                }
            }
            var pin = pins.save(new StoredPin(
                    submission, path, FieldValues.hash(section, path), words, suggestion, me.id(), ledger.now()));
            audit("submission.pin", submission.id(), pin.pin());
            return new Pinning.Pinned(pin.getId());
        });
    }

    private static Optional<Refusal> words(String words) {
        if (words.isEmpty()) {
            return Optional.of(Refusal.REASON_MISSING);
        }
        return words.codePointCount(0, words.length()) > Pin.WORDS_MAX
                ? Optional.of(Refusal.WORDS_TOO_LONG)
                : Optional.empty();
    }

    private Optional<Refusal> place(StoredSubmission submission, FieldPath path, @Nullable Section section) {
        if (pins.unsettled(submission.offer().value()).size() >= Pin.MOST) {
            return Optional.of(Refusal.TOO_MANY_PINS);
        }
        boolean here = FieldValues.get(section, path).isPresent();
        boolean before = !here
                && submission
                        .liveRevision()
                        .map(live -> section(live, path))
                        .flatMap(live -> FieldValues.get(live, path))
                        .isPresent();
        return here || before ? Optional.empty() : Optional.of(Refusal.NOT_THIS_PIN);
    }

    private @Nullable Section section(RevisionId revision, FieldPath path) {
        return revisions
                .content(revision, path.section()::equals)
                .find(path.section())
                .orElse(null);
    }

    /** A text that the publisher could not save is not suggested to him. */
    private Optional<Pinning> unfit(
            StoredSubmission submission, FieldPath path, @Nullable Section section, String suggestion) {
        if (section == null
                || !Pin.canSuggest(path, FieldValues.get(section, path).orElse(null))) {
            return Optional.of(new Pinning.Refused(Refusal.NO_TEXT_HERE));
        }
        Predicate<Finding> here =
                finding -> finding.path().equals(path) && finding.isError() && finding.moment() == Moment.SAVE;
        var suggested = FieldValues.with(section, path, StringNode.valueOf(suggestion));
        var found = drafts.check(submission.offer(), path.section(), suggested).stream()
                .filter(here)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Pinning.Unfit(found));
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome drop(SubmissionId id, UUID pin) {
        return change(id, pin, row -> row.state() == PinState.NOTED, "submission.unpin", (row, me) -> pins.delete(row));
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome settle(SubmissionId id, UUID pin) {
        return change(
                id,
                pin,
                row -> row.state() == PinState.OPEN,
                "submission.settle-pin",
                (row, me) -> row.settledBy(me, id, ledger.now()));
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome keep(SubmissionId id, UUID pin) {
        return change(id, pin, row -> row.isSettledIn(id), "submission.keep-pin", (row, me) -> row.keep());
    }

    private Outcome change(
            SubmissionId id,
            UUID pin,
            Predicate<StoredPin> allowed,
            String deed,
            BiConsumer<StoredPin, PersonId> change) {
        return door.held(id, PlatformAct.DECIDE, Refused::new, (submission, me) -> {
            var row = pins.findById(pin)
                    .filter(found -> found.offer().equals(submission.offer()))
                    .orElseThrow(NotFoundException::new);
            if (!allowed.test(row)) {
                return new Refused(Refusal.NOT_THIS_PIN);
            }
            change.accept(row, me.id());
            audit(deed, id, row.pin());
            return new Done(id, submission.state());
        });
    }

    private void audit(String deed, SubmissionId submission, Pin pin) {
        PublisherId publisher = tenant.require();
        announcements.publishEvent(new Audited(
                deed,
                publisher,
                submission.toString(),
                pin.path(),
                Map.of("offer", pin.offer().toString(), "pin", pin.id().toString(), "note", pin.reason())));
    }
}
