package dev.vitrine.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.Basics;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Unsaved.Kept;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What is typed and not saved is kept for the one who typed it, in the publisher and for the offer it belongs to. */
@VitrineTest
class UnsavedTest {
    private static final List<SectionKey> BASICS = List.of(SectionKey.BASICS);

    private final World world;
    private final Drafts drafts;
    private final Unsaved unsaved;
    private final JdbcTemplate database;
    private final Statistics statistics;
    private final OfferFixture fixture;
    private PublisherId publisher = PublisherId.next();
    private OfferId offer = OfferId.next();
    private Somebody owner;

    UnsavedTest(
            World world,
            Drafts drafts,
            Unsaved unsaved,
            JdbcTemplate database,
            EntityManagerFactory factory,
            Doors doors,
            PublisherAccounts accounts) {
        this.world = world;
        this.drafts = drafts;
        this.unsaved = unsaved;
        this.database = database;
        this.statistics = factory.unwrap(SessionFactory.class).getStatistics();
        this.fixture = new OfferFixture(doors, accounts, drafts);
        this.owner = world.nobody();
    }

    @BeforeEach
    void an_offer() {
        publisher = world.publisher().id();
        owner = world.member(publisher, PublisherRole.OWNER);
        offer = fixture.offer(publisher);
    }

    @Test
    void what_was_typed_comes_back_with_what_it_began_from() {
        Basics before = basics();
        UUID writer = UUID.randomUUID();
        keep(owner, writer, named("Typed"));
        fixture.in(publisher, () -> fixture.save(offer, SectionKey.BASICS, named("Saved meanwhile")));

        assertThat(kept(owner)).singleElement().satisfies(kept -> {
            assertThat(kept.writer()).isEqualTo(writer);
            assertThat(kept.parts()).singleElement().satisfies(part -> {
                assertThat(part.version()).isEqualTo(1);
                assertThat(part.base()).isEqualTo(before);
                assertThat(part.typed()).isEqualTo(named("Typed"));
            });
        });
        drop(owner, writer);
        assertThat(kept(owner)).isEmpty();
    }

    @Test
    void what_is_kept_is_no_version_and_does_not_touch_the_draft() {
        Basics before = basics();
        keep(owner, UUID.randomUUID(), named("Typed"));
        assertThat(basics()).isEqualTo(before);
        assertThat(count("section_version")).isEqualTo(1);
    }

