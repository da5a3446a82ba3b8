package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.offers.PreviewGate;
import dev.vitrine.offers.PreviewGate.Preview;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PreviewLinks.Life;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.World;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** A link of the staging audience opens its offer until it expires, is revoked, or is replaced. */
@PublishingTest
class PreviewLinksTest {
    private final Offers offers;
    private final PreviewLinks links;
    private final PreviewGate gate;
    private final StagingSettings settings;
    private final MovableClock clock;
    private final World world;
    private final SystemWork work;
    private final Publishers publishers;
    private final DataSource database;

    PreviewLinksTest(
            Offers offers,
            PreviewLinks links,
            PreviewGate gate,
            StagingSettings settings,
            MovableClock clock,
            World world,
            SystemWork work,
            Publishers publishers,
            DataSource database) {
        this.offers = offers;
        this.links = links;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
        this.world = world;
        this.work = work;
        this.publishers = publishers;
        this.database = database;
    }

    @Test
    void a_link_opens_its_own_offer_for_whoever_holds_it() {
        var seller = offers.seller();
        var token = make(seller, subscription(seller), Life.WEEK);

        assertThat(gate.open(token).map(Preview::offer)).contains(seller.offer());
        assertThat(gate.open(token).map(Preview::publisher)).contains(seller.publisher());
        assertThat(token).hasToString(new SecretText("another").toString());
    }

    @Test
    void no_letter_of_it_can_be_changed() {
        var seller = offers.seller();
        var token = make(seller, subscription(seller), Life.WEEK);
        var bytes = Base64.getUrlDecoder().decode(token.reveal());
        int changed = 0;

        for (int i = 0; i < bytes.length; i++) {
            var forged = bytes.clone();
            forged[i] ^= 1;
            assertThat(gate.open(new SecretText(
                            Base64.getUrlEncoder().withoutPadding().encodeToString(forged))))
                    .as("byte %d", i)
                    .isEmpty();
            changed++;
        }
        assertThat(gate.open(token)).isPresent();
        Evidence.note(PreviewLinksTest.class, changed + " changed bytes of a token open nothing");
    }

    @Test
    void the_database_keeps_its_hash_alone() throws SQLException {
        var seller = offers.seller();
        var token = make(seller, subscription(seller), Life.WEEK);

        try (var connection = database.getConnection();
                var asked = connection.prepareStatement("select token_hash from preview_link where offer_id = ?")) {
            asked.setObject(1, seller.offer().value());
            try (var rows = asked.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1))
                        .isEqualTo(PreviewLinkService.hash(token).hex());
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void it_expires() {
        var seller = offers.seller();
        var subscription = subscription(seller);
        var token = make(seller, subscription, Life.DAY);
        clock.move(Duration.ofHours(23));
        assertThat(gate.open(token)).isPresent();

        clock.move(Duration.ofHours(1));

        assertThat(gate.open(token)).isEmpty();
        assertThat(offers.as(seller, () -> links.of(seller.offer())).get(subscription))
                .satisfies(link -> {
                    assertThat(link.works()).isFalse();
                    assertThat(link.expiresAt()).isBefore(clock.instant());
                });
    }

    @Test
    void a_new_one_takes_its_place_and_a_revoked_one_opens_nothing() {
        var seller = offers.seller();
        var subscription = subscription(seller);
        var first = make(seller, subscription, Life.WEEK);
        var second = make(seller, subscription, Life.WEEK);
        assertThat(gate.open(first)).isEmpty();
        assertThat(gate.open(second)).isPresent();

        offers.as(seller, () -> {
            links.revoke(seller.offer(), subscription);
            links.revoke(seller.offer(), subscription);
            return true;
        });

        assertThat(gate.open(second)).isEmpty();
        assertThat(offers.as(seller, () -> links.of(seller.offer()))).isEmpty();
    }

    @Test
    void whoever_leaves_the_audience_loses_it_and_whoever_stays_keeps_it() {
        var seller = offers.seller();
        var stays = new Subscription(UUID.randomUUID(), "Stays");
        var leaves = new Subscription(UUID.randomUUID(), "Leaves");
        offers.as(seller, () -> settings.saveAudience(seller.offer(), List.of(leaves, stays)));
        var kept = make(seller, stays.id(), Life.MONTH);
        var lost = make(seller, leaves.id(), Life.MONTH);

        offers.as(seller, () -> settings.saveAudience(seller.offer(), List.of(stays)));

        assertThat(gate.open(kept)).isPresent();
        assertThat(gate.open(lost)).isEmpty();
        assertThat(offers.as(seller, () -> links.make(seller.offer(), leaves.id(), Life.MONTH)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_suspended_publisher_s_open_nothing() {
        var seller = offers.seller();
        var token = make(seller, subscription(seller), Life.QUARTER);

        work.run("test", () -> publishers.suspend(seller.publisher(), "Buyers complained."));
        assertThat(gate.open(token)).isEmpty();
        work.run("test", () -> publishers.lift(seller.publisher()));

        assertThat(gate.open(token)).isPresent();
    }

    @Test
    void who_publishes_makes_and_revokes_and_who_reads_is_told_which_there_are() {
        var seller = offers.seller();
        var subscription = subscription(seller);
        var engineer = world.member(seller.publisher(), PublisherRole.ENGINEERING_CONTACT);
        var stranger = offers.seller();
        make(seller, subscription, Life.WEEK);

        world.in(seller.publisher(), engineer, () -> {
            assertThat(links.of(seller.offer())).containsOnlyKeys(subscription);
            assertThatThrownBy(() -> links.make(seller.offer(), subscription, Life.WEEK))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> links.revoke(seller.offer(), subscription))
                    .isInstanceOf(AccessDeniedException.class);
            return true;
        });
        offers.as(stranger, () -> {
            assertThatThrownBy(() -> links.make(seller.offer(), subscription, Life.WEEK))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> links.of(seller.offer())).isInstanceOf(NotFoundException.class);
            return true;
        });
    }

    private UUID subscription(Seller seller) {
        return offers.as(seller, () -> settings.audience(seller.offer()))
                .getFirst()
                .id();
    }

    private SecretText make(Seller seller, UUID subscription, Life life) {
        return offers.as(seller, () -> links.make(seller.offer(), subscription, life))
                .orElseThrow();
    }
}
