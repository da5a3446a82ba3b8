package dev.vitrine.publishing;

import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Submissions.Submission;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whether a submission touches images at all, by the hashes of their sections. */
@Component
class ImageChange {
    private final Revisions revisions;

    ImageChange(Revisions revisions) {
        this.revisions = revisions;
    }

    /** Why there is no disk to look at. */
    SkipReason reasonToSkip(Submission submission) {
        var submitted = revisions.get(submission.revision()).manifest();
        return Stream.of(revisions.staged(submission.offer()), revisions.live(submission.offer()))
                        .flatMap(Optional::stream)
                        .anyMatch(before -> Bearing.sameImages(before.manifest(), submitted))
                ? SkipReason.IMAGES_UNCHANGED
                : SkipReason.DISKS_KNOWN;
    }
}
