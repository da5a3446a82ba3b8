package dev.vitrine.offers;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.Change;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.History.Told;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.VitrineTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the history tells of saves and of states. */
@VitrineTest
class HistoryTest {
    private static final SectionKey LISTING = SectionKey.listing(FR);
    private static final SectionKey LEGAL = SectionKey.legal(FR);

    private final History history;
    private final Revisions revisions;
    private final Statistics statistics;
    private final OfferFixture fixture;
    private PublisherId publisher = PublisherId.next();
    private OfferId offer = OfferId.next();

    HistoryTest(
            History history,
            Revisions revisions,
            Drafts drafts,
            EntityManagerFactory factory,
            Doors doors,
            PublisherAccounts accounts) {
        this.history = history;
        this.revisions = revisions;
        this.statistics = factory.unwrap(SessionFactory.class).getStatistics();
        this.fixture = new OfferFixture(doors, accounts, drafts);
    }

    @BeforeEach
    void an_offer() {
        publisher = fixture.publisher();
        offer = fixture.offer(publisher);
        statistics.setStatisticsEnabled(true);
    }

    private static Listing titled(String title) {
        return ContentFixtures.titled(ContentFixtures.listingFr(), title);
    }

    private Page<Told> told(@Nullable Predicate<SectionKey> sections, @Nullable String after, int size) {
        return history.told(offer, sections, null, after, size);
    }

    @Test
    void a_save_is_told_with_what_it_changed_and_the_save_before_it() {
        fixture.in(publisher, () -> {
            fixture.save(offer, LISTING, titled("First"));
            fixture.save(offer, LEGAL, new Legal("Terms", ""));
            fixture.save(offer, LISTING, titled("Second"));

            var saves = told(null, null, 10).items();

            assertThat(saves)
                    .extracting(told -> told.save().section())
                    .containsExactly(LISTING, LEGAL, LISTING, SectionKey.BASICS);
            var last = saves.getFirst();
            assertThat(last.before().changes(LISTING, last.after()))
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.path().field()).isEqualTo("title");
                        assertThat(change.before().asString()).isEqualTo("First");
                        assertThat(change.after().asString()).isEqualTo("Second");
                    });
            assertThat(last.previous()).isEqualTo(saves.get(1).save().id());
            assertThat(saves.getLast().previous()).isNull();
            var first = saves.get(2);
            assertThat(first.before().changes(LISTING, first.after()))
                    .first()
                    .matches(change -> change.isWhole() && change.kind() == Change.Kind.ADDED);
            assertThat(history.compare(
                            offer,
                            new State.AfterSave(last.previous()),
                            new State.AfterSave(last.save().id())))
                    .containsOnlyKeys(LISTING);
        });
    }

    @Test
    void a_page_of_saves_costs_as_much_as_another_whatever_it_holds() {
        fixture.in(publisher, () -> {
            for (int i = 0; i < 12; i++) {
                fixture.save(offer, LISTING, titled("Title " + i));
                fixture.save(offer, SectionKey.legal(i % 2 == 0 ? FR : EN), new Legal("Terms " + i, ""));
            }
            long small = statements(() -> told(null, null, 2));
            assertThat(statements(() -> told(null, null, 20))).isEqualTo(small).isLessThanOrEqualTo(5);
            assertThat(statements(() -> told(key -> key.kind() == SectionKey.Kind.LEGAL, null, 20)))
                    .isLessThanOrEqualTo(7);
        });
    }

    @Test
    void pages_of_saves_are_all_saves_in_order_whatever_is_looked_for() {
        fixture.in(publisher, () -> {
            for (int i = 0; i < 5; i++) {
                fixture.save(offer, LISTING, titled("Title " + i));
                fixture.save(offer, LEGAL, new Legal("Terms " + i, ""));
            }
            assertThat(all(null))
                    .hasSize(11)
                    .isEqualTo(history.saves(offer, null, 50).items().stream()
                            .map(History.Save::id)
                            .toList());
            assertThat(all(LISTING::equals)).hasSize(5);
            assertThat(all(key -> key.kind() == SectionKey.Kind.SUPPORT)).isEmpty();
            assertThat(history.told(offer, null, PersonId.next(), null, 10).items())
                    .as("saves of a job are nobody's")
                    .isEmpty();
            assertThat(history.saveCount(offer)).isEqualTo(11);
            assertThat(history.sections(offer)).containsExactlyInAnyOrder(SectionKey.BASICS, LISTING, LEGAL);
            assertThat(history.savers(offer)).isEmpty();
        });
    }

    private List<Object> all(@Nullable Predicate<SectionKey> sections) {
        var ids = new ArrayList<Object>();
        String after = null;
        do {
            var page = told(sections, after, 3);
            page.items().forEach(told -> ids.add(told.save().id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void a_great_text_is_not_read_for_a_list_of_saves() {
        fixture.in(publisher, () -> {
            fixture.save(offer, LEGAL, new Legal("x".repeat(History.LARGEST_TOLD), ""));
            fixture.save(offer, LEGAL, new Legal("y".repeat(History.LARGEST_TOLD), ""));

            var saves = told(LEGAL::equals, null, 10).items();

            assertThat(saves).hasSize(2).allMatch(told -> told.after().value() == null);
            assertThat(changes(saves.getFirst())).isEqualTo(Change.Kind.CHANGED);
            assertThat(changes(saves.getLast())).isEqualTo(Change.Kind.ADDED);
        });
    }

    private static Change.Kind changes(Told told) {
        var changes = told.before().changes(LEGAL, told.after());
        assertThat(changes).hasSize(1);
        return changes.getFirst().kind();
    }

    @Test
    void two_states_come_with_what_differs_and_the_names_of_what_does_not() {
        fixture.in(publisher, () -> {
            fixture.save(offer, LISTING, titled("First"));
            fixture.save(offer, LEGAL, new Legal("Terms", ""));
            var before = history.saves(offer, null, 1).items().getFirst().id();
            fixture.save(offer, LISTING, titled("Second"));

            var compared = history.compared(offer, new State.AfterSave(before), new State.DraftNow());

            assertThat(compared.changes()).containsOnlyKeys(LISTING);
            assertThat(compared.equal()).containsExactlyInAnyOrder(SectionKey.BASICS, LEGAL);
            assertThat(compared.target().sections()).containsOnlyKeys(LISTING);
        });
    }

    @Test
    void states_tell_when_they_came_to_be() {
        fixture.in(publisher, () -> {
            var save = history.saves(offer, null, 1).items().getFirst();
            var revision = revisions.freeze(offer);
            revisions.markStaged(revision.id());

            assertThat(history.origin(offer, new State.DraftNow()).at()).isEqualTo(save.at());
            assertThat(history.origin(offer, new State.AfterSave(save.id())).at())
                    .isEqualTo(save.at());
            assertThat(history.origin(offer, new State.AtRevision(revision.id()))
                            .at())
                    .isEqualTo(revision.frozenAt());
            var staged = history.origin(offer, new State.StagedNow());
            assertThat(staged.revision()).isEqualTo(1);
            assertThat(staged.at()).isAfterOrEqualTo(revision.frozenAt());
            assertThatThrownBy(() -> history.origin(offer, new State.LiveNow())).isInstanceOf(NotFoundException.class);
        });
    }

    private long statements(Runnable work) {
        work.run();
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
