package dev.vitrine.publishing;

import dev.vitrine.identity.Permit;
import dev.vitrine.publishing.Message.Side;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.PlatformAct;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.REVIEW)
class DeskTalkService implements DeskTalk {
    private final DeskDoor door;
    private final StoredSubmissions submissions;
    private final TalkBook book;

    DeskTalkService(DeskDoor door, StoredSubmissions submissions, TalkBook book) {
        this.door = door;
        this.submissions = submissions;
        this.book = book;
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public List<Message> of(SubmissionId id) {
        return door.read(id, () -> book.of(submissions.findById(id.value()).orElseThrow(NotFoundException::new)));
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Optional<Refusal> say(SubmissionId id, String words) {
        return door.held(
                id,
                PlatformAct.DECIDE,
                Optional::of,
                (submission, me) -> book.say(submission, Side.APPROVER, me.id(), words));
    }
}
