package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Categories;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.SasUrls;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** Publishers that are ready to publish, and complete offers of theirs. */
@TestComponent
public class Offers {
    static final LanguageTag FR = LanguageTag.of("fr-FR");
    static final String SKU = "k1";

    private final World world;
    private final Drafts drafts;
    private final Submissions submissions;
    private final StagingSettings settings;
    private final ReviewDesk desk;
    private final Profile profile;
    private final MarketplaceLists lists;
    private final SasUrls sasUrls;
    private final Worker worker;

    Offers(
            World world,
            Drafts drafts,
            Submissions submissions,
            StagingSettings settings,
            ReviewDesk desk,
            Profile profile,
            MarketplaceLists lists,
            SasUrls sasUrls,
            Worker worker) {
        this.world = world;
        this.drafts = drafts;
        this.submissions = submissions;
        this.settings = settings;
        this.desk = desk;
        this.profile = profile;
        this.lists = lists;
        this.sasUrls = sasUrls;
        this.worker = worker;
    }

    /** A publisher with its owner and one offer. */
    public record Seller(PublisherId publisher, String slug, Somebody owner, OfferId offer) {}

    /** A publisher that is ready to publish, with a complete BYOL offer and an audience. */
    public Seller seller() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var offer = world.in(publisher.id(), owner, () -> {
            register(owner, publisher.slug());
            return create(publisher.slug());
        });
        return new Seller(publisher.id(), publisher.slug(), owner, offer);
    }

    /** Steps 1 and 2 of the walkthrough; within the owner's scope. */
    public void register(Somebody owner, String slug) {
        profile.acceptAgreement(lists.agreement(Locale.ENGLISH).version(), owner.id());
        var view = profile.read();
        var contact = new Profile.Contact("Ada", "ada@example.com", "+33 1 99 00 12 34");
        assertThat(profile.save(new Profile.Edit(view.version(), view.displayName(), slug, contact)))
                .isEmpty();
    }

    private OfferId create(String slug) {
        var name = "offer-" + slug.substring(slug.length() - 12);
        return create(name, url(vhd(name, "1.0.0")));
    }

    /** A complete BYOL offer in the draft, whose only disk lies behind this SAS URL; within a member's scope. */
    public OfferId create(String name, String sasUrl) {
        var created = drafts.create(new Drafts.NewOffer(name, name, FR, List.of(FR)));
        assertThat(created).isInstanceOf(Drafts.Creation.Created.class);
        var id = ((Drafts.Creation.Created) created).id();
        save(id, content(name, keep(id, sasUrl)).sections());
        settings.saveAudience(id, List.of(new Subscription(UUID.randomUUID(), "Tests")));
        assertThat(drafts.findings(id)).isEmpty();
        return id;
    }

    /** Everything but the basics, which the creation made. */
    private OfferContent content(String name, Vhd vhd) {
        var market = lists.forRules().markets().firstKey();
        var category = lists.forRules().categories().iterator().next();
        var texts = ContentFixtures.contoso();
        return OfferContent.EMPTY
                .with(SectionKey.sku(SKU), new Sku(name, Sku.Billing.BYOL, Sku.Trial.NONE, false))
                .with(SectionKey.image(SKU), image(vhd))
                .with(SectionKey.listing(FR), ContentFixtures.listingFr())
                .with(
                        SectionKey.plan(SKU, FR),
                        new Plan("Avec votre licence", "<p>Votre licence suffit.</p>", "<p>Sans coût logiciel.</p>"))
                .with(SectionKey.legal(FR), new Legal("Conditions d’utilisation.", ""))
                .with(SectionKey.PRICING, new Pricing(market, new TreeSet<>(List.of(market))))
                .with(
                        SectionKey.prices(SKU),
                        new SkuPrices(Collections.emptySortedMap(), new TreeSet<>(List.of(market))))
                .with(SectionKey.SUPPORT, texts.support())
                .with(SectionKey.CATEGORIES, new Categories(new TreeSet<>(List.of(category))));
    }

    private VmImage image(Vhd vhd) {
        var sizes = lists.forRules().vmSizes().stream().sorted().limit(1).toList();
        return new VmImage(
                VmImage.OsFamily.WINDOWS, "Windows Server", sizes, List.of(), List.of(version("1.0.0", vhd)));
    }

    private static VmImage.ImageVersion version(String number, Vhd vhd) {
        return new VmImage.ImageVersion("v" + number.replace(".", ""), number, vhd, List.of());
    }

    private static Vhd vhd(String name, String number) {
        return new Vhd("samples.blob.example", "images", name + "-" + number + ".vhd");
    }

    /** A SAS URL that keeps every rule. */
    private static String url(Vhd vhd) {
        var start = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var end = start.plus(400, ChronoUnit.DAYS);
        return vhd.address() + "?sv=2024-11-04&sr=c&sp=rl&st=" + start + "&se=" + end + "&sig=c2VjcmV0";
    }

    private Vhd keep(OfferId offer, String sasUrl) {
        var kept = sasUrls.keep(offer, sasUrl);
        assertThat(kept).isInstanceOf(SasUrls.Keeping.Kept.class);
        return ((SasUrls.Keeping.Kept) kept).vhd();
    }

    /** Saves sections over whatever stands there. */
    public void save(OfferId offer, Map<SectionKey, Section> sections) {
        var edits = sections.entrySet().stream()
                .map(entry -> new Edit(entry.getKey(), version(offer, entry.getKey()), entry.getValue()))
                .toList();
        assertThat(drafts.saveAll(offer, edits)).isInstanceOf(Drafts.SaveResult.Saved.class);
    }

    private long version(OfferId offer, SectionKey key) {
        return drafts.open(offer).versions().getOrDefault(key, 0L);
    }

    /** Changes the summary. */
    public void rewrite(Seller seller, String summary) {
        as(seller, () -> {
            var listing = drafts.open(seller.offer()).content().listing(FR);
            save(
                    seller.offer(),
                    Map.of(
                            SectionKey.listing(FR),
                            new Listing(
                                    listing.title(),
                                    "<p>" + summary + "</p>",
                                    listing.longSummary(),
                                    listing.description(),
                                    listing.links(),
                                    listing.logos(),
                                    listing.hero(),
                                    listing.sampleImages())));
            return true;
        });
    }

    /** Adds a version of the image with a disk of its own. */
    public void raise(Seller seller, String number) {
        as(seller, () -> {
            var image = drafts.open(seller.offer()).content().image(SKU);
            var versions = new ArrayList<>(image.versions());
            var vhd = vhd(drafts.head(seller.offer()).offerId(), number);
            versions.add(version(number, keep(seller.offer(), url(vhd))));
            save(
                    seller.offer(),
                    Map.of(
                            SectionKey.image(SKU),
                            new VmImage(
                                    image.osFamily(),
                                    image.osDescription(),
                                    image.recommendedSizes(),
                                    image.ports(),
                                    versions)));
            return true;
        });
    }

    public <T> T as(Seller seller, Supplier<T> task) {
        return world.in(seller.publisher(), seller.owner(), task);
    }

    /** Pushes and works until it is staged. */
    public SubmissionId stage(Seller seller) {
        var submission = done(as(seller, () -> submissions.pushToStaging(seller.offer())));
        worker.work(submission);
        assertThat(state(seller, submission)).isEqualTo(SubmissionState.DONE);
        return submission;
    }

    /** Ticks the whole test list. */
    public void test(Seller seller) {
        as(seller, () -> {
            var revision = settings.testList(seller.offer()).revision();
            assertThat(revision).isNotNull();
            for (var item : TestItem.values()) {
                settings.tick(seller.offer(), revision, item, true);
            }
            return true;
        });
    }

    /** Stages, tests, requests approval, and works until approvers are asked. */
    public SubmissionId waiting(Seller seller) {
        stage(seller);
        test(seller);
        var submission = done(as(seller, () -> submissions.requestApproval(seller.offer())));
        worker.work(submission);
        assertThat(state(seller, submission)).isEqualTo(SubmissionState.WAITING);
        return submission;
    }

    /** An approver of his own. */
    public Somebody approver() {
        return world.platform(PlatformRole.APPROVER);
    }

    /** A member of this publisher whose mail is in the marketplace's own domain. */
    public Somebody memberAmongOperators(Seller seller) {
        var person = world.nobody(World.OPERATOR_DOMAIN);
        world.join(person, seller.publisher(), PublisherRole.PUBLISHER, Set.of(), Set.of());
        return person;
    }

    /** What this approver reads, and would approve. */
    public Sha256 read(Somebody approver, SubmissionId submission) {
        return world.as(approver, () -> desk.open(submission).seal());
    }

    /** One approver's yes. */
    public Outcome approve(Somebody approver, SubmissionId submission) {
        return world.as(approver, () -> {
            assertThat(desk.claim(submission)).isInstanceOf(Outcome.Done.class);
            return desk.approve(submission, desk.open(submission).seal());
        });
    }

    /** An approver takes it and sends it back with these words. */
    public void sendBack(SubmissionId submission, String reason) {
        world.as(approver(), () -> {
            done(desk.claim(submission));
            return done(desk.sendBack(submission, reason, null));
        });
    }

    /** As many yeses as it takes, then works until it is live. */
    public SubmissionId live(Seller seller) {
        var submission = waiting(seller);
        while (state(seller, submission) == SubmissionState.WAITING) {
            done(approve(approver(), submission));
        }
        worker.work(submission);
        assertThat(state(seller, submission)).isEqualTo(SubmissionState.DONE);
        return submission;
    }

    public SubmissionState state(Seller seller, SubmissionId submission) {
        return get(seller, submission).state();
    }

    public Submissions.Submission get(Seller seller, SubmissionId submission) {
        return as(seller, () -> submissions.get(submission));
    }

    public static SubmissionId done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).submission();
    }

    public static Refusal refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why();
    }
}
