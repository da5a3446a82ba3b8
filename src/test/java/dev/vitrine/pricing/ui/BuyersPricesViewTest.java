package dev.vitrine.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.math.BigDecimal;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What buyers pay: software and infrastructure apart and together, and what the publisher gets. */
@VitrineTest
class BuyersPricesViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final MarketplaceLists lists;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;

    BuyersPricesViewTest(ApplicationContext application, World world, Offers offers, MarketplaceLists lists) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.lists = lists;
    }

    @BeforeEach
    void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private void open(Somebody person, String rest) {
        Window.open(application, person, "p/" + publisher.slug() + "/offers/" + offer + "/pricing/buyers" + rest);
    }

    @Test
    void software_and_infrastructure_stand_apart_and_together_with_the_publisher_s_part() {
        SortedMap<String, BigDecimal> machines = lists.infrastructurePrices("us");
        var size = lists.vmSizes().stream()
                .filter(one -> machines.containsKey(one.id()) && one.cores() == 2)
                .findFirst()
                .orElseThrow();
        BigDecimal software = offers.draft(publisher.id(), owner, offer)
                .content()
                .prices(ContentFixtures.HOURLY)
                .hourly()
                .get("us")
                .get(2);
        BigDecimal machine = machines.get(size.id());
        open(owner, "/us?sku=standard");
        assertThat(Window.page())
                .contains(
                        size.name(),
                        "$" + software.setScale(2),
                        "$" + plain(machine),
                        "$" + plain(software.add(machine)),
                        "$" + plain(software.multiply(new BigDecimal("0.8"))),
                        "Publisher gets 80% of the software price",
                        "the first month",
                        "730 hours",
                        "Tax comes on top");
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
    }

    @Test
    void with_a_licence_of_one_s_own_the_machine_alone_is_paid() {
        open(owner, "/us?sku=byol");
        assertThat(Window.page())
                .contains("Buyers bring a licence", "Infrastructure, per hour")
                .doesNotContain("Software, per hour", "Publisher gets");
    }

    @Test
    void a_market_in_which_nothing_is_sold_says_so() {
        open(owner, "/jp?sku=standard");
        assertThat(Window.page()).contains("The offer is not sold in Japan yet", "standard has no price in Japan");
    }

    @Test
    void everybody_of_the_publisher_reads_it_and_what_is_not_there_is_not_found() {
        open(world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT), "");
        assertThat(Window.page()).contains("What buyers pay", "Publisher gets 80% of the software price");
        for (String missing : new String[] {"/atlantis", "/us?sku=premium"}) {
            Window.close();
            open(owner, missing);
            assertThat(Window.page()).contains("This page does not exist");
        }
    }
}
