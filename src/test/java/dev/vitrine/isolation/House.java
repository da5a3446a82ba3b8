package dev.vitrine.isolation;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * What can be named of a publisher.
 *
 * @param mark a word that stands in its own data alone
 * @param person its owner
 * @param offerWord the offer's id in public addresses
 * @param revision what is staged
 * @param save the last save of a section
 * @param event the latest event, as a page's cursor
 * @param picture kept by this publisher alone
 * @param upload bytes of another picture that this publisher has kept
 * @param invitation pending
 * @param pin open, at the title of its listing
 * @param link of its staging audience
 * @param ticket about its offer
 * @param attached a file in it, a text, and {@code attachedHash} that of its bytes
 * @param cursors where a page of {@code OfferList} and of {@code History} ended
 */
record House(
        String mark,
        PublisherId publisher,
        String slug,
        PersonId person,
        OfferId offer,
        String offerWord,
        SubmissionId submission,
        RevisionId revision,
        UUID save,
        UUID event,
        Map<String, String> cursors,
        UUID bell,
        UUID invitation,
        TicketId ticket,
        UUID attached,
        Sha256 attachedHash,
        Sha256 picture,
        byte[] upload,
        Vhd disk,
        UUID pin,
        UUID link) {
    /** Names of everything, of which nothing exists; where an order is asked for, it stands just beside this one. */
    House missing() {
        var nothing = Uuid7.next();
        return new House(
                "NOBODY",
                PublisherId.next(),
                "p-" + nothing,
                PersonId.next(),
                OfferId.next(),
                "offer-" + nothing.toString().substring(24),
                SubmissionId.next(),
                RevisionId.next(),
                Uuid7.next(),
                UUID.fromString(beside(event.toString())),
                Map.of(
                        "OfferList", beside(cursors.get("OfferList")),
                        "History", beside(cursors.get("History"))),
                Uuid7.next(),
                Uuid7.next(),
                TicketId.next(),
                Uuid7.next(),
                Sha256.ofBytes(nothing.toString().getBytes(StandardCharsets.UTF_8)),
                Sha256.ofBytes(nothing.toString().getBytes(StandardCharsets.UTF_8)),
                TwoPublishers.png(0x123456),
                new Vhd("samples.blob.example", "images", "nothing-" + nothing + ".vhd"),
                Uuid7.next(),
                Uuid7.next());
    }

    /** The number of the last save. */
    long lastSave() {
        var cursor = cursors.get("History");
        return Long.parseLong(cursor.substring(0, cursor.indexOf('.')));
    }

    /** What does not exist, with a place in time or number that is as good as this one's. */
    static String beside(String idOrCursor) {
        return idOrCursor.substring(0, idOrCursor.length() - 12)
                + Uuid7.next().toString().substring(24);
    }
}
