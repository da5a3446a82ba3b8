package dev.vitrine.publishing;

import dev.vitrine.content.FieldValues;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.FactsChanged;
import dev.vitrine.publishing.store.StoredPin;
import dev.vitrine.publishing.store.StoredPins;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Transactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.StringNode;

@Service
class PinService implements ReviewPins {
    private final StoredPins pins;
    private final PinBook book;
    private final Drafts drafts;
    private final Ledger ledger;
    private final CurrentPerson person;
    private final CurrentTenant tenant;
    private final Transactions transactions;
    private final ApplicationEventPublisher announcements;

    PinService(
            StoredPins pins,
            PinBook book,
            Drafts drafts,
            Ledger ledger,
            CurrentPerson person,
            CurrentTenant tenant,
            Transactions transactions,
            ApplicationEventPublisher announcements) {
        this.pins = pins;
        this.book = book;
        this.drafts = drafts;
        this.ledger = ledger;
        this.person = person;
        this.tenant = tenant;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Pin> open(OfferId offer) {
        drafts.head(offer);
        return book.open(offer);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Accepting accept(UUID id) {
        return transactions.whole(() -> {
            var row = find(id);
            var pin = row.pin();
            if (row.state() != PinState.OPEN) {
                return new Accepting.Refused(Refusal.NOT_THIS_PIN);
            }
            if (pin.suggestion() == null) {
                return new Accepting.Refused(Refusal.NO_TEXT_HERE);
            }
            return switch (drafts.saveAll(pin.offer(), draft -> edits(pin, pin.suggestion(), draft))) {
                case SaveResult.Saved saved
                when saved.versions().isEmpty() -> new Accepting.Refused(Refusal.CHANGED_SINCE);
                case SaveResult.Saved saved ->
                    accepted(row, saved.versions().get(pin.path().section()));
                case SaveResult.Merged merged ->
                    accepted(row, merged.versions().get(pin.path().section()));
                case SaveResult other -> new Accepting.NotSaved(other);
            };
        });
    }

    /** None when the field is not any more what the approver read. */
    private static List<Edit> edits(Pin pin, String suggestion, Draft draft) {
        var key = pin.path().section();
        return draft.content()
                .find(key)
                .filter(section -> pin.isUntouched(draft.content()))
                .map(section -> FieldValues.with(section, pin.path(), StringNode.valueOf(suggestion)))
                .map(section -> List.of(new Edit(key, draft.versions().getOrDefault(key, 0L), section)))
                .orElse(List.of());
    }

    private Accepting accepted(StoredPin row, long version) {
        row.acceptedBy(person.require().id(), ledger.now());
        var pin = row.pin();
        audit("submission.accept-suggestion", pin, "");
        return new Accepting.Accepted(pin.offer(), pin.path().section(), version);
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    public Answering answer(UUID id, String words) {
        var answer = words.strip();
        return transactions.whole(() -> {
            var row = find(id);
            if (answer.isEmpty()) {
                return new Answering.Refused(Refusal.ANSWER_MISSING);
            }
            if (answer.codePointCount(0, answer.length()) > Pin.WORDS_MAX) {
                return new Answering.Refused(Refusal.WORDS_TOO_LONG);
            }
            if (row.state() != PinState.OPEN) {
                return new Answering.Refused(Refusal.NOT_THIS_PIN);
            }
            row.answeredBy(person.require().id(), answer, ledger.now());
            var pin = pins.saveAndFlush(row).pin();
            audit("submission.answer-pin", pin, answer);
            announcements.publishEvent(new FactsChanged(tenant.require(), pin.offer()));
            return new Answering.Answered();
        });
    }

    /** What is noted and not sent is not there for the publisher; who may not write the field does nothing about it. */
    private StoredPin find(UUID id) {
        var row = pins.findById(id)
                .filter(found -> found.state() != PinState.NOTED)
                .orElseThrow(NotFoundException::new);
        if (drafts.barrier(row.offer(), row.pin().path().section()).isPresent()) {
            throw new AccessDeniedException("may not write what is pinned");
        }
        return row;
    }

    private void audit(String deed, Pin pin, String note) {
        announcements.publishEvent(new Audited(
                deed,
                tenant.require(),
                pin.offer().toString(),
                pin.path(),
                Map.of("pin", pin.id().toString(), "note", note)));
    }
}