    @Test
    void a_form_writes_over_its_own_text_and_over_no_other_windows() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        keep(owner, first, named("One"));
        keep(owner, second, named("Two"));
        keep(owner, first, named("One again"));
        assertThat(kept(owner))
                .extracting(kept -> ((Basics) kept.parts().getFirst().typed()).name())
                .containsExactly("One again", "Two");
        assertThat(count("unsaved_text")).isEqualTo(2);
    }

    @Test
    void a_form_of_several_sections_keeps_exactly_what_it_holds_now() {
        UUID writer = UUID.randomUUID();
        var terms = SectionKey.legal(ContentFixtures.FR);
        var both = List.of(new Edit(SectionKey.BASICS, 1, named("Typed")), new Edit(terms, 0, new Legal("Terms", "")));
        world.in(publisher, owner, () -> {
            unsaved.keep(offer, writer, both);
            assertThat(unsaved.kept(offer, List.of(SectionKey.BASICS, terms)))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.parts()).hasSize(2));
            unsaved.keep(offer, writer, both.subList(1, 2));
            assertThat(unsaved.kept(offer, List.of(SectionKey.BASICS, terms)))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.parts())
                            .extracting(Unsaved.Part::key)
                            .containsExactly(terms));
            return true;
        });
    }

    @Test
    void nobody_else_is_told_not_even_a_colleague_and_nobody_elses_is_dropped() {
        UUID writer = UUID.randomUUID();
        keep(owner, writer, named("Typed"));
        Somebody colleague = world.member(publisher, PublisherRole.PUBLISHER);
        assertThat(kept(colleague)).isEmpty();
        drop(colleague, writer);
        keep(colleague, writer, named("Theirs"));
        assertThat(kept(owner))
                .singleElement()
                .satisfies(kept -> assertThat(((Basics) kept.parts().getFirst().typed()).name())
                        .isEqualTo("Typed"));
    }

    @Test
    void another_publishers_offer_is_as_missing_as_one_that_never_was() {
        PublisherId other = world.publisher().id();
        Somebody stranger = world.member(other, PublisherRole.OWNER);
        for (OfferId id : List.of(offer, OfferId.next())) {
            assertThatThrownBy(() -> world.in(other, stranger, () -> {
                        unsaved.keep(id, UUID.randomUUID(), List.of(new Edit(SectionKey.BASICS, 1, named("X"))));
                        return true;
                    }))
                    .isInstanceOf(NotFoundException.class);
            assertThat(world.in(other, stranger, () -> unsaved.kept(id, BASICS)))
                    .isEmpty();
        }
        keep(owner, UUID.randomUUID(), named("Typed"));
        assertThat(world.in(other, stranger, () -> unsaved.kept(offer, BASICS))).isEmpty();
    }

    @Test
    void who_may_not_save_the_section_keeps_nothing_of_it() {
        Somebody editor = world.member(publisher, PublisherRole.MARKETING_EDITOR, Set.of(ContentFixtures.FR), Set.of());
        assertThatThrownBy(() -> keep(editor, UUID.randomUUID(), named("Typed")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(count("unsaved_text")).isZero();
    }

    @Test
    void it_goes_with_the_offer() {
        keep(owner, UUID.randomUUID(), named("Typed"));
        assertThat(fixture.in(publisher, () -> drafts.discard(offer))).isEqualTo(Drafts.Discarded.DONE);
        assertThat(count("unsaved_text")).isZero();
    }

    @Test
    void it_goes_with_time() {
        keep(owner, UUID.randomUUID(), named("Old"));
        database.update(
                "update unsaved_text set kept_at = kept_at - interval ? day where tenant_id = ?",
                Unsaved.DAYS + 1,
                publisher.value());
        assertThat(kept(owner)).isEmpty();
        keep(owner, UUID.randomUUID(), named("New"));
        assertThat(count("unsaved_text")).isEqualTo(1);
    }

    @Test
    void of_too_many_forms_the_oldest_gives_way() {
        IntStream.rangeClosed(0, Unsaved.WRITERS_MAX).forEach(i -> keep(owner, UUID.randomUUID(), named("Text " + i)));
        assertThat(kept(owner))
                .hasSize(Unsaved.WRITERS_MAX)
                .extracting(kept -> ((Basics) kept.parts().getFirst().typed()).name())
                .first()
                .isEqualTo("Text " + Unsaved.WRITERS_MAX);
    }

    @Test
    void keeping_again_costs_two_statements_however_long_the_text() {
        statistics.setStatisticsEnabled(true);
        var terms = SectionKey.legal(ContentFixtures.FR);
        UUID writer = UUID.randomUUID();
        fixture.in(publisher, () -> fixture.save(offer, terms, new Legal("x".repeat(500_000), "")));
        world.in(publisher, owner, () -> {
            unsaved.keep(offer, writer, List.of(new Edit(terms, 1, new Legal("y".repeat(1_000_000), ""))));
            long before = statistics.getPrepareStatementCount();
            unsaved.keep(offer, writer, List.of(new Edit(terms, 1, new Legal("z".repeat(1_000_000), ""))));
            assertThat(statistics.getPrepareStatementCount() - before).isLessThanOrEqualTo(2);
            assertThat(((Legal) unsaved.kept(offer, List.of(terms))
                                    .getFirst()
                                    .parts()
                                    .getFirst()
                                    .typed())
                            .terms())
                    .startsWith("z")
                    .hasSize(1_000_000);
            return true;
        });
    }

    @Test
    void it_is_told_who_saved_a_section_since() {
        world.in(publisher, owner, () -> fixture.save(offer, SectionKey.BASICS, named("Two")));
        Somebody colleague = world.member(publisher, PublisherRole.PUBLISHER);
        world.in(publisher, colleague, () -> fixture.save(offer, SectionKey.BASICS, named("Three")));
        assertThat(world.in(publisher, owner, () -> drafts.savedBy(offer, SectionKey.BASICS, 1, 3)))
                .containsExactly(colleague.id(), owner.id());
        assertThat(world.in(publisher, owner, () -> drafts.savedBy(offer, SectionKey.BASICS, 2, 3)))
                .containsExactly(colleague.id());
    }

    private void keep(Somebody person, UUID writer, Basics typed) {
        world.in(publisher, person, () -> {
            unsaved.keep(offer, writer, List.of(new Edit(SectionKey.BASICS, 1, typed)));
            return true;
        });
    }

    private List<Kept> kept(Somebody person) {
        return world.in(publisher, person, () -> unsaved.kept(offer, BASICS));
    }

    private void drop(Somebody person, UUID writer) {
        world.in(publisher, person, () -> {
            unsaved.drop(offer, writer);
            return true;
        });
    }

    private Basics basics() {
        return fixture.in(publisher, () ->
                (Basics) drafts.section(offer, SectionKey.BASICS).value());
    }

    private Basics named(String name) {
        Basics basics = basics();
        return new Basics(name, basics.offerId(), basics.sourceLanguage(), basics.languages());
    }

    private long count(String table) {
        String sql = table.equals("unsaved_text")
                ? "select count(*) from unsaved_text where tenant_id = ?"
                : "select count(*) from section_version where tenant_id = ?";
        return Objects.requireNonNull(database.queryForObject(sql, Long.class, publisher.value()));
    }
}
