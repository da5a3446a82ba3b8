package dev.vitrine.marketing;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketing.TranslationDesk.Confirmation;
import dev.vitrine.marketing.TranslationDesk.Line;
import dev.vitrine.marketing.TranslationDesk.Sheet;
import dev.vitrine.marketing.TranslationDesk.SignOff;
import dev.vitrine.marketing.TranslationDesk.Signing;
import dev.vitrine.marketing.TranslationDesk.State;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What translations were made from, through saves, undo and copies; the marks and the sign-off that rest on it. */
@VitrineTest
class TranslationDeskTest {
    private static final SectionKey SOURCE = SectionKey.listing(FR);
    private static final SectionKey TARGET = SectionKey.listing(EN);
    private static final FieldPath TITLE = FieldPath.of(TARGET, "title");

    private final TranslationDesk desk;
    private final Drafts drafts;
    private final World world;
    private final Offers offers;
    private final JdbcTemplate database;
    private PublisherId publisher = PublisherId.next();
    private Somebody owner;
    private OfferId offer = OfferId.next();

    TranslationDeskTest(TranslationDesk desk, Drafts drafts, World world, Offers offers, JdbcTemplate database) {
        this.desk = desk;
        this.drafts = drafts;
        this.world = world;
        this.offers = offers;
        this.database = database;
        owner = new Somebody(dev.vitrine.shared.PersonId.next(), "");
    }

    @BeforeEach
    void a_complete_offer() {
        publisher = world.publisher().id();
        owner = world.member(publisher, PublisherRole.OWNER);
        offer = offers.complete(publisher, owner);
    }

    private <T> T in(Supplier<T> task) {
        return world.in(publisher, owner, task);
    }

    private Sheet sheet() {
        return in(() -> desk.sheet(offer, EN));
    }

