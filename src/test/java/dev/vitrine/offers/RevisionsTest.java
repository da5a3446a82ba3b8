package dev.vitrine.offers;

import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Categories;
import dev.vitrine.content.Legal;
import dev.vitrine.offers.Drafts.Creation;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.store.Manifest;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.VitrineTest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Frozen states, the pointers to them, and what history tells. */
@VitrineTest
@RecordApplicationEvents
class RevisionsTest {
    private final Drafts drafts;
    private final Revisions revisions;
    private final History history;
    private final Projections projections;
    private final JdbcTemplate database;
    private final ApplicationEventPublisher announcements;
    private final OfferFixture fixture;
    private PublisherId publisher = PublisherId.next();
    private OfferId offer = OfferId.next();

    RevisionsTest(
            Drafts drafts,
            Revisions revisions,
            History history,
            Projections projections,
            JdbcTemplate database,
            ApplicationEventPublisher announcements,
            Doors doors,
            PublisherAccounts accounts) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.history = history;
        this.projections = projections;
        this.database = database;
        this.announcements = announcements;
        this.fixture = new OfferFixture(doors, accounts, drafts);
    }

    @BeforeEach
    void a_complete_offer() {
        publisher = fixture.publisher();
        offer = fixture.complete(publisher);
    }

    @Test
    void a_revision_is_the_draft_as_it_was() {
        fixture.in(publisher, () -> {
            var before = drafts.open(offer).content();
            var revision = revisions.freeze(offer);
            fixture.save(offer, SectionKey.legal(FR), new Legal("Other terms", ""));
            assertThat(revisions.content(revision.id())).isEqualTo(before);
            assertThat(revisions.get(revision.id())).isEqualTo(revision);
        });
    }

    @Test
    void revisions_are_chained_by_their_hashes() {
        fixture.in(publisher, () -> {
            var first = revisions.freeze(offer);
            var second = revisions.freeze(offer);
            assertThat(first.before()).isNull();
            assertThat(second.before()).isEqualTo(first.hash());
            assertThat(second.manifest()).isEqualTo(first.manifest());
            assertThat(second.hash())
                    .isNotEqualTo(first.hash())
                    .isEqualTo(Manifest.chained(second.manifest(), first.hash()));
            assertThat(revisions.newest(offer, 10)).containsExactly(second, first);
        });
    }

    @Test
    void staging_points_announces_and_is_idempotent(ApplicationEvents events) {
        fixture.in(publisher, () -> {
            var revision = revisions.freeze(offer);
            revisions.markStaged(revision.id());
            revisions.markStaged(revision.id());
            assertThat(revisions.staged(offer)).contains(revision);
            assertThat(drafts.head(offer).publication()).isEqualTo(Publication.STAGED);
            assertThat(events.stream(OfferStaged.class))
                    .containsExactly(new OfferStaged(publisher, offer, revision.id()));
            revisions.clearStaged(offer);
            revisions.clearStaged(offer);
            assertThat(revisions.staged(offer)).isEmpty();
            assertThat(drafts.head(offer).publication()).isEqualTo(Publication.DRAFT);
        });
    }

    @Test
    void what_staging_locked_while_the_draft_went_on_is_found_until_it_is_put_back() {
        fixture.in(publisher, () -> {
            var staged = drafts.open(offer).content().basics();
            var revision = revisions.freeze(offer);
            var renamed = new Basics(
                    staged.name(), OfferFixture.word("renamed"), staged.sourceLanguage(), staged.languages());
            fixture.save(offer, SectionKey.BASICS, renamed);
            assertThat(lockedAndDifferent()).isEmpty();
            revisions.markStaged(revision.id());
            assertThat(lockedAndDifferent()).containsExactly("basics:offerId");
            assertThat(drafts.check(offer, SectionKey.BASICS, renamed))
                    .extracting(Finding::rule)
                    .contains(Rule.V29_LOCKED_FIELD_DIFFERS);
            assertThat(revisions.findings(revisions.freeze(offer).id()))
                    .extracting(Finding::rule)
                    .contains(Rule.V29_LOCKED_FIELD_DIFFERS);

            assertThat(fixture.save(offer, SectionKey.BASICS, staged)).isInstanceOf(SaveResult.Saved.class);
            assertThat(lockedAndDifferent()).isEmpty();
        });
    }

    private List<String> lockedAndDifferent() {
        return drafts.findings(offer).stream()
                .filter(finding -> finding.rule() == Rule.V29_LOCKED_FIELD_DIFFERS)
                .map(finding -> finding.path().toString())
                .toList();
    }

    @Test
    void going_live_points_announces_once_and_leaves_nothing_changed(ApplicationEvents events) {
        fixture.in(publisher, () -> {
            assertThat(drafts.head(offer).changedFields()).isPositive();
            var revision = revisions.freeze(offer);
            revisions.markLive(revision.id(), Map.of("submission", "42"));
            revisions.markLive(revision.id(), Map.of("submission", "43"));
            assertThat(revisions.live(offer)).contains(revision);
            assertThat(events.stream(OfferWentLive.class))
                    .containsExactly(new OfferWentLive(publisher, offer, revision.id()));
            assertThat(revisions.wentLive(offer)).singleElement().satisfies(link -> {
                assertThat(link.revision()).isEqualTo(revision);
                assertThat(link.evidence()).containsExactly(Map.entry("submission", "42"));
            });
            assertThat(drafts.head(offer).publication()).isEqualTo(Publication.LIVE);
            assertThat(drafts.head(offer).changedFields()).isZero();
        });
    }

    @Test
    void changes_since_live_are_counted_by_field() {
        fixture.in(publisher, () -> {
            revisions.markLive(revisions.freeze(offer).id(), Map.of());
            fixture.save(offer, SectionKey.legal(FR), new Legal("Other terms", ""));
            assertThat(drafts.head(offer).changedFields()).isEqualTo(1);
            fixture.save(offer, SectionKey.CATEGORIES, new Categories(new TreeSet<>(List.of("storage"))));
            assertThat(drafts.head(offer).changedFields()).isEqualTo(2);
        });
    }

    @Test
    void ids_that_were_live_are_reserved_for_ever() {
        fixture.in(publisher, () -> {
            String id = drafts.head(offer).offerId();
            revisions.markLive(revisions.freeze(offer).id(), Map.of());
            assertThat(drafts.offerIdFree(id)).isFalse();
            assertThat(drafts.create(new NewOffer("Thief", id, FR, List.of(FR))))
                    .isInstanceOf(Creation.Refused.class);
        });
    }

    @Test
    void the_submission_stands_in_the_badge() {
        fixture.in(publisher, () -> {
            revisions.markSubmission(offer, SubmissionMark.WAITING, true);
            assertThat(drafts.head(offer).submission()).isEqualTo(SubmissionMark.WAITING);
            revisions.markSubmission(offer, null, false);
            assertThat(drafts.head(offer).submission()).isNull();
        });
    }

    @Test
    void news_of_facts_count_the_findings_anew_and_tell_open_screens(ApplicationEvents events) {
        fixture.in(publisher, () -> {
            OfferHead kept = drafts.head(offer);
            database.update(
                    "update offer_summary set errors = 99 where tenant_id = ? and id = ?",
                    publisher.value(),
                    offer.value());
            announcements.publishEvent(new FactsChanged(publisher, offer));
            assertThat(drafts.head(offer)).isEqualTo(kept);
            assertThat(events.stream(OfferChanged.class)).endsWith(new OfferChanged(publisher, offer));
        });
    }

    @Test
    void rebuilt_projections_equal_the_kept_ones() {
        fixture.in(publisher, () -> {
            revisions.markLive(revisions.freeze(offer).id(), Map.of());
            fixture.save(offer, SectionKey.legal(FR), new Legal("Other terms", ""));
            OfferHead kept = drafts.head(offer);
            projections.rebuild();
            assertThat(drafts.head(offer)).isEqualTo(kept);
            assertThat(drafts.offerIdFree(kept.offerId())).isFalse();
        });
    }

    @Test
    void history_tells_every_save_newest_first_page_by_page() {
        fixture.in(publisher, () -> {
            fixture.save(offer, SectionKey.legal(FR), new Legal("1", ""));
            fixture.save(offer, SectionKey.legal(FR), new Legal("2", ""));
            var first = history.saves(offer, null, 2);
            assertThat(first.items()).extracting(History.Save::version).containsExactly(3L, 2L);
            var all = new TreeSet<>(first.items().stream().map(History.Save::id).toList());
            String next = first.next();
            while (next != null) {
                var page = history.saves(offer, next, 5);
                page.items().forEach(save -> assertThat(all.add(save.id())).isTrue());
                next = page.next();
            }
            assertThat(all).hasSize(drafts.open(offer).versions().size() + 2);
        });
    }

    @Test
    void any_two_states_can_be_opened_and_compared() {
        fixture.in(publisher, () -> {
            var atFirst = drafts.open(offer).content();
            var revision = revisions.freeze(offer);
            revisions.markStaged(revision.id());
            fixture.save(offer, SectionKey.legal(FR), new Legal("Second", ""));
            var save = history.saves(offer, null, 1).items().getFirst();
            fixture.save(offer, SectionKey.legal(FR), new Legal("Third", ""));
            assertThat(history.content(offer, history.state(offer, "staged"))).isEqualTo(atFirst);
            assertThat(history.content(offer, history.state(offer, "r1"))).isEqualTo(atFirst);
            assertThat(history.content(offer, history.state(offer, "s:" + save.id()))
                            .legal(FR)
                            .terms())
                    .isEqualTo("Second");
            assertThat(history.compare(offer, new State.StagedNow(), new State.DraftNow()))
                    .containsOnlyKeys(SectionKey.legal(FR));
            assertThat(history.compare(offer, new State.StagedNow(), new State.AtRevision(revision.id())))
                    .isEmpty();
        });
    }

    @Test
    void a_state_that_is_not_there_is_not_found() {
        PublisherId other = fixture.publisher();
        OfferId second = fixture.offer(publisher);
        var foreign = fixture.in(publisher, () -> revisions.freeze(second)).id();
        fixture.in(publisher, () -> {
            for (String text : List.of("r1", "r0", "s:" + foreign, "s:x", "nonsense", "")) {
                assertThatThrownBy(() -> history.state(offer, text)).isInstanceOf(NotFoundException.class);
            }
            assertThatThrownBy(() -> history.content(offer, new State.LiveNow()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> history.content(offer, new State.AtRevision(foreign)))
                    .isInstanceOf(NotFoundException.class);
        });
        fixture.in(other, () -> {
            for (RevisionId id : List.of(foreign, RevisionId.next())) {
                assertThatThrownBy(() -> revisions.get(id)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> revisions.content(id)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> revisions.markLive(id, Map.of())).isInstanceOf(NotFoundException.class);
            }
            assertThat(history.saves(offer, null, 10).items()).isEmpty();
            assertThat(revisions.newest(offer, 10)).isEmpty();
        });
    }
}
