package dev.vitrine.publishing;

import dev.vitrine.publishing.Message.Side;
import dev.vitrine.publishing.store.StoredMessage;
import dev.vitrine.publishing.store.StoredMessages;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.CurrentTenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what both sides say about a submission, and tells the other side. */
@Component
class TalkBook {
    private final StoredMessages messages;
    private final StoredSubmissions submissions;
    private final Ledger ledger;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher announcements;

    TalkBook(
            StoredMessages messages,
            StoredSubmissions submissions,
            Ledger ledger,
            CurrentTenant tenant,
            ApplicationEventPublisher announcements) {
        this.messages = messages;
        this.submissions = submissions;
        this.ledger = ledger;
        this.tenant = tenant;
        this.announcements = announcements;
    }

    List<Message> of(StoredSubmission submission) {
        return messages.of(submission.offer().value(), submission.getId()).stream()
                .map(StoredMessage::message)
                .toList();
    }

    /** @param submission locked */
    Optional<Refusal> say(StoredSubmission submission, Side side, PersonId by, String wanted) {
        var words = wanted.strip();
        if (words.isEmpty()) {
            return Optional.of(Refusal.MESSAGE_MISSING);
        }
        if (words.codePointCount(0, words.length()) > Message.WORDS_MAX) {
            return Optional.of(Refusal.MESSAGE_TOO_LONG);
        }
        var before = of(submission);
        if (before.size() >= Message.MOST) {
            return Optional.of(Refusal.TOO_MANY_MESSAGES);
        }
        messages.save(new StoredMessage(submission, side, by, words, ledger.now()));
        // For open pages of other nodes, which look for rows that were touched.
        submissions.touch(submission.getId());
        announcements.publishEvent(new SubmissionTouched(submission.offer()));
        announcements.publishEvent(new SubmissionSaid(
                tenant.require(), submission.offer(), submission.id(), side, by, words, approvers(submission, before)));
        announcements.publishEvent(
                Audited.of("submission.say", tenant.require(), submission.id().toString())
                        .with(Map.of("offer", submission.offer().toString(), "note", words)));
        return Optional.empty();
    }

    private static Set<PersonId> approvers(StoredSubmission submission, List<Message> before) {
        var spoke = before.stream()
                .filter(message -> message.side() == Side.APPROVER)
                .map(Message::author);
        return Stream.concat(submission.claimedBy().stream(), spoke).collect(Collectors.toSet());
    }
}