    private Line line(FieldPath path) {
        return sheet().lines().stream()
                .filter(line -> line.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private List<FieldPath> stale() {
        return in(() -> drafts.findings(offer)).stream()
                .filter(finding -> finding.rule() == Rule.TRANSLATION_STALE)
                .map(Finding::path)
                .toList();
    }

    private void title(SectionKey key, String title) {
        save(key, ContentFixtures.titled((Listing) section(key), title));
    }

    private void save(SectionKey key, Section value) {
        offers.save(publisher, owner, offer, key, value);
    }

    private Section section(SectionKey key) {
        return in(() -> drafts.section(offer, key)).value();
    }

    private long version(SectionKey key) {
        return in(() -> drafts.section(offer, key)).version();
    }

    private SaveResult undo(SectionKey key) {
        long version = version(key);
        return in(() -> drafts.undo(offer, key, version));
    }

    @Test
    void every_text_of_the_offer_and_its_plans_stands_beside_its_source() {
        Sheet sheet = sheet();
        assertThat(sheet.lines())
                .extracting(line -> line.path().toString())
                .containsExactly(
                        "listing/en-US:title",
                        "listing/en-US:summary",
                        "listing/en-US:longSummary",
                        "listing/en-US:description",
                        "listing/en-US:links[l1].title",
                        "listing/en-US:links[l2].title",
                        "listing/en-US:sampleImages[s1].alternativeText",
                        "plan/k1/en-US:title",
                        "plan/k1/en-US:summary",
                        "plan/k1/en-US:description",
                        "plan/k2/en-US:title",
                        "plan/k2/en-US:summary",
                        "plan/k2/en-US:description",
                        "legal/en-US:terms");
        assertThat(sheet.lines()).extracting(Line::state).containsOnly(State.FINE, State.INHERITED);
        assertThat(line(TITLE).text())
                .isEqualTo(ContentFixtures.contoso().listing(EN).title());
        assertThat(line(TITLE).source()).isEqualTo(ContentFixtures.listingFr().title());
        assertThat(line(FieldPath.of(TARGET, "links[l1].title")).state()).isEqualTo(State.INHERITED);
        assertThat(sheet.obstacles().none()).isTrue();
        assertThat(in(() -> desk.sheet(offer, FR)).lines()).isEmpty();
        assertThatThrownBy(() -> in(() -> desk.sheet(offer, LanguageTag.of("de-DE"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_changed_source_makes_its_translation_stale_and_shows_what_it_was_made_from() {
        String before = ContentFixtures.listingFr().title();
        title(SOURCE, "Contoso Archive 2");
        assertThat(stale()).containsExactly(TITLE);
        assertThat(line(TITLE).state()).isEqualTo(State.STALE);
        assertThat(line(TITLE).madeFrom()).isEqualTo(before);
        title(SOURCE, "Contoso Archive 3");
        assertThat(line(TITLE).madeFrom()).isEqualTo(before);
        title(SOURCE, before);
        assertThat(stale()).isEmpty();
        title(SOURCE, "Contoso Archive 4");
        title(TARGET, "Contoso Archive, fourth");
        assertThat(stale()).isEmpty();
        assertThat(line(TITLE).state()).isEqualTo(State.FINE);
    }

    @Test
    void a_text_that_is_undone_finds_its_own_source_again() {
        title(SOURCE, "Deux");
        title(TARGET, "Two");
        assertThat(stale()).isEmpty();
        assertThat(undo(TARGET)).isInstanceOf(SaveResult.Saved.class);
        assertThat(stale()).containsExactly(TITLE);
        assertThat(line(TITLE).madeFrom()).isEqualTo(ContentFixtures.listingFr().title());
        undo(SOURCE);
        assertThat(stale()).isEmpty();
    }

    @Test
    void a_text_that_is_taken_away_is_missing_and_nothing_is_stale() {
        title(SOURCE, "Deux");
        title(TARGET, "");
        assertThat(stale()).isEmpty();
        assertThat(line(TITLE).state()).isEqualTo(State.MISSING);
        assertThat(line(TITLE).findings()).isEmpty();
        assertThat(sheet().obstacles()).isEqualTo(new TranslationDesk.Obstacles(1, 0, 0));
    }

    @Test
    void still_right_clears_the_mark_until_the_source_changes_again() {
        title(SOURCE, "Deux");
        Line seen = line(TITLE);
        int warnings = in(() -> drafts.head(offer)).warnings();
        assertThat(in(() -> desk.stillRight(offer, seen))).isEqualTo(Confirmation.DONE);
        assertThat(stale()).isEmpty();
        assertThat(in(() -> drafts.head(offer)).warnings()).isEqualTo(warnings - 1);
        assertThat(audited("offer.translation.confirmed")).isEqualTo(1);
        assertThat(in(() -> desk.stillRight(offer, seen))).isEqualTo(Confirmation.CHANGED_SINCE);
        title(SOURCE, "Trois");
        assertThat(line(TITLE).madeFrom()).isEqualTo("Deux");
        assertThat(in(() -> desk.stillRight(offer, seen))).isEqualTo(Confirmation.CHANGED_SINCE);
        assertThat(stale()).containsExactly(TITLE);
    }

    private int audited(String action) {
        Integer count = database.queryForObject(
                "select count(*) from audit_entry where chain = ? and action = ?",
                Integer.class,
                publisher.value(),
                action);
        return count == null ? 0 : count;
    }

    @Test
    void a_copy_keeps_the_marks() {
        save(SectionKey.plan("k1", FR), new Plan("Autre", "<p>Autre.</p>", "<p>Autre chose.</p>"));
        assertThat(stale()).hasSize(3);
        OfferId copy = ((Drafts.Creation.Created) in(() -> drafts.cloneOffer(offer, "Copy", "copy"))).id();
        List<Finding> marks = in(() -> drafts.findings(copy)).stream()
                .filter(finding -> finding.rule() == Rule.TRANSLATION_STALE)
                .toList();
        assertThat(marks).hasSize(3);
        assertThat(in(() -> drafts.head(copy)).warnings()).isGreaterThanOrEqualTo(3);
        assertThat(in(() -> desk.sheet(copy, EN)).lines())
                .filteredOn(line -> line.state() == State.STALE)
                .extracting(Line::madeFrom)
                .containsOnlyNulls();
    }

    @Test
    void a_copy_of_a_sku_keeps_its_marks_and_no_others() {
        save(SectionKey.plan("k1", FR), new Plan("Autre", "<p>Autre.</p>", "<p>Autre chose.</p>"));
        title(SOURCE, "Deux");
        assertThat(stale()).hasSize(4);
        assertThat(in(() -> drafts.duplicateSku(offer, "k1", SectionKey.sku("copy"), "copy")))
                .isInstanceOf(Drafts.SaveResult.Saved.class);
        assertThat(stale())
                .hasSize(7)
                .filteredOn(path -> path.section().equals(SectionKey.plan("copy", EN)))
                .hasSize(3);
        assertThat(in(() -> drafts.duplicateSku(offer, "k2", SectionKey.sku("fresh"), "fresh")))
                .isInstanceOf(Drafts.SaveResult.Saved.class);
        assertThat(stale()).hasSize(7);
    }

    @Test
    void a_discarded_offer_leaves_nothing_behind() {
        in(() -> desk.signOff(offer, EN, desk.sheet(offer, EN).texts()));
        assertThat(rows("translation_origin")).isPositive();
        assertThat(rows("language_sign_off")).isEqualTo(1);
        assertThat(in(() -> drafts.discard(offer))).isEqualTo(Drafts.Discarded.DONE);
        assertThat(rows("translation_origin") + rows("language_sign_off")).isZero();
    }

    private int rows(String table) {
        Integer count = database.queryForObject(
                "select count(*) from " + table + " where tenant_id = ?", Integer.class, publisher.value());
        return count == null ? 0 : count;
    }

    @Test
    void a_language_is_signed_off_until_a_text_of_it_changes() {
        Signing signing = in(() -> desk.signOff(offer, EN, desk.sheet(offer, EN).texts()));
        assertThat(signing).isInstanceOf(Signing.Signed.class);
        assertThat(signOff().holds()).isTrue();
        assertThat(signOff().by()).isEqualTo(owner.id());
        assertThat(audited("offer.language.signed")).isEqualTo(1);
        String before = ContentFixtures.contoso().listing(EN).title();
        title(TARGET, "Another title");
        assertThat(signOff().holds()).isFalse();
        assertThat(signOff().changed()).isEqualTo(1);
        title(TARGET, before);
        assertThat(signOff().holds()).as("what was signed is there again").isTrue();
        save(SectionKey.legal(EN), new Legal("Other terms.", ""));
        assertThat(signOff().holds()).isFalse();
        assertThat(sheet().signOff()).contains(signOff());
    }

    private SignOff signOff() {
        return in(() -> desk.signOffs(offer)).get(EN);
    }

    @Test
    void what_is_missing_stale_or_wrong_keeps_a_language_from_being_signed_off() {
        title(SOURCE, "Deux");
        save(SectionKey.plan("k1", EN), new Plan("", "<p>Bring the licence you already own.</p>", "<p>Something.</p>"));
        save(
                SectionKey.plan("k2", EN),
                new Plan("T", "<p>S.</p>", ContentFixtures.contoso().listing(EN).description()));
        var refused = (Signing.Refused)
                in(() -> desk.signOff(offer, EN, desk.sheet(offer, EN).texts()));
        assertThat(refused.obstacles()).isEqualTo(new TranslationDesk.Obstacles(1, 1, 1));
        assertThat(in(() -> desk.signOffs(offer))).isEmpty();
    }

    @Test
    void texts_that_changed_since_they_were_seen_are_not_signed() {
        var seen = sheet().texts();
        title(TARGET, "Another title");
        assertThat(in(() -> desk.signOff(offer, EN, seen))).isInstanceOf(Signing.ChangedSince.class);
        assertThat(in(() -> desk.signOffs(offer))).isEmpty();
    }

    @Test
    void an_editor_of_french_alone_signs_and_confirms_nothing_in_english() {
        title(SOURCE, "Deux");
        Line seen = line(TITLE);
        Somebody editor = world.member(publisher, PublisherRole.MARKETING_EDITOR, Set.of(FR), Set.of());
        var english = world.in(publisher, editor, () -> desk.sheet(offer, EN));
        assertThat(english.editable()).isFalse();
        assertThatThrownBy(() -> world.in(publisher, editor, () -> desk.stillRight(offer, seen)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.in(publisher, editor, () -> desk.signOff(offer, EN, english.texts())))
                .isInstanceOf(AccessDeniedException.class);
        long version = version(TARGET);
        assertThatThrownBy(() -> world.in(
                        publisher,
                        editor,
                        () -> drafts.save(offer, new Edit(TARGET, version, ContentFixtures.listingFr()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(stale()).containsExactly(TITLE);
        assertThat(in(() -> desk.signOffs(offer))).isEmpty();
        var french = world.in(publisher, editor, () -> desk.sheet(offer, FR));
        assertThat(world.in(publisher, editor, () -> desk.signOff(offer, FR, french.texts())))
                .isInstanceOf(Signing.Signed.class);
    }

    @Test
    void a_hundred_skus_cost_as_many_statements_as_two() {
        title(SOURCE, "Deux");
        int small = statements();
        in(() -> drafts.saveAll(offer, many()));
        assertThat(stale()).hasSize(1);
        in(() -> drafts.saveAll(offer, rewritten()));
        assertThat(stale()).hasSize(1 + 3 * 98);
        int great = statements();
        var begin = System.nanoTime();
        Sheet sheet = sheet();
        long took = (System.nanoTime() - begin) / 1_000_000;
        Evidence.note(
                TranslationDeskTest.class,
                "the desk of an offer with 100 SKUs, 294 texts of them stale: "
                        + sheet.lines().size() + " texts, " + great + " statements, " + took + " ms");
        assertThat(great).isEqualTo(small).isBetween(1, 20);
        assertThat(sheet.lines()).hasSize(14 + 3 * 98);
        assertThat(sheet.lines())
                .filteredOn(line -> line.state() == State.STALE)
                .allMatch(line -> line.madeFrom() != null);
    }

    private int statements() {
        sheet();
        return in(() -> CountedStatements.of(() -> desk.sheet(offer, EN))).size();
    }

    private static List<Edit> many() {
        var edits = new ArrayList<Edit>();
        for (int i = 10; i < 108; i++) {
            String sku = "k" + i;
            edits.add(new Edit(SectionKey.sku(sku), 0, new Sku("sku-" + i, Sku.Billing.BYOL, Sku.Trial.NONE, false)));
            edits.add(new Edit(SectionKey.plan(sku, FR), 0, plan("Taille " + i)));
            edits.add(new Edit(SectionKey.plan(sku, EN), 0, plan("Size " + i)));
        }
        return edits;
    }

    private static List<Edit> rewritten() {
        var edits = new ArrayList<Edit>();
        for (int i = 10; i < 108; i++) {
            edits.add(new Edit(SectionKey.plan("k" + i, FR), 1, plan("Nouvelle taille " + i)));
        }
        return edits;
    }

    private static Plan plan(String title) {
        return new Plan(title, "<p>" + title + ".</p>", "<p>" + title + ", et plus.</p>");
    }

    @Test
    void a_draft_without_translations_has_nothing_to_remember() {
        OfferContent content = OfferContent.EMPTY;
        assertThat(Translated.of(content)).isEmpty();
    }
}
