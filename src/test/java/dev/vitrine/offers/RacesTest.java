package dev.vitrine.offers;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Listing;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Support;
import dev.vitrine.offers.Drafts.Creation;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.Revisions.Revision;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.VitrineTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thirty-two at once: no text is lost, no version is made twice, no count is wrong. */
@VitrineTest
class RacesTest {
    private static final int THREADS = 32;

    private final Drafts drafts;
    private final Revisions revisions;
    private final Projections projections;
    private final OfferFixture fixture;
    private PublisherId publisher = PublisherId.next();
    private OfferId offer = OfferId.next();

    RacesTest(Drafts drafts, Revisions revisions, Projections projections, Doors doors, PublisherAccounts accounts) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.projections = projections;
        this.fixture = new OfferFixture(doors, accounts, drafts);
    }

    @BeforeEach
    void a_publisher_with_an_offer() {
        publisher = fixture.publisher();
        offer = fixture.offer(publisher);
    }

    @Test
    void saves_of_different_sections_and_fields_lose_nothing() throws Exception {
        List<SaveResult> results = atOnce(i -> drafts.save(
                offer,
                i % 2 == 0
                        ? new Edit(SectionKey.sku("k" + i), 0, sku(i))
                        : new Edit(SectionKey.listing(i % 4 == 1 ? FR : EN), 0, listing(i))));
        assertThat(results)
                .allMatch(result -> result instanceof SaveResult.Saved
                        || result instanceof SaveResult.Merged
                        || result instanceof SaveResult.Conflicts);
        fixture.in(publisher, () -> {
            var content = drafts.open(offer).content();
            assertThat(content.skuKeys()).hasSize(THREADS / 2);
            OfferHead kept = drafts.head(offer);
            assertThat(kept.skus()).isEqualTo(THREADS / 2);
            projections.rebuild();
            assertThat(drafts.head(offer)).isEqualTo(kept);
        });
    }

    @Test
    void of_edits_of_one_field_one_is_saved_and_all_others_are_told() throws Exception {
        fixture.in(publisher, () -> fixture.save(offer, SectionKey.SUPPORT, support("base")));
        List<SaveResult> results =
                atOnce(i -> drafts.save(offer, new Edit(SectionKey.SUPPORT, 1, support("name " + i))));
        assertThat(results.stream().filter(SaveResult.Saved.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(SaveResult.Conflicts.class::isInstance))
                .hasSize(THREADS - 1);
        fixture.in(
                publisher,
                () -> assertThat(drafts.section(offer, SectionKey.SUPPORT).version())
                        .isEqualTo(2));
    }

    @Test
    void who_saves_over_what_is_told_ends_with_every_text_in_the_history() throws Exception {
        List<Integer> attempts = atOnce(i -> {
            long base = 0;
            for (int attempt = 1; ; attempt++) {
                var result = drafts.save(offer, new Edit(SectionKey.SUPPORT, base, support("name " + i)));
                if (!(result instanceof SaveResult.Conflicts found)) {
                    return attempt;
                }
                base = found.version();
            }
        });
        assertThat(attempts).hasSize(THREADS);
        fixture.in(
                publisher,
                () -> assertThat(drafts.section(offer, SectionKey.SUPPORT).version())
                        .isEqualTo(THREADS));
    }

    @Test
    void one_offer_id_is_given_once() throws Exception {
        String wanted = OfferFixture.word("wanted");
        List<Creation> results = atOnce(i -> drafts.create(new NewOffer("Offer " + i, wanted, FR, List.of(FR))));
        assertThat(results.stream().filter(Creation.Created.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Creation.Refused.class::isInstance)).hasSize(THREADS - 1);
    }

    @Test
    void equal_content_saved_at_once_in_many_offers_is_kept_once() throws Exception {
        List<OfferId> offers = IntStream.range(0, THREADS)
                .mapToObj(i -> fixture.offer(publisher))
                .toList();
        List<SaveResult> results =
                atOnce(i -> drafts.save(offers.get(i), new Edit(SectionKey.SUPPORT, 0, support("the same"))));
        assertThat(results).allMatch(SaveResult.Saved.class::isInstance);
    }

    @Test
    void revisions_frozen_at_once_make_one_chain() throws Exception {
        List<Revision> frozen = atOnce(i -> revisions.freeze(offer));
        var chain = frozen.stream()
                .sorted(Comparator.comparingInt(Revision::number))
                .toList();
        assertThat(chain)
                .extracting(Revision::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, THREADS).boxed().toList());
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).before()).isEqualTo(chain.get(i - 1).hash());
        }
        assertThat(new HashSet<>(frozen.stream().map(Revision::hash).toList())).hasSize(THREADS);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(int number) throws Exception;
    }

    private <T> List<T> atOnce(Work<T> work) throws Exception {
        var start = new CountDownLatch(1);
        var tasks = new ArrayList<Callable<T>>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            tasks.add(() -> {
                start.await();
                return fixture.in(publisher, () -> call(work, number));
            });
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var futures = tasks.stream().map(threads::submit).toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(Objects.requireNonNull(future.get()));
            }
            return results;
        }
    }

    private static <T> T call(Work<T> work, int number) {
        try {
            return work.run(number);
        } catch (Exception e) {
            throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
        }
    }

    private static Sku sku(int i) {
        return new Sku(OfferFixture.word("sku" + i), Sku.Billing.HOURLY, Sku.Trial.NONE, false);
    }

    private static Listing listing(int i) {
        return new Listing("Title " + i, "", "", "", List.of(), Collections.emptySortedMap(), null, List.of());
    }

    private static Support support(String engineer) {
        return new Support(new Support.Contact(engineer, "", ""), new Support.CustomerSupport("", "", "", "", false));
    }
}
