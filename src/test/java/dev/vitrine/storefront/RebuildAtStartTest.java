package dev.vitrine.storefront;

import static dev.vitrine.content.ContentFixtures.EN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.storefront.store.ListingRow;
import dev.vitrine.storefront.store.ListingRows;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A language that was added to the settings is found out at the next start. */
@VitrineTest
class RebuildAtStartTest {
    private final Shop shop;
    private final World world;
    private final ListingRows rows;
    private final RebuildAtStart start;
    private final TransactionTemplate transaction;

    RebuildAtStartTest(
            Shop shop, World world, ListingRows rows, RebuildAtStart start, PlatformTransactionManager transactions) {
        this.shop = shop;
        this.world = world;
        this.rows = rows;
        this.start = start;
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void rows_that_lack_a_language_are_made_anew() {
        var publisher = shop.publisher();
        shop.live(publisher, UnaryOperator.identity());
        world.job(
                publisher.id(),
                () -> transaction.execute(status -> {
                    var french = rows.inOrder().stream()
                            .map(ListingRow::facts)
                            .filter(facts -> !facts.language().equals(EN.value()))
                            .map(ListingRow::new)
                            .toList();
                    rows.deleteAllOfThisPublisher();
                    rows.saveAll(french);
                    return true;
                }));
        boolean before = start.lacksALanguage();

        start.start();

        assertThat(before).isTrue();
        assertThat(start.lacksALanguage()).isFalse();
        assertThat(world.job(publisher.id(), rows::inOrder)).hasSize(2);
    }
}
