package dev.vitrine.offers;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Support;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.VitrineTest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the store costs: a fixed number of statements whatever the size, and small rows beside great texts. Counted are all
 * that reach the database; a signed-in person's rights are read once for each request besides, whatever it does.
 */
@VitrineTest
class CostsTest {
    /** The last of them writes the fields that the save changed where the audit record is searched by them. */
    private static final int SAVING = 15;

    private final Drafts drafts;
    private final OfferList offers;
    private final JdbcTemplate database;
    private final OfferFixture fixture;
    private PublisherId publisher = PublisherId.next();

    CostsTest(Drafts drafts, OfferList offers, JdbcTemplate database, Doors doors, PublisherAccounts accounts) {
        this.drafts = drafts;
        this.offers = offers;
        this.database = database;
        this.fixture = new OfferFixture(doors, accounts, drafts);
    }

    @BeforeEach
    void a_publisher() {
        publisher = fixture.publisher();
    }

    @Test
    void opening_and_saving_a_section_cost_the_same_in_a_great_offer_as_in_a_small_one() {
        OfferId small = fixture.complete(publisher);
        OfferId great = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            for (int i = 10; i < 50; i++) {
                fixture.addSku(great, "k" + i, OfferFixture.word("sku" + i));
            }
            assertThat(opening(great)).hasSameSizeAs(opening(small)).hasSizeBetween(1, 8);
            assertThat(saving(great)).hasSameSizeAs(saving(small)).hasSizeBetween(1, SAVING);
        });
    }

    @Test
    void one_title_in_an_offer_of_a_hundred_skus_is_few_statements_and_a_small_row() {
        OfferId great = hundredSkus();
        var key = SectionKey.listing(FR);
        fixture.in(publisher, () -> {
            fixture.save(great, key, titled(great, "Before"));
            long version = drafts.section(great, key).version();
            var edit = new Drafts.Edit(key, version, titled(great, "After"));
            long rows = rowBytes();
            var saving = CountedStatements.of(
                    () -> assertThat(drafts.save(great, edit)).isInstanceOf(SaveResult.Saved.class));
            var opening = CountedStatements.of(() -> drafts.section(great, key));
            Evidence.note(
                    CostsTest.class,
                    "one title in an offer with 100 SKUs, 2 languages and terms of a million characters: "
                            + saving.size()
                            + " statements, " + (rowBytes() - rows) + " bytes of new rows; opening its tab: "
                            + opening.size()
                            + " statements");
            assertThat(saving)
                    .as("one of them asks what the translations were made from")
                    .hasSizeBetween(1, SAVING);
            assertThat(opening).hasSizeBetween(1, 8);
            assertThat(rowBytes() - rows).isBetween(1L, 16_000L);
        });
    }

    private OfferId hundredSkus() {
        OfferId great = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            var edits = IntStream.range(10, 108)
                    .mapToObj(i -> new Drafts.Edit(
                            SectionKey.sku("k" + i),
                            0,
                            new Sku(OfferFixture.word("sku" + i), Sku.Billing.HOURLY, Sku.Trial.NONE, false)))
                    .toList();
            assertThat(drafts.saveAll(great, edits)).isInstanceOf(SaveResult.Saved.class);
            fixture.save(great, SectionKey.legal(FR), new Legal(millionCharacters(), ""));
            fixture.save(great, SectionKey.legal(EN), new Legal(millionCharacters() + ".", ""));
        });
        return great;
    }

    private Listing titled(OfferId offer, String title) {
        return ContentFixtures.titled(
                (Listing) drafts.section(offer, SectionKey.listing(FR)).value(), title);
    }

    private static String millionCharacters() {
        return IntStream.range(0, 1_000_000)
                .mapToObj(i -> String.valueOf((char) ('a' + i * 31 % 26)))
                .collect(Collectors.joining());
    }

    /** Bytes of all that a save writes anew: its content, its versions, and what is announced of it. */
    private long rowBytes() {
        return Stream.of(
                        "select coalesce(sum(length(compressed) + 150), 0) from content where tenant_id = ?",
                        "select count(*) * 250 from section_version where tenant_id = ?",
                        "select coalesce(sum(length(details) + 300), 0) from audit_entry where chain = ?")
                .mapToLong(
                        query -> Objects.requireNonNull(database.queryForObject(query, Long.class, publisher.value())))
                .sum();
    }

    @Test
    @Asvs("15.2.2")
    void a_page_of_the_list_costs_one_statement() {
        IntStream.range(0, 5).forEach(i -> fixture.offer(publisher));
        fixture.in(publisher, () -> {
            var first = offers.page("", null, 2);
            assertThat(first.items()).hasSize(2);
            assertThat(CountedStatements.of(() -> offers.page("", first.next(), 2)))
                    .hasSize(1);
            assertThat(CountedStatements.of(() -> offers.page("nothing like it", null, 50)))
                    .hasSize(1);
        });
    }

    @Test
    void a_small_change_beside_a_million_characters_is_a_small_row() {
        OfferId offer = fixture.complete(publisher);
        String terms = millionCharacters();
        fixture.in(publisher, () -> {
            fixture.save(offer, SectionKey.legal(FR), new Legal(terms, ""));
            long before = storedBytes();
            var support = drafts.section(offer, SectionKey.SUPPORT);
            var value = (Support) support.value();
            var changed = new Support(
                    new Support.Contact(
                            "I",
                            value.engineering().email(),
                            value.engineering().phone()),
                    value.customer());
            fixture.save(offer, SectionKey.SUPPORT, changed);
            assertThat(storedBytes() - before).isBetween(1L, 1_000L);
            assertThat(((Legal) drafts.section(offer, SectionKey.legal(FR)).value()).terms())
                    .isEqualTo(terms);
        });
    }

    @Test
    void the_terms_of_use_are_not_read_for_another_section() {
        OfferId offer = fixture.complete(publisher);
        fixture.in(publisher, () -> fixture.save(offer, SectionKey.legal(FR), new Legal("Long terms", "")));
        assertThat(database.update("""
                        update content c join section_head h on h.tenant_id = ? and h.hash = c.hash
                        set c.compressed = '' where c.tenant_id = ? and h.section_key = 'legal/fr-FR'""", publisher.value(), publisher.value())).isEqualTo(1);
        fixture.in(publisher, () -> {
            assertThat(drafts.section(offer, SectionKey.SUPPORT).version()).isEqualTo(1);
            assertThatThrownBy(() -> drafts.section(offer, SectionKey.legal(FR)))
                    .hasMessageContaining("damaged");
        });
    }

    @Test
    void the_same_question_is_not_judged_twice() {
        OfferId offer = fixture.complete(publisher);
        fixture.in(publisher, () -> {
            var first = drafts.findings(offer);
            var second = drafts.findings(offer);
            var third = drafts.findings(offer);
            assertThat(first == second || second == third)
                    .as("remembered, but for a minute that may end in between")
                    .isTrue();
            fixture.save(offer, SectionKey.legal(FR), new Legal("", ""));
            assertThat(drafts.findings(offer)).isNotEqualTo(third);
        });
    }

    private List<String> opening(OfferId offer) {
        drafts.section(offer, SectionKey.SUPPORT);
        return CountedStatements.of(() -> drafts.section(offer, SectionKey.SUPPORT));
    }

    private List<String> saving(OfferId offer) {
        var key = SectionKey.legal(FR);
        fixture.save(offer, key, new Legal("warm " + offer, ""));
        long version = drafts.section(offer, key).version();
        return CountedStatements.of(() ->
                drafts.save(offer, new Drafts.Edit(key, version, new Legal("cost " + offer, ""))));
    }

    private long storedBytes() {
        Long bytes = database.queryForObject(
                "select sum(length(compressed)) from content where tenant_id = ?", Long.class, publisher.value());
        return bytes == null ? 0 : bytes;
    }
}
