package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Listing;
import dev.vitrine.identity.Allowance;
import dev.vitrine.identity.OwnMailAddress;
import dev.vitrine.identity.PasswordResets;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Transactions;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class RefusalsTest {
    private static final UUID PLATFORM = new UUID(0, 0);

    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Doors doors;
    private final Profile profile;
    private final OwnMailAddress addresses;
    private final PasswordResets resets;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final JdbcTemplate database;
    private final PublisherId publisher;
    private final PublisherId other;
    private final Somebody owner;

    RefusalsTest(
            World world,
            Offers offers,
            Drafts drafts,
            Revisions revisions,
            Doors doors,
            Profile profile,
            OwnMailAddress addresses,
            PasswordResets resets,
            ApplicationEventPublisher events,
            Transactions transactions,
            JdbcTemplate database) {
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.revisions = revisions;
        this.doors = doors;
        this.profile = profile;
        this.addresses = addresses;
        this.resets = resets;
        this.events = events;
        this.transactions = transactions;
        this.database = database;
        publisher = world.publisher().id();
        other = world.publisher().id();
        owner = world.member(publisher, PublisherRole.OWNER);
    }

    @Test
    void another_publishers_id_is_recorded_like_one_that_never_was_and_for_the_marketplace_alone() {
        var theirs = offers.complete(other, world.member(other, PublisherRole.OWNER));
        var never = OfferId.next();
        long mine = length(publisher.value());
        long yours = length(other.value());
        for (var asked : List.of(theirs, never)) {
            assertThatThrownBy(() -> world.in(publisher, owner, () -> drafts.head(asked)))
                    .isInstanceOf(NotFoundException.class);
        }
        var rows = refusals(PLATFORM, owner.id());
        assertThat(rows).extracting(row -> row.get("action")).containsExactly("absent.refused", "absent.refused");
        assertThat(rows).extracting(row -> row.get("subject")).containsOnly("DraftService.head");
        assertThat(rows.getFirst().get("details").toString())
                .isEqualTo(rows.getLast().get("details").toString().replace(never.toString(), theirs.toString()))
                .contains(theirs.toString(), publisher.toString())
                .doesNotContain(other.toString());
        assertThat(length(publisher.value())).isEqualTo(mine);
        assertThat(length(other.value())).isEqualTo(yours);
    }

    @Test
    void whoever_knocks_at_the_door_of_another_publisher_is_recorded_once() {
        assertThatThrownBy(() -> world.as(owner, () -> doors.asMember(other, () -> "in")))
                .isInstanceOf(NotFoundException.class);
        assertThat(refusals(PLATFORM, owner.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("details").toString()).contains(other.toString()));
    }

    @Test
    void a_text_in_another_language_than_his_own_is_refused_and_stands_in_his_publishers_record() {
        var offer = offers.complete(publisher, owner);
        var french = world.member(publisher, PublisherRole.MARKETING_EDITOR, Set.of(LanguageTag.of("fr-FR")), Set.of());
        var key = SectionKey.listing(LanguageTag.of("en-US"));
        var edit = new Edit(key, 1, new Listing("x", "", "", "", List.of(), new TreeMap<>(), null, List.of()));
        assertThatThrownBy(() -> world.in(publisher, french, () -> drafts.save(offer, edit)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refusals(publisher.value(), french.id()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("action", "access.refused")
                        .containsEntry("subject", "DraftService.save"));
    }

    @Test
    void a_save_that_locks_refuse_names_the_fields() {
        var offer = offers.complete(publisher, owner);
        world.job(publisher, () -> {
            var revision = revisions.freeze(offer).id();
            revisions.markStaged(revision);
            revisions.markLive(revision, Map.of());
            return null;
        });
        var sku = SectionKey.sku(ContentFixtures.BYOL);
        var result = world.in(publisher, owner, () -> {
            var draft = drafts.section(offer, sku);
            return drafts.save(offer, new Edit(sku, draft.version(), null));
        });
        assertThat(result).isInstanceOf(SaveResult.Locked.class);
        assertThat(refusals(publisher.value(), owner.id()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("action", "offer.section.refused")
                        .containsEntry("subject", offer.toString()));
    }

    @Test
    void a_refusal_stands_although_its_transaction_is_rolled_back_and_what_was_done_in_it_does_not() {
        var editor = world.member(publisher, PublisherRole.MARKETING_EDITOR);
        long before = length(publisher.value());
        assertThatThrownBy(() -> world.in(
                        publisher,
                        editor,
                        () -> transactions.whole(() -> {
                            events.publishEvent(Audited.of("thing.done", publisher, "never"));
                            return acceptFor(editor);
                        })))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(length(publisher.value())).isEqualTo(before + 1);
        assertThat(refusals(publisher.value(), editor.id())).hasSize(1);
    }

    @Test
    void links_that_do_not_work_are_recorded_when_they_are_opened() {
        long before = count("person.mailRefused") + count("password.resetRefused");
        var token = new SecretText("not-a-token-" + UUID.randomUUID());
        assertThat(addresses.read(token)).isEmpty();
        assertThat(resets.works(token)).isFalse();
        assertThat(count("person.mailRefused") + count("password.resetRefused")).isEqualTo(before + 2);
    }

    @Test
    void checks_of_more_addresses_than_allowed_are_recorded() {
        var allowance = new Allowance(
                2, 5, () -> new PersonId(owner.id().value()), () -> publisher, events, new MovableClock());
        world.in(publisher, owner, () -> allowance.take(3));
        assertThat(refusals(publisher.value(), owner.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("details").toString()).contains("\"given\":\"2\""));
    }

    @Test
    void whoever_asks_without_end_fills_the_record_no_further_and_the_last_entry_says_so() {
        var editor = world.member(publisher, PublisherRole.MARKETING_EDITOR);
        int asked = 4 * RefusalLimit.ONE;
        for (int i = 0; i < asked; i++) {
            assertThatThrownBy(() -> acceptFor(editor)).isInstanceOf(AccessDeniedException.class);
        }
        var rows = refusals(publisher.value(), editor.id());
        assertThat(rows.size()).isBetween(RefusalLimit.ONE, 2 * RefusalLimit.ONE); // a minute may have turned
        assertThat(rows)
                .filteredOn(row -> row.get("details").toString().contains(RefusalLimit.LAST))
                .isNotEmpty();
        Evidence.note(getClass(), asked + " refusals of one person in a row, recorded " + rows.size());
    }

    private boolean acceptFor(Somebody editor) {
        return world.in(publisher, editor, () -> {
            profile.acceptAgreement("1", owner.id());
            return true;
        });
    }

    private List<Map<String, Object>> refusals(UUID chain, PersonId person) {
        return database.queryForList(
                "select action, subject, field, details from audit_entry where chain = ? and person = ? "
                        + "and action like '%refused' order by number",
                chain, person.value());
    }

    private long count(String action) {
        return database.queryForObject("select count(*) from audit_entry where action = ?", Long.class, action);
    }

    private long length(UUID chain) {
        return database.queryForList("select length from audit_chain where chain = ?", Long.class, chain).stream()
                .findFirst()
                .orElse(0L);
    }
}
