package dev.vitrine.support;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.Removals.Kind;
import dev.vitrine.offers.Removals.Target;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.TicketId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile.Contact;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Removals of what is live, from the ticket to the storefront. */
@VitrineTest
class RemovalTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Tickets tickets;
    private final RemovalTickets removals;
    private final RemovalDesk desk;
    private final JdbcTemplate database;
    private Publisher publisher;
    private Somebody owner;
    private Somebody first;
    private Somebody second;
    private OfferId offer = OfferId.next();

    RemovalTest(
            World world,
            Offers offers,
            Drafts drafts,
            Revisions revisions,
            Tickets tickets,
            RemovalTickets removals,
            RemovalDesk desk,
            JdbcTemplate database) {
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.revisions = revisions;
        this.tickets = tickets;
        this.removals = removals;
        this.desk = desk;
        this.database = database;
        publisher = world.publisher();
        owner = world.nobody();
        first = owner;
        second = owner;
    }

    @BeforeEach
    void a_live_offer_and_two_agents() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        first = world.platform(PlatformRole.SUPPORT_AGENT);
        second = world.platform(PlatformRole.SUPPORT_AGENT);
        offer = offers.complete(publisher.id(), owner);
        offers.goLive(publisher.id(), offer);
    }

    private <T> T own(Supplier<T> work) {
        return world.in(publisher.id(), owner, work);
    }

    private TicketId asked(Target target) {
        var ticket = new Tickets.NewTicket(
                "offers",
                "offers-live",
                new TicketPlace(offer, null),
                "Remove it",
                "Please.",
                TicketSeverity.NORMAL,
                new Contact("Ada", "ada@example.com", ""),
                List.of());
        return own(() -> ((Tickets.Opened.Done) removals.ask(ticket, target)).id());
    }

    private TicketId agreed(Target target, LocalDate day) {
        var id = asked(target);
        assertThat(world.as(first, () -> desk.propose(id, day))).isEmpty();
        assertThat(own(() -> removals.agree(id, day))).isEmpty();
        return id;
    }

    private Optional<TicketProblem> carryOut(Somebody agent, TicketId id) {
        return world.as(agent, () -> desk.carryOut(id));
    }

    private OfferContent live() {
        return own(() -> revisions.content(revisions.live(offer).orElseThrow().id()));
    }

    private OfferHead head() {
        return own(() -> drafts.head(offer));
    }

    private int listed() {
        return database.queryForObject("select count(*) from listing where offer = ?", Integer.class, offer.value());
    }

    private OfferContent draft() {
        return offers.draft(publisher.id(), owner, offer).content();
    }

    @Test
    void a_sku_goes_from_live_draft_and_storefront_and_nothing_else_does() {
        var before = live();
        var id = agreed(Target.sku(BYOL), TODAY);

        assertThat(carryOut(second, id)).isEmpty();

        var left = before.sections().keySet().stream()
                .filter(key -> key.sku().filter(BYOL::equals).isEmpty())
                .toList();
        assertThat(live().sections()).containsOnlyKeys(left);
        assertThat(live()).isEqualTo(draft());
        assertThat(head().publication()).isEqualTo(OfferHead.Publication.LIVE);
        assertThat(head().changedFields()).isZero();
        assertThat(listed()).isPositive();
        assertThat(database.queryForObject(
                        "select min(byol) from listing where offer = ?", Boolean.class, offer.value()))
                .isFalse();
        var entry = own(() -> revisions.wentLive(offer)).getFirst();
        assertThat(entry.evidence())
                .containsEntry("removed", "SKU " + BYOL)
                .containsEntry("agent1", first.id().toString())
                .containsEntry("agent2", second.id().toString());
        var ticket = own(() -> tickets.read(id));
        assertThat(ticket.head().status()).isEqualTo(TicketStatus.SOLVED);
        assertThat(ticket.entries())
                .extracting(Ticket.Entry::kind)
                .endsWith(Ticket.Kind.REMOVAL_PROPOSED, Ticket.Kind.REMOVAL_AGREED, Ticket.Kind.REMOVAL_DONE);
        assertThat(carryOut(second, id)).contains(TicketProblem.NOT_IN_THIS_STATUS);
    }

    @Test
    void its_id_stays_reserved_and_a_normal_submission_brings_it_back_under_the_same_key() {
        var sku = draft().sku(BYOL);
        assertThat(carryOut(second, agreed(Target.sku(BYOL), TODAY))).isEmpty();

        assertThat(save("another", sku)).isInstanceOf(SaveResult.Refused.class);
        assertThat(save(BYOL, sku)).isInstanceOf(SaveResult.Saved.class);
        offers.goLive(publisher.id(), offer);

        assertThat(live().sku(BYOL)).isEqualTo(sku);
    }

    private SaveResult save(String key, Sku sku) {
        var section = SectionKey.sku(key);
        return own(() -> drafts.save(
                offer, new Edit(section, drafts.section(offer, section).version(), sku)));
    }

    @Test
    void a_whole_offer_leaves_the_storefront_keeps_its_draft_and_comes_back() {
        var draft = draft();
        assertThat(carryOut(second, agreed(Target.OFFER, TODAY))).isEmpty();

        assertThat(listed()).isZero();
        assertThat(head().publication()).isEqualTo(OfferHead.Publication.REMOVED);
        assertThat(own(() -> revisions.live(offer))).isEmpty();
        assertThat(draft()).isEqualTo(draft);
        assertThat(own(() -> drafts.discard(offer))).isEqualTo(Drafts.Discarded.STAGED_OR_LIVE);

        offers.goLive(publisher.id(), offer);
        assertThat(head().publication()).isEqualTo(OfferHead.Publication.LIVE);
        assertThat(listed()).isPositive();
    }

    @Test
    void nothing_is_removed_before_the_publisher_agreed_and_the_day_has_come_or_by_one_agent_alone() {
        var id = asked(Target.sku(BYOL));
        assertThat(carryOut(second, id)).contains(TicketProblem.REMOVAL_NOT_AGREED);
        assertThat(world.as(first, () -> desk.propose(id, TODAY.minusDays(2)))).contains(TicketProblem.REMOVAL_DAY);
        world.as(first, () -> desk.propose(id, TODAY));
        assertThat(carryOut(second, id)).contains(TicketProblem.REMOVAL_NOT_AGREED);
        assertThat(own(() -> removals.agree(id, TODAY.plusDays(1)))).contains(TicketProblem.NOT_IN_THIS_STATUS);
        own(() -> removals.agree(id, TODAY));
        assertThat(carryOut(first, id)).contains(TicketProblem.REMOVAL_SAME_AGENT);
        world.as(first, () -> desk.propose(id, TODAY.plusDays(3)));
        assertThat(carryOut(second, id)).contains(TicketProblem.REMOVAL_NOT_AGREED);
        own(() -> removals.agree(id, TODAY.plusDays(3)));
        assertThat(carryOut(second, id)).contains(TicketProblem.REMOVAL_TOO_EARLY);

        assertThat(live().skuKeys()).contains(BYOL);
    }

    @Test
    void what_is_staged_is_cleared_so_that_nothing_brings_it_back_unnoticed() {
        var staged = world.job(publisher.id(), () -> {
            var revision = revisions.freeze(offer).id();
            revisions.markStaged(revision);
            return revision;
        });
        assertThat(own(() -> revisions.staged(offer)))
                .map(Revisions.Revision::id)
                .contains(staged);

        assertThat(carryOut(second, agreed(Target.sku(HOURLY), TODAY))).isEmpty();

        assertThat(own(() -> revisions.staged(offer))).isEmpty();
    }

    @Test
    void a_language_and_a_market_go_with_all_that_stands_in_them() {
        var source = draft().basics().sourceLanguage();
        var other = FR.equals(source) ? EN : FR;
        assertThat(carryOut(second, agreed(new Target(Kind.LANGUAGE, other.value()), TODAY)))
                .isEmpty();
        assertThat(live().basics().languages()).containsExactly(source);
        assertThat(live().sections().keySet())
                .noneMatch(key -> key.language().filter(other::equals).isPresent());
        assertThat(draft()).isEqualTo(live());

        var markets = new ArrayList<>(live().pricing().markets());
        assertThat(carryOut(second, agreed(new Target(Kind.MARKET, markets.getFirst()), TODAY)))
                .isEmpty();
        markets.removeFirst();
        assertThat(live().pricing().markets()).containsExactlyElementsOf(markets);
        assertThat(live().prices(HOURLY).hourly().keySet()).isSubsetOf(markets);
        assertThat(draft()).isEqualTo(live());

        var last = agreed(new Target(Kind.LANGUAGE, source.value()), TODAY);
        assertThat(carryOut(second, last)).contains(TicketProblem.REMOVAL_NOTHING_LEFT);
    }

    @Test
    void what_buyers_would_lose_is_said_of_what_is_live() {
        var loss = own(() -> removals.loss(offer, Target.sku(BYOL)));
        assertThat(loss.skus()).containsExactly(live().sku(BYOL).id());
        assertThat(loss.markets()).isEqualTo(live().prices(BYOL).availableIn());
        assertThat(loss.languages()).contains(FR.value(), EN.value());
        assertThatThrownBy(() -> own(() -> removals.loss(offer, Target.sku("none"))))
                .isInstanceOf(NotFoundException.class);
    }
}
