package dev.vitrine.offers;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Categories;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Merge;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Support;
import dev.vitrine.offers.Drafts.Creation;
import dev.vitrine.offers.Drafts.Discarded;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of drafts: made, saved, merged, refused, taken back, discarded. */
@VitrineTest
class DraftsTest {
    private final Drafts drafts;
    private final Revisions revisions;
    private final JdbcTemplate database;
    private final OfferFixture fixture;
    private PublisherId publisher = PublisherId.next();
    private OfferId offer = OfferId.next();

    DraftsTest(Drafts drafts, Revisions revisions, JdbcTemplate database, Doors doors, PublisherAccounts accounts) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.database = database;
        this.fixture = new OfferFixture(doors, accounts, drafts);
    }

    @BeforeEach
    void a_publisher_with_an_offer() {
        publisher = fixture.publisher();
        offer = fixture.offer(publisher);
    }

    @Test
    void a_new_offer_is_a_draft_that_has_its_basics() {
        fixture.in(publisher, () -> {
            OfferHead head = drafts.head(offer);
            assertThat(head.publication()).isEqualTo(Publication.DRAFT);
            assertThat(head.languages()).containsExactly(FR, EN);
            assertThat(head.errors()).isPositive();
            var basics = drafts.section(offer, SectionKey.BASICS);
            assertThat(basics.version()).isEqualTo(1);
            assertThat(((Basics) basics.value()).offerId()).isEqualTo(head.offerId());
        });
    }

    @Test
    void a_clone_has_the_same_content_under_ids_of_its_own() {
        OfferId original = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            var first = cloned(original);
            var second = cloned(original);
            var before = drafts.open(original).content();
            for (var clone : List.of(first, second)) {
                var after = drafts.open(clone).content();
                assertThat(after.listing(FR)).isEqualTo(before.listing(FR));
                assertThat(after.legal(FR)).isEqualTo(before.legal(FR));
                assertThat(after.sections().values().stream().filter(not(DraftsTest::namesItself)))
                        .containsExactlyInAnyOrderElementsOf(before.sections().values().stream()
                                .filter(not(DraftsTest::namesItself))
                                .toList());
                assertThat(after.skuKeys()).doesNotContainAnyElementsOf(before.skuKeys());
                assertThat(drafts.head(clone).publication()).isEqualTo(Publication.DRAFT);
                assertThat(drafts.section(clone, SectionKey.SUPPORT).version()).isEqualTo(1);
            }
            assertThat(skuIds(original)).hasSize(2);
            assertThat(skuIds(first))
                    .containsExactlyInAnyOrderElementsOf(
                            skuIds(original).stream().map(id -> id + "-2").toList());
            assertThat(skuIds(second))
                    .containsExactlyInAnyOrderElementsOf(
                            skuIds(original).stream().map(id -> id + "-3").toList());
        });
    }

    @Test
    void a_clone_does_not_take_the_id_of_another_offer() {
        OfferId original = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            var taken = drafts.head(original).offerId();
            assertThat(drafts.cloneOffer(original, "Another", taken))
                    .isInstanceOfSatisfying(
                            Creation.Refused.class,
                            refused -> assertThat(refused.findings())
                                    .extracting(finding -> finding.path().field())
                                    .contains("offerId"));
            assertThatThrownBy(() -> drafts.cloneOffer(OfferId.next(), "Another", OfferFixture.word("none")))
                    .isInstanceOf(NotFoundException.class);
        });
    }

    private OfferId cloned(OfferId original) {
        return ((Creation.Created) drafts.cloneOffer(original, "Clone", OfferFixture.word("clone"))).id();
    }

    private static boolean namesItself(Section section) {
        return section instanceof Basics || section instanceof Sku;
    }

    private List<String> skuIds(OfferId id) {
        var content = drafts.open(id).content();
        return content.skuKeys().stream().map(key -> content.sku(key).id()).toList();
    }

    @Test
    void a_section_comes_back_as_it_was_saved() {
        fixture.in(publisher, () -> {
            assertThat(fixture.save(offer, SectionKey.listing(FR), ContentFixtures.listingFr()))
                    .isEqualTo(new SaveResult.Saved(new TreeMap<>(Map.of(SectionKey.listing(FR), 1L))));
            var draft = drafts.section(offer, SectionKey.listing(FR));
            assertThat(draft.value()).isEqualTo(ContentFixtures.listingFr());
            assertThat(draft.version()).isEqualTo(1);
        });
    }

    @Test
    void a_section_nobody_saved_comes_back_empty() {
        fixture.in(publisher, () -> {
            var draft = drafts.section(offer, SectionKey.SUPPORT);
            assertThat(draft.version()).isZero();
            assertThat(draft.value()).isEqualTo(OfferContent.empty(SectionKey.Kind.SUPPORT));
        });
    }

    @Test
    void a_sku_or_language_the_draft_has_not_is_not_found() {
        fixture.in(publisher, () -> {
            assertThatThrownBy(() -> drafts.section(offer, SectionKey.image("k9")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> drafts.section(offer, SectionKey.listing(LanguageTag.of("de-DE"))))
                    .isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void saving_the_same_again_makes_no_version() {
        fixture.in(publisher, () -> {
            fixture.save(offer, SectionKey.SUPPORT, support("a"));
            fixture.save(offer, SectionKey.SUPPORT, support("a"));
            assertThat(drafts.section(offer, SectionKey.SUPPORT).version()).isEqualTo(1);
        });
    }

    @Test
    void scripts_do_not_get_into_the_store() {
        fixture.in(publisher, () -> {
            var listing = listing("Title", "<p>Hello<script>alert(1)</script> <b onclick='x()'>you</b></p>");
            fixture.save(offer, SectionKey.listing(FR), listing);
            String summary =
                    ((Listing) drafts.section(offer, SectionKey.listing(FR)).value()).summary();
            assertThat(summary).contains("Hello").doesNotContain("script").doesNotContain("onclick");
        });
    }

    @Test
    void edits_of_different_fields_are_merged() {
        fixture.in(publisher, () -> {
            fixture.save(offer, SectionKey.listing(FR), listing("Old title", "<p>Old summary</p>"));
            var theirs = listing("Their title", "<p>Old summary</p>");
            var yours = listing("Old title", "<p>Your summary</p>");
            drafts.save(offer, new Edit(SectionKey.listing(FR), 1, theirs));
            var result = drafts.save(offer, new Edit(SectionKey.listing(FR), 1, yours));
            assertThat(result).isInstanceOfSatisfying(SaveResult.Merged.class, merged -> {
                assertThat(merged.theirs()).containsExactly(FieldPath.of(SectionKey.listing(FR), "title"));
                assertThat(merged.versions()).containsEntry(SectionKey.listing(FR), 3L);
            });
            assertThat(drafts.section(offer, SectionKey.listing(FR)).value())
                    .isEqualTo(listing("Their title", "<p>Your summary</p>"));
        });
    }

    @Test
    void edits_of_the_same_field_conflict_and_nothing_is_saved() {
        fixture.in(publisher, () -> {
            fixture.save(offer, SectionKey.listing(FR), listing("Old title", ""));
            drafts.save(offer, new Edit(SectionKey.listing(FR), 1, listing("Their title", "")));
            var result = drafts.save(offer, new Edit(SectionKey.listing(FR), 1, listing("Your title", "")));
            assertThat(result).isInstanceOfSatisfying(SaveResult.Conflicts.class, found -> {
                assertThat(found.version()).isEqualTo(2);
                assertThat(found.theirs()).isEqualTo(listing("Their title", ""));
                assertThat(found.conflicts())
                        .extracting(Merge.Conflict::path)
                        .containsExactly(FieldPath.of(SectionKey.listing(FR), "title"));
            });
            assertThat(drafts.section(offer, SectionKey.listing(FR)).version()).isEqualTo(2);
            assertThat(drafts.save(offer, new Edit(SectionKey.listing(FR), 2, listing("Your title", ""))))
                    .isInstanceOf(SaveResult.Saved.class);
        });
    }

    @Test
    void two_people_who_begin_the_same_section_are_merged_too() {
        fixture.in(publisher, () -> {
            var empty = (Support) drafts.section(offer, SectionKey.SUPPORT).value();
            drafts.save(offer, new Edit(SectionKey.SUPPORT, 0, support("a")));
            var yours = new Support(
                    empty.engineering(),
                    new Support.CustomerSupport("", "", "", "https://help.contoso.example", false));
            assertThat(drafts.save(offer, new Edit(SectionKey.SUPPORT, 0, yours)))
                    .isInstanceOf(SaveResult.Merged.class);
            var both = (Support) drafts.section(offer, SectionKey.SUPPORT).value();
            assertThat(both.engineering().name()).isEqualTo("a");
            assertThat(both.customer().url()).isEqualTo("https://help.contoso.example");
        });
    }

    @Test
    @Asvs("2.3.3")
    void several_sections_are_saved_together_or_not_at_all() {
        fixture.in(publisher, () -> {
            fixture.save(offer, SectionKey.SUPPORT, support("a"));
            drafts.save(offer, new Edit(SectionKey.SUPPORT, 1, support("b")));
            var result = drafts.saveAll(
                    offer,
                    List.of(
                            new Edit(SectionKey.listing(FR), 0, listing("T", "")),
                            new Edit(SectionKey.SUPPORT, 1, support("c"))));
            assertThat(result).isInstanceOf(SaveResult.Conflicts.class);
            assertThat(drafts.section(offer, SectionKey.listing(FR)).version()).isZero();
        });
    }

    @Test
    @Asvs("2.2.2")
    void what_breaks_a_hard_limit_is_refused_at_the_field() {
        fixture.in(publisher, () -> {
            var result = fixture.save(offer, SectionKey.listing(FR), listing("x".repeat(51), ""));
            assertThat(result)
                    .isInstanceOfSatisfying(
                            SaveResult.Refused.class,
                            refused -> assertThat(refused.findings())
                                    .anyMatch(finding ->
                                            finding.path().equals(FieldPath.of(SectionKey.listing(FR), "title"))));
            assertThat(drafts.section(offer, SectionKey.listing(FR)).version()).isZero();
        });
    }

    @Test
    void a_check_tells_what_would_be_found_in_the_section_and_saves_nothing() {
        OfferId complete = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            var plan =
                    (Plan) drafts.section(complete, SectionKey.plan(BYOL, EN)).value();
            assertThat(drafts.check(complete, SectionKey.plan(BYOL, EN), plan)).isEmpty();
            String title = drafts.open(complete).content().listing(EN).summary();
            var same = new Plan("", title, plan.description());
            assertThat(drafts.check(complete, SectionKey.plan(BYOL, EN), same))
                    .extracting(finding -> finding.path().toString())
                    .containsOnly("plan/" + BYOL + "/en-US:title");
            assertThat(drafts.section(complete, SectionKey.plan(BYOL, EN)).value())
                    .isEqualTo(plan);
        });
    }

    @Test
    void a_sku_goes_with_all_that_hangs_on_it() {
        OfferId complete = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            var versions = drafts.open(complete).versions();
            var result =
                    drafts.save(complete, new Edit(SectionKey.sku(BYOL), versions.get(SectionKey.sku(BYOL)), null));
            assertThat(result).isInstanceOf(SaveResult.Saved.class);
            var content = drafts.open(complete).content();
            assertThat(content.sectionsOfSku(BYOL)).isEmpty();
            assertThat(drafts.head(complete).skus()).isEqualTo(1);
        });
    }

    @Test
    void what_hangs_on_a_removed_sku_is_neither_saved_nor_lost() {
        OfferId complete = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            drafts.save(complete, new Edit(SectionKey.sku(BYOL), 1, null));
            var result = drafts.save(
                    complete, new Edit(SectionKey.plan(BYOL, FR), 1, new Plan("Title", "<p>s</p>", "<p>d</p>")));
            assertThat(result)
                    .isInstanceOfSatisfying(
                            SaveResult.Conflicts.class,
                            found -> assertThat(found.conflicts())
                                    .extracting(Merge.Conflict::path)
                                    .containsExactly(FieldPath.whole(SectionKey.plan(BYOL, FR))));
        });
    }

    @Test
    void a_save_can_be_taken_back_and_later_edits_stay() {
        fixture.in(publisher, () -> {
            fixture.save(offer, SectionKey.listing(FR), listing("First", "<p>one</p>"));
            fixture.save(offer, SectionKey.listing(FR), listing("Second", "<p>one</p>"));
            fixture.save(offer, SectionKey.listing(FR), listing("Second", "<p>two</p>"));
            drafts.undo(offer, SectionKey.listing(FR), 2);
            assertThat(drafts.section(offer, SectionKey.listing(FR)).value()).isEqualTo(listing("First", "<p>two</p>"));
        });
    }

    @Test
    void the_removal_of_a_sku_can_be_taken_back_whole() {
        OfferId complete = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            var before = drafts.open(complete).content();
            drafts.save(complete, new Edit(SectionKey.sku(BYOL), 1, null));
            assertThat(drafts.undo(complete, SectionKey.sku(BYOL), 2)).isInstanceOf(SaveResult.Saved.class);
            assertThat(drafts.open(complete).content()).isEqualTo(before);
        });
    }

    @Test
    void the_creation_of_an_offer_cannot_be_taken_back_by_undo() {
        fixture.in(
                publisher,
                () -> assertThatThrownBy(() -> drafts.undo(offer, SectionKey.BASICS, 1))
                        .isInstanceOf(NotFoundException.class));
    }

    @Test
    void an_offer_id_that_is_used_is_refused_at_the_field() {
        fixture.in(publisher, () -> {
            String used = drafts.head(offer).offerId();
            assertThat(drafts.offerIdFree(used)).isFalse();
            assertThat(drafts.create(new NewOffer("Another", used, FR, List.of(FR))))
                    .isInstanceOfSatisfying(
                            Creation.Refused.class,
                            refused -> assertThat(refused.findings())
                                    .anyMatch(f -> f.path().equals(FieldPath.of(SectionKey.BASICS, "offerId"))));
        });
    }

    @Test
    void another_publisher_may_use_the_same_ids() {
        String id = fixture.in(publisher, () -> drafts.head(offer).offerId());
        PublisherId other = fixture.publisher();
        fixture.in(
                other,
                () -> assertThat(drafts.create(new NewOffer("Same", id, FR, List.of(FR))))
                        .isInstanceOf(Creation.Created.class));
    }

    @Test
    void a_sku_id_is_given_once_in_a_publisher() {
        OfferId second = fixture.offer(publisher);
        fixture.in(publisher, () -> {
            String skuId = OfferFixture.word("sku");
            assertThat(fixture.addSku(offer, "k1", skuId)).isInstanceOf(SaveResult.Saved.class);
            assertThat(fixture.addSku(second, "k1", skuId))
                    .isInstanceOfSatisfying(
                            SaveResult.Refused.class,
                            refused -> assertThat(refused.findings())
                                    .anyMatch(f -> f.path().equals(FieldPath.of(SectionKey.sku("k1"), "id"))));
            drafts.save(offer, new Edit(SectionKey.sku("k1"), 1, null));
            assertThat(fixture.addSku(second, "k1", skuId)).isInstanceOf(SaveResult.Saved.class);
        });
    }

    @Test
    void skus_may_exchange_their_ids_in_one_save() {
        fixture.in(publisher, () -> {
            String one = OfferFixture.word("one");
            String two = OfferFixture.word("two");
            fixture.addSku(offer, "k1", one);
            fixture.addSku(offer, "k2", two);
            var result = drafts.saveAll(
                    offer,
                    List.of(new Edit(SectionKey.sku("k1"), 1, sku(two)), new Edit(SectionKey.sku("k2"), 1, sku(one))));
            assertThat(result).isInstanceOf(SaveResult.Saved.class);
        });
    }

    @Test
    void a_discarded_offer_is_gone_and_its_ids_are_free() {
        OfferId complete = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            String id = drafts.head(complete).offerId();
            assertThat(drafts.discard(complete)).isEqualTo(Discarded.DONE);
            assertThatThrownBy(() -> drafts.head(complete)).isInstanceOf(NotFoundException.class);
            assertThat(drafts.offerIdFree(id)).isTrue();
        });
        for (String table : List.of("section_head", "section_version", "id_registry", "revision")) {
            assertThat(database.queryForObject(
                            "select count(*) from " + table + " where tenant_id = ? and offer_id = ?",
                            Long.class,
                            publisher.value(),
                            complete.value()))
                    .as(table)
                    .isZero();
        }
        assertThat(database.queryForObject(
                        "select count(*) from content where tenant_id = ?", Long.class, publisher.value()))
                .as("content of the other offer's basics alone")
                .isEqualTo(1);
    }

    @Test
    void an_offer_that_is_staged_or_in_a_submission_is_not_discarded() {
        fixture.in(publisher, () -> {
            revisions.markSubmission(offer, SubmissionMark.STAGING_RUNNING, true);
            assertThat(drafts.discard(offer)).isEqualTo(Discarded.SUBMISSION_OPEN);
            revisions.markSubmission(offer, SubmissionMark.STAGING_FAILED, false);
            revisions.markStaged(revisions.freeze(offer).id());
            assertThat(drafts.discard(offer)).isEqualTo(Discarded.STAGED_OR_LIVE);
            revisions.clearStaged(offer);
            assertThat(drafts.discard(offer)).isEqualTo(Discarded.DONE);
        });
    }

    @Test
    @Asvs("2.2.2")
    void what_is_live_is_locked_and_says_why() {
        OfferId complete = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            var revision = revisions.freeze(complete).id();
            revisions.markStaged(revision);
            revisions.markLive(revision, Map.of());
            var draft = drafts.section(complete, SectionKey.sku(BYOL));
            assertThat(draft.locks().at(FieldPath.of(SectionKey.sku(BYOL), "id")))
                    .isPresent();
            var result = drafts.save(complete, new Edit(SectionKey.sku(BYOL), draft.version(), null));
            assertThat(result)
                    .isInstanceOfSatisfying(
                            SaveResult.Locked.class,
                            locked -> assertThat(locked.locks())
                                    .extracting(Lock::reason)
                                    .contains(Lock.Reason.SKU_LIVE));
        });
    }

    @Test
    void equal_content_is_kept_once_in_a_publisher() {
        OfferId second = fixture.offer(publisher);
        fixture.in(publisher, () -> {
            fixture.save(offer, SectionKey.legal(FR), new Legal("The same terms", ""));
            long rows = contentRows();
            fixture.save(second, SectionKey.legal(FR), new Legal("The same terms", ""));
            assertThat(contentRows()).isEqualTo(rows);
        });
    }

    @Test
    void another_publishers_offer_is_as_missing_as_one_that_never_was() {
        PublisherId other = fixture.publisher();
        fixture.in(other, () -> {
            for (OfferId id : List.of(offer, OfferId.next())) {
                assertThatThrownBy(() -> drafts.head(id)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> drafts.open(id)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> drafts.findings(id)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> drafts.section(id, SectionKey.SUPPORT)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> drafts.save(id, new Edit(SectionKey.SUPPORT, 0, support("x"))))
                        .isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> drafts.discard(id)).isInstanceOf(NotFoundException.class);
            }
        });
        fixture.in(
                publisher,
                () -> assertThat(drafts.section(offer, SectionKey.SUPPORT).version())
                        .isZero());
    }

    @Test
    void every_save_stays_in_the_history() {
        fixture.in(publisher, () -> {
            for (int i = 0; i < 20; i++) {
                fixture.save(
                        offer,
                        SectionKey.CATEGORIES,
                        new Categories(new TreeSet<>(List.of(i % 2 == 0 ? "storage" : "security"))));
            }
        });
        assertThat(database.queryForObject(
                        "select count(*) from section_version where tenant_id = ? and section_key = 'categories'",
                        Long.class,
                        publisher.value()))
                .isEqualTo(20);
    }

    private long contentRows() {
        Long rows = database.queryForObject(
                "select count(*) from content where tenant_id = ?", Long.class, publisher.value());
        return rows == null ? 0 : rows;
    }

    private static Sku sku(String id) {
        return new Sku(id, Sku.Billing.HOURLY, Sku.Trial.NONE, false);
    }

    private static Support support(String engineer) {
        return new Support(new Support.Contact(engineer, "", ""), new Support.CustomerSupport("", "", "", "", false));
    }

    private static Listing listing(String title, String summary) {
        return new Listing(title, summary, "", "", List.of(), Collections.emptySortedMap(), null, List.of());
    }
}
