package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.assets.Crafted;
import dev.vitrine.assets.Files;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.content.Listing.SampleImage;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.Invitations;
import dev.vitrine.identity.MemberRole;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.store.DiskCheckRow;
import dev.vitrine.images.store.DiskCheckRows;
import dev.vitrine.images.store.DiskCopyRow;
import dev.vitrine.images.store.DiskCopyRows;
import dev.vitrine.images.store.DiskRow;
import dev.vitrine.images.store.DiskRows;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.marketing.store.LanguageSignOff;
import dev.vitrine.marketing.store.LanguageSignOffs;
import dev.vitrine.marketing.store.TranslationOrigin;
import dev.vitrine.marketing.store.TranslationOrigins;
import dev.vitrine.notification.Bells;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.History;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.Removals.Target;
import dev.vitrine.offers.Revisions;
import dev.vitrine.offers.Unsaved;
import dev.vitrine.publishing.Message.Side;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PreviewLinks;
import dev.vitrine.publishing.ReviewPins;
import dev.vitrine.publishing.StagingSettings;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.publishing.StepKind;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.store.StoredClearance;
import dev.vitrine.publishing.store.StoredClearances;
import dev.vitrine.publishing.store.StoredFinding;
import dev.vitrine.publishing.store.StoredFindings;
import dev.vitrine.publishing.store.StoredMessage;
import dev.vitrine.publishing.store.StoredMessages;
import dev.vitrine.publishing.store.StoredPin;
import dev.vitrine.publishing.store.StoredPins;
import dev.vitrine.publishing.store.StoredPreviewLinks;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.rules.Facts.MadeFrom;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Moment;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Severity;
import dev.vitrine.rules.Translations;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.support.Attached;
import dev.vitrine.support.RemovalTickets;
import dev.vitrine.support.TicketPlace;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;

/**
 * Contoso and Fabrikam: each with an offer that is live, a newer revision that is staged and waits for approval, a draft
 * that is newer still, and a row in every table. What is not for the public carries the publisher's mark.
 */
final class TwoPublishers {
    static final LanguageTag FR = LanguageTag.of("fr-FR");

    private final ApplicationContext context;
    private final World world;
    private final Offers offers;
    private final House contoso;
    private final House fabrikam;
    private final Somebody owner;
    private final Map<PublisherRole, Somebody> people = new EnumMap<>(PublisherRole.class);

    TwoPublishers(ApplicationContext context) {
        this.context = context;
        world = context.getBean(World.class);
        offers = context.getBean(Offers.class);
        var theirs = offers.seller();
        var ours = offers.seller();
        contoso = furnish(theirs, "CONTOSO-ONLY", 0xff0000);
        fabrikam = furnish(ours, "FABRIKAM-ONLY", 0x0000ff);
        owner = theirs.owner();
        for (var role : PublisherRole.values()) {
            people.put(role, role == PublisherRole.OWNER ? ours.owner() : world.member(ours.publisher(), role));
        }
    }

    House contoso() {
        return contoso;
    }

    Somebody ownerOfContoso() {
        return owner;
    }

    House fabrikam() {
        return fabrikam;
    }

    /** Fabrikam's people, one of each role. */
    Map<PublisherRole, Somebody> peopleOfFabrikam() {
        return people;
    }

    private House furnish(Seller seller, String word, int colour) {
        var mark = word + "-" + Uuid7.next().toString().substring(24);
        var picture = offers.as(seller, () -> {
            store(png(colour + 1));
            var stored = store(png(colour));
            describeOffer(seller.offer(), "for everybody", stored);
            return stored;
        });
        offers.live(seller);
        offers.as(seller, () -> {
            describeCompany(mark);
            audience(seller.offer(), mark);
            describeOffer(seller.offer(), mark, picture);
            second(mark);
            unsaved(seller.offer(), mark);
            return true;
        });
        var submission = offers.waiting(seller);
        world.job(seller.publisher(), () -> rowsOfJobs(seller.offer(), submission, mark));
        return offers.as(seller, () -> {
            describeOffer(seller.offer(), mark + " later", picture);
            return house(seller, mark, submission, picture.hash(), png(colour + 1));
        });
    }

