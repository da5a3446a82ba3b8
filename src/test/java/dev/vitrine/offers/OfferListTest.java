package dev.vitrine.offers;

import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.offers.Drafts.Creation;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of offers: order, pages, search, and nobody else's. */
@VitrineTest
class OfferListTest {
    private final Drafts drafts;
    private final OfferList offers;
    private final OfferFixture fixture;
    private PublisherId publisher = PublisherId.next();

    OfferListTest(Drafts drafts, OfferList offers, Doors doors, PublisherAccounts accounts) {
        this.drafts = drafts;
        this.offers = offers;
        this.fixture = new OfferFixture(doors, accounts, drafts);
    }

    @BeforeEach
    void a_publisher() {
        publisher = fixture.publisher();
    }

    @Test
    void the_last_changed_comes_first_and_pages_join_without_gap() {
        fixture.in(publisher, () -> {
            var made = new ArrayList<OfferId>();
            for (int i = 0; i < 7; i++) {
                made.addFirst(create("Offer " + i));
            }
            var found = new ArrayList<OfferId>();
            String next = null;
            do {
                var page = offers.page("", next, 3);
                page.items().forEach(head -> found.add(head.id()));
                next = page.next();
            } while (next != null);
            assertThat(found).isEqualTo(made);
            assertThat(offers.count("")).isEqualTo(7);
        });
    }

    @Test
    void an_offer_is_found_by_part_of_name_id_and_sku_whatever_capitals_and_accents() {
        fixture.in(publisher, () -> {
            OfferId wanted = create("Sauvegarde Éclair");
            create("Pare-feu");
            String skuId = OfferFixture.word("turbo");
            fixture.addSku(wanted, "k1", skuId);
            for (String search : List.of("eclair", "ÉCLAIR", "sauve", skuId, skuId.substring(2), " eclair ")) {
                assertThat(offers.page(search, null, 10).items())
                        .as(search)
                        .extracting(OfferHead::id)
                        .containsExactly(wanted);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "' OR 1=1 --", "!%", "100%"})
    @Asvs("1.2.4")
    void what_the_database_might_read_as_its_own_stands_for_itself(String search) {
        fixture.in(publisher, () -> {
            OfferId named = create("Holds " + search + " inside");
            create("Plain");
            assertThat(offers.page(search, null, 10).items())
                    .extracting(OfferHead::id)
                    .containsExactly(named);
            assertThat(offers.count(search)).isEqualTo(1);
        });
    }

    @Test
    @Asvs("1.4.2")
    void a_page_is_never_larger_than_allowed_and_a_made_up_cursor_leads_nowhere() {
        fixture.in(publisher, () -> {
            create("One");
            assertThat(offers.page("", null, Integer.MAX_VALUE).items()).hasSize(1);
            assertThat(offers.page("", null, -5).items()).hasSize(1);
            for (String cursor :
                    List.of("", "x", "1.x", "." + OfferId.next(), "99999999999999999999." + OfferId.next())) {
                assertThatThrownBy(() -> offers.page("", cursor, 10)).isInstanceOf(NotFoundException.class);
            }
        });
    }

    @Test
    void another_publishers_offers_are_not_in_the_list() {
        fixture.offer(fixture.publisher());
        fixture.in(publisher, () -> {
            assertThat(offers.page("", null, 10).items()).isEmpty();
            assertThat(offers.count("")).isZero();
        });
    }

    private OfferId create(String name) {
        return ((Creation.Created) drafts.create(new NewOffer(name, OfferFixture.word("offer"), FR, List.of(FR)))).id();
    }
}
