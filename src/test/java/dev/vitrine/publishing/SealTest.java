package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static dev.vitrine.publishing.Offers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.Listing;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.offers.Revisions;
import dev.vitrine.offers.store.StoredContent;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** An approval is of the bytes that were read: whoever swaps content or disks beneath it gets nothing approved or live. */
@PublishingTest
class SealTest {
    private final Offers offers;
    private final ReviewDesk desk;
    private final Revisions revisions;
    private final SampleDisks disks;
    private final Worker worker;
    private final World world;
    private final JdbcClient database;

    SealTest(
            Offers offers,
            ReviewDesk desk,
            Revisions revisions,
            SampleDisks disks,
            Worker worker,
            World world,
            JdbcClient database) {
        this.offers = offers;
        this.desk = desk;
        this.revisions = revisions;
        this.disks = disks;
        this.worker = worker;
        this.world = world;
        this.database = database;
    }

    /** Ways past the application to put something else beneath a revision. */
    enum Swap {
        BYTES_OF_A_SECTION(SealTest::swapBytes),
        MANIFEST(SealTest::swapManifest),
        DISK(SealTest::swapDisk);

        private final Way way;

        Swap(Way way) {
            this.way = way;
        }
    }

    private interface Way {
        void swap(SealTest test, Seller seller, RevisionId revision);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_swapped_between_reading_and_approving_is_not_approved(Swap swap) {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        done(world.as(approver, () -> desk.claim(submission)));
        var read = offers.read(approver, submission);

        swap.way.swap(this, seller, offers.get(seller, submission).revision());

        assertThat(refused(approve(approver, submission, read))).isEqualTo(Refusal.OTHER_CONTENT);
        assertThat(offers.get(seller, submission).approvers()).isEmpty();
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.IN_REVIEW);
        Evidence.note(SealTest.class, swap + " swapped between reading and approving: refused");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_swapped_between_approval_and_going_live_does_not_go_live(Swap swap) {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        done(offers.approve(offers.approver(), submission));
        done(offers.approve(offers.approver(), submission));
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.PUBLISHING);

        swap.way.swap(this, seller, offers.get(seller, submission).revision());
        worker.work(submission);

        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.TECHNICAL_FAILURE);
        assertThat(offers.as(seller, () -> revisions.live(seller.offer()))).isEmpty();
        Evidence.note(SealTest.class, swap + " swapped between approval and going live: not live");
    }

    @Test
    void the_second_pair_of_eyes_approves_what_the_first_one_saw() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        done(offers.approve(offers.approver(), submission));
        swapDisk(seller, offers.get(seller, submission).revision());

        assertThat(refused(offers.approve(offers.approver(), submission)))
                .as("read as it is now, which the first one did not see")
                .isEqualTo(Refusal.OTHER_CONTENT);
        assertThat(offers.get(seller, submission).approvers()).hasSize(1);
    }

    private Outcome approve(Somebody approver, SubmissionId submission, Sha256 read) {
        return world.as(approver, () -> desk.approve(submission, read));
    }

    /** Another text lies in the database under the hash of the submitted one. */
    private void swapBytes(Seller seller, RevisionId revision) {
        var key = SectionKey.listing(Offers.FR);
        var hash = offers.as(seller, () -> revisions.get(revision).manifest().get(key));
        var text = offers.as(seller, () -> revisions.content(revision).listing(Offers.FR));
        var other = CanonicalJson.write(new Listing(
                "Autre titre",
                text.summary(),
                text.longSummary(),
                text.description(),
                text.links(),
                text.logos(),
                text.hero(),
                text.sampleImages()));
        var row = new StoredContent(Objects.requireNonNull(hash), CanonicalJson.SCHEMA, other);
        assertThat(database.sql("update content set size = ?, compressed = ? where tenant_id = ? and hash = ?")
                        .params(List.of(
                                other.length,
                                Objects.requireNonNull(ReflectionTestUtils.getField(row, "compressed")),
                                seller.publisher().toString(),
                                hash.hex()))
                        .update())
                .isEqualTo(1);
    }

    /** The revision names other sections than it did when it was frozen. */
    private void swapManifest(Seller seller, RevisionId revision) {
        offers.rewrite(seller, "Un autre résumé");
        var other = offers.as(seller, () -> revisions.freeze(seller.offer()));
        assertThat(database.sql("""
                        update revision r join revision o on o.tenant_id = r.tenant_id and o.id = ?
                        set r.manifest = o.manifest where r.id = ?
                        """)
                        .params(List.of(other.id().toString(), revision.toString()))
                        .update())
                .isEqualTo(1);
    }

    /** Other bytes are kept for the address of a disk. */
    private void swapDisk(Seller seller, RevisionId revision) {
        disks.swap(disk(seller, revision), Sha256.ofBytes(new byte[] {1}));
    }

    private Vhd disk(Seller seller, RevisionId revision) {
        var content = offers.as(seller, () -> revisions.content(revision));
        var image = content.image(content.skuKeys().iterator().next());
        return Objects.requireNonNull(image.versions().getFirst().osVhd());
    }
}