    static byte[] png(int colour) {
        var image = Crafted.image(640, 360, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colour);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Picture store(byte[] upload) {
        var wanted = new Pictures.Wanted(0, 0, true, 1 << 20);
        var kept = ((Pictures.Storing.Kept) context.getBean(Pictures.class).store(upload, wanted)).picture();
        return new Picture(kept.hash(), kept.width(), kept.height());
    }

    private void describeCompany(String mark) {
        var profile = context.getBean(Profile.class);
        var view = profile.read();
        var contact = new Profile.Contact(mark, "contact@example.com", "+33 1 99 00 12 34");
        assertThat(profile.save(new Profile.Edit(view.version(), view.displayName(), view.namespace(), contact)))
                .isEmpty();
        assertThat(profile.saveTaxAndBank(taxAndBank(mark))).isEmpty();
    }

    static Profile.TaxAndBank taxAndBank(String legalName) {
        return new Profile.TaxAndBank(
                legalName,
                "FR",
                new SecretText("FR40303265045"),
                new SecretText("FR7630006000011234567890189"),
                "AGRIFRPP",
                "Banque");
    }

    private void audience(OfferId offer, String mark) {
        var subscription = UUID.randomUUID();
        context.getBean(StagingSettings.class).saveAudience(offer, List.of(new Subscription(subscription, mark)));
        assertThat(context.getBean(PreviewLinks.class).make(offer, subscription, PreviewLinks.Life.WEEK))
                .isPresent();
    }

    private void describeOffer(OfferId offer, String mark, Picture picture) {
        var listing = context.getBean(Drafts.class).open(offer).content().listing(FR);
        offers.save(
                offer,
                Map.of(
                        SectionKey.listing(FR),
                        new Listing(
                                listing.title(),
                                "<p>" + mark + "</p>",
                                listing.longSummary(),
                                listing.description(),
                                listing.links(),
                                listing.logos(),
                                listing.hero(),
                                List.of(new SampleImage("s1", picture, mark)))));
    }

    private void unsaved(OfferId offer, String mark) {
        var typed = new Listing(mark, "", "", "", List.of(), new TreeMap<>(), null, List.of());
        context.getBean(Unsaved.class)
                .keep(offer, UUID.randomUUID(), List.of(new Drafts.Edit(SectionKey.listing(FR), 1, typed)));
    }

    /** An empty draft, so that the list of offers has a second page. */
    private void second(String mark) {
        var wish = new Drafts.NewOffer(mark, mark.toLowerCase(Locale.ROOT), FR, List.of(FR));
        assertThat(context.getBean(Drafts.class).create(wish)).isInstanceOf(Drafts.Creation.Created.class);
    }

    /** What only jobs with a real disk, or with a fault in the content, would write. */
    private boolean rowsOfJobs(OfferId offer, SubmissionId submission, String mark) {
        var disk = new DiskRow(disk(offer).address());
        disk.certify(1024, 1024, Instant.now());
        context.getBean(DiskRows.class).save(disk);
        context.getBean(DiskCopyRows.class).save(new DiskCopyRow(disk.getId(), "eu-west", Instant.now()));
        var urls = context.getBean(SasUrlRows.class);
        var url = urls.findByAddress(disk.address()).orElseThrow();
        url.told(offer, "k1");
        urls.save(url);
        var check = new DiskCheckRow(disk.address());
        check.check(new DiskCheckRow.Kept("DATA", null, null, ""), null, null, Instant.now());
        context.getBean(DiskCheckRows.class).save(check);
        var finding = new Finding(
                Rule.OFFER_NAME_LENGTH,
                Severity.WARNING,
                Moment.STAGING,
                FieldPath.of(SectionKey.BASICS, "name"),
                List.of(mark));
        context.getBean(StoredFindings.class).save(new StoredFinding(submission, StepKind.VALIDATE, finding));
        pinned(offer, submission, mark);
        said(submission, mark);
        context.getBean(StoredClearances.class)
                .save(new StoredClearance(
                        offer,
                        finding.rule(),
                        finding.path(),
                        Translations.hash(mark),
                        mark,
                        PersonId.next(),
                        Instant.now()));
        var text = Translations.hash(mark);
        context.getBean(TranslationOrigins.class)
                .save(new TranslationOrigin(
                        offer,
                        FieldPath.of(SectionKey.listing(LanguageTag.of("en-US")), "title"),
                        text,
                        FR,
                        new MadeFrom(text, 1L)));
        var signOff = new LanguageSignOff(offer, FR);
        signOff.sign("", PersonId.next(), Instant.now());
        context.getBean(LanguageSignOffs.class).save(signOff);
        return true;
    }

    private void said(SubmissionId submission, String mark) {
        var row = context.getBean(StoredSubmissions.class)
                .findById(submission.value())
                .orElseThrow();
        context.getBean(StoredMessages.class)
                .save(new StoredMessage(row, Side.APPROVER, PersonId.next(), mark, Instant.now()));
    }

    private void pinned(OfferId offer, SubmissionId submission, String mark) {
        var title = FieldPath.of(SectionKey.listing(FR), "title");
        var present = context.getBean(Drafts.class).open(offer).content().listing(FR);
        var pin = new StoredPin(
                context.getBean(StoredSubmissions.class)
                        .findById(submission.value())
                        .orElseThrow(),
                title,
                FieldValues.hash(present, title),
                mark,
                mark,
                PersonId.next(),
                Instant.now());
        pin.send();
        context.getBean(StoredPins.class).save(pin);
    }

    private UUID invitation(String mark) {
        var invitations = context.getBean(Invitations.class);
        var wish = new Invitations.Invitation(
                mark + "@example.com", MemberRole.of(PublisherRole.PUBLISHER), Locale.ENGLISH);
        assertThat(invitations.invite(wish)).isEqualTo(Invitations.Outcome.SENT);
        return invitations.pending().getFirst().id();
    }

    private record TicketWithFile(TicketId id, UUID file) {}

    private TicketWithFile ticket(OfferId offer, String mark) {
        var tickets = context.getBean(Tickets.class);
        var opened = (Tickets.Opened.Done) context.getBean(RemovalTickets.class)
                .ask(newTicket(offer, mark, List.of(attached(mark))), Target.OFFER);
        var entry = tickets.read(opened.id()).entries().getFirst();
        return new TicketWithFile(opened.id(), entry.files().getFirst().id());
    }

    private Attached attached(String mark) {
        var keeping = context.getBean(Tickets.class).keep(mark + ".txt", mark.getBytes(StandardCharsets.UTF_8));
        return Attached.of(((Files.Keeping.Kept) keeping).file());
    }

    static Tickets.NewTicket newTicket(OfferId offer, String words, List<Attached> files) {
        return new Tickets.NewTicket(
                "offers",
                "offers-live",
                new TicketPlace(offer, SectionKey.BASICS),
                words,
                words,
                TicketSeverity.NORMAL,
                new Profile.Contact(words, "contact@example.com", ""),
                files);
    }

    private Vhd disk(OfferId offer) {
        var content = context.getBean(Drafts.class).open(offer).content();
        var image = content.image(content.skuKeys().iterator().next());
        return Objects.requireNonNull(image.versions().getFirst().osVhd());
    }

    private House house(Seller seller, String mark, SubmissionId submission, Sha256 picture, byte[] upload) {
        var offer = seller.offer();
        var saves = context.getBean(History.class).saves(offer, null, 1);
        var list = context.getBean(OfferList.class).page("", null, 1);
        var events = context.getBean(Submissions.class).events(offer, null, 1);
        var ticket = ticket(offer, mark);
        return new House(
                mark,
                seller.publisher(),
                seller.slug(),
                seller.owner().id(),
                offer,
                context.getBean(Drafts.class).head(offer).offerId(),
                submission,
                context.getBean(Revisions.class).staged(offer).orElseThrow().id(),
                saves.items().getFirst().id(),
                events.items().getFirst().id(),
                Map.of(
                        "OfferList", Objects.requireNonNull(list.next()),
                        "History", Objects.requireNonNull(saves.next())),
                context.getBean(Bells.class).latest().getFirst().id(),
                invitation(mark),
                ticket.id(),
                ticket.file(),
                attached(mark).hash(),
                picture,
                upload,
                disk(offer),
                context.getBean(ReviewPins.class).open(offer).getFirst().id(),
                context.getBean(StoredPreviewLinks.class)
                        .of(offer.value())
                        .getFirst()
                        .getId());
    }
}
