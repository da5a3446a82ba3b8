package dev.vitrine.journey;

import static dev.vitrine.content.ContentFixtures.titled;

import dev.vitrine.content.Listing;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.Sku.Trial;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferList;
import dev.vitrine.publishing.Outcome;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.publishing.StagingSettings;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.StableKey;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings an offer of Contoso's to where a journey begins, by the services behind the screens. */
final class Backstage {
    private static final List<String> APPROVERS =
            List.of("claire.fontaine@cumulia.example", "oscar.lindqvist@cumulia.example");

    private final ApplicationContext context;
    private final World world;
    private final PublisherId contoso;
    private final Somebody owner;

    Backstage(ApplicationContext context) {
        this.context = context;
        world = context.getBean(World.class);
        contoso = work(() -> context.getBean(Publishers.class).bySlug("contoso"))
                .orElseThrow()
                .id();
        owner = somebody("claire.morin@contoso.example");
    }

    /** The offer of this public id. */
    OfferId offer(String publicId) {
        return as(() -> context.getBean(OfferList.class).page("", null, 200).items()).stream()
                .filter(head -> head.offerId().equals(publicId))
                .map(OfferHead::id)
                .findFirst()
                .orElseThrow();
    }

    OfferId cloned(String original, String name, String publicId) {
        var source = offer(original);
        var made = as(() -> context.getBean(Drafts.class).cloneOffer(source, name, publicId));
        return ((Drafts.Creation.Created) made).id();
    }

    /** Gives the offer so many SKUs, of which the new ones have nothing but their terms. */
    void fill(OfferId offer, int skus) {
        Drafts drafts = context.getBean(Drafts.class);
        as(() -> drafts.saveAll(
                offer,
                draft -> IntStream.range(draft.content().skuKeys().size(), skus)
                        .mapToObj(i -> new Edit(
                                SectionKey.sku(StableKey.next()),
                                0,
                                new Sku("plan-" + i, Billing.HOURLY, Trial.NONE, false)))
                        .toList()));
    }

    /** Names somebody who may see the offer once it is staged. */
    void nameAudience(OfferId offer) {
        as(() -> context.getBean(StagingSettings.class)
                .saveAudience(offer, List.of(new Subscription(UUID.randomUUID(), "Test"))));
    }

    void stage(OfferId offer) {
        nameAudience(offer);
        as(() -> done(context.getBean(Submissions.class).pushToStaging(offer)));
        await(offer, SubmissionState.DONE);
    }

    /** Puts on sale what the draft has. */
    void release(OfferId offer) {
        stage(offer);
        as(() -> {
            var settings = context.getBean(StagingSettings.class);
            var revision = Objects.requireNonNull(settings.testList(offer).revision());
            for (TestItem item : TestItem.values()) {
                settings.tick(offer, revision, item, true);
            }
            return done(context.getBean(Submissions.class).requestApproval(offer));
        });
        await(offer, SubmissionState.WAITING);
        for (String approver : APPROVERS) {
            if (submission(offer).state() == SubmissionState.WAITING) {
                approve(somebody(approver), submission(offer));
            }
        }
        await(offer, SubmissionState.DONE);
    }

    private void approve(Somebody approver, Submissions.Submission submission) {
        var desk = context.getBean(ReviewDesk.class);
        world.as(approver, () -> {
            done(desk.claim(submission.id()));
            return done(desk.approve(submission.id(), desk.open(submission.id()).seal()));
        });
    }

    void title(OfferId offer, LanguageTag language, String title) {
        edit(offer, SectionKey.listing(language), Listing.class, listing -> titled(listing, title));
    }

    String title(OfferId offer, LanguageTag language) {
        return as(() -> ((Listing) context.getBean(Drafts.class)
                        .section(offer, SectionKey.listing(language))
                        .value())
                .title());
    }

    /** The stable keys of an offer's SKUs, in their order. */
    List<String> skuKeys(OfferId offer) {
        return as(() -> context.getBean(Drafts.class).content(offer, SectionKey.Kind.SKU))
                .skuKeys();
    }

    OfferHead head(OfferId offer) {
        return as(() -> context.getBean(Drafts.class).head(offer));
    }

    /** A submission of the demo's that waits at the review desk. */
    String reviewed() {
        return Objects.requireNonNull(context.getBean(JdbcTemplate.class)
                .queryForObject(
                        "SELECT id FROM submission WHERE state = 'WAITING' AND kind <> 'STAGING' ORDER BY id LIMIT 1",
                        String.class));
    }

    /** A ticket of the demo's. */
    String ticket() {
        var all = new Tickets.Filter(Tickets.Show.ALL, null);
        return as(() -> context.getBean(Tickets.class).page(all, null, 1))
                .items()
                .getFirst()
                .id()
                .toString();
    }

    /** Waits until what somebody is writing in this offer is kept. */
    void awaitKept(OfferId offer) {
        Awaitility.await("what is written is kept")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Objects.requireNonNull(context.getBean(JdbcTemplate.class)
                                .queryForObject(
                                        "SELECT count(*) FROM unsaved_text WHERE offer_id = ?",
                                        Integer.class,
                                        offer.value()))
                        > 0);
    }

    private <S extends Section> void edit(OfferId offer, SectionKey key, Class<S> type, UnaryOperator<S> change) {
        as(() -> {
            var drafts = context.getBean(Drafts.class);
            var now = drafts.section(offer, key);
            var result = drafts.save(offer, new Edit(key, now.version(), change.apply(type.cast(now.value()))));
            if (!(result instanceof SaveResult.Saved)) {
                throw new IllegalStateException(result.toString());
            }
            return true;
        });
    }

    private Submissions.Submission submission(OfferId offer) {
        return as(() -> context.getBean(Submissions.class).current(offer)).orElseThrow();
    }

    private void await(OfferId offer, SubmissionState wanted) {
        Awaitility.await(wanted.name())
                .atMost(Duration.ofMinutes(2))
                .until(() -> submission(offer).state() == wanted);
    }

    private <T> T as(Supplier<T> task) {
        return world.in(contoso, owner, task);
    }

    private <T> T work(Supplier<T> task) {
        return context.getBean(SystemWork.class).run("test", task);
    }

    private Somebody somebody(String mail) {
        var person =
                work(() -> context.getBean(Registration.class).byMail(mail)).orElseThrow();
        return new Somebody(person, mail);
    }

    private static Outcome done(Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            return outcome;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
