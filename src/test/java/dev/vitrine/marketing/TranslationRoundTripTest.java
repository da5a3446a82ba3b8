package dev.vitrine.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentArbitraries;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Rules;
import dev.vitrine.rules.RulesFixtures;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What goes out to a translator comes back as it was, and what comes back is judged text by text. */
class TranslationRoundTripTest {
    private static final LanguageTag FR = ContentFixtures.FR;
    private static final LanguageTag EN = ContentFixtures.EN;
    private static final FieldPath TITLE = FieldPath.of(SectionKey.listing(EN), "title");

    private static OfferContent contoso() {
        return ContentFixtures.contoso();
    }

    private static Intake intake(OfferContent content) {
        return new Intake(content, FR, EN, TranslationRoundTripTest::broken);
    }

    private static List<Finding> broken(OfferContent content, SectionKey key, Section value) {
        return Rules.onSave(content, key, value, RulesFixtures.marketplace(), Facts.NONE);
    }

    private static TranslationUnit unit(OfferContent content, FieldPath path) {
        return TranslatableTexts.of(content, FR, EN).stream()
                .filter(unit -> unit.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static ArrivingText translated(OfferContent content, FieldPath path, String text) {
        TranslationUnit unit = unit(content, path);
        return new ArrivingText(path.toString(), text, unit.sourceHash());
    }

    @Provide
    Arbitrary<List<TranslationUnit>> units() {
        return Combinators.combine(ContentArbitraries.texts(), ContentArbitraries.texts(), ContentArbitraries.texts())
                .as((key, source, target) -> List.of(key, source, target))
                .list()
                .ofMaxSize(6)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> new TranslationUnit(
                                FieldPath.of(
                                        SectionKey.legal(EN), i + all.get(i).getFirst()),
                                all.get(i).get(1),
                                all.get(i).get(2),
                                100))
                        .toList());
    }

    @Property(tries = 300)
    void any_texts_come_back_from_xliff_as_they_went_out(@ForAll("units") List<TranslationUnit> units)
            throws UnreadableFile {
        assertThat(XliffReader.read(Xliff.write(FR, EN, units), FR, EN))
                .isEqualTo(units.stream()
                        .map(unit -> new ArrivingText(unit.path().toString(), unit.target(), unit.sourceHash()))
                        .toList());
    }

    @Provide
    Arbitrary<OfferContent> offers() {
        Arbitrary<Listing> listings =
                ContentArbitraries.section(SectionKey.Kind.LISTING).map(Listing.class::cast);
        Arbitrary<Plan> plans = ContentArbitraries.section(SectionKey.Kind.PLAN).map(Plan.class::cast);
        Arbitrary<Legal> legals =
                ContentArbitraries.section(SectionKey.Kind.LEGAL).map(Legal.class::cast);
        return Combinators.combine(listings, listings, plans, plans, legals, legals)
                .as((listing, other, plan, otherPlan, legal, otherLegal) -> contoso()
                        .with(SectionKey.listing(FR), listing)
                        .with(SectionKey.listing(EN), other)
                        .with(SectionKey.plan(ContentFixtures.BYOL, FR), plan)
                        .with(SectionKey.plan(ContentFixtures.BYOL, EN), otherPlan)
                        .with(SectionKey.legal(FR), legal)
                        .with(SectionKey.legal(EN), otherLegal));
    }

    @Property(tries = 100)
    void an_export_brought_back_unchanged_changes_nothing(@ForAll("offers") OfferContent content)
            throws UnreadableFile {
        List<TranslationUnit> units = TranslatableTexts.of(content, FR, EN);
        var intake = intake(content);
        XliffReader.read(Xliff.write(FR, EN, units), FR, EN).forEach(intake::take);
        assertThat(intake.content()).isEqualTo(content);
        assertThat(intake.same()).isEqualTo(units.size());
        assertThat(intake.stale()).isEmpty();
        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.unknown()).isZero();
    }

    @Property(tries = 100)
    void every_text_of_one_offer_can_be_carried_to_another_with_the_same_source(
            @ForAll("offers") OfferContent content, @ForAll("offers") OfferContent other) throws UnreadableFile {
        // Without limits all that differs is taken in, so what is exported afterwards is what was brought.
        OfferContent empty = content.without(SectionKey.legal(EN))
                .without(SectionKey.listing(EN))
                .without(SectionKey.plan(ContentFixtures.BYOL, EN));
        var intake = new Intake(empty, FR, EN, (draft, key, value) -> List.of());
        List<ArrivingText> texts = TranslatableTexts.of(empty, FR, EN).stream()
                .map(unit -> new ArrivingText(
                        unit.path().toString(), "x" + other.legal(FR).terms() + unit.path(), unit.sourceHash()))
                .toList();
        texts.forEach(intake::take);
        assertThat(TranslatableTexts.of(intake.content(), FR, EN))
                .extracting(TranslationUnit::target)
                .containsExactlyElementsOf(
                        texts.stream().map(ArrivingText::target).toList());
    }

    @Test
    void a_translation_takes_its_place_and_touches_nothing_else() {
        var intake = intake(contoso());
        intake.take(translated(contoso(), TITLE, "Contoso Vault"));
        Listing before = contoso().listing(EN);
        assertThat(intake.content())
                .isEqualTo(contoso()
                        .with(
                                SectionKey.listing(EN),
                                new Listing(
                                        "Contoso Vault",
                                        before.summary(),
                                        before.longSummary(),
                                        before.description(),
                                        before.links(),
                                        before.logos(),
                                        before.hero(),
                                        before.sampleImages())));
    }

    @Test
    void a_translation_of_a_source_that_changed_since_is_refused_and_named() {
        var intake = intake(contoso());
        intake.take(new ArrivingText(TITLE.toString(), "Contoso Vault", "0".repeat(64)));
        assertThat(intake.content()).isEqualTo(contoso());
        assertThat(intake.stale()).containsExactly(TITLE);
    }

    @Test
    void what_breaks_a_limit_is_rejected_alone() {
        var intake = intake(contoso());
        var summary = FieldPath.of(SectionKey.listing(EN), "summary");
        intake.take(translated(contoso(), TITLE, "x".repeat(51)));
        intake.take(translated(contoso(), summary, "<script>x</script>"));
        intake.take(translated(contoso(), FieldPath.of(SectionKey.legal(EN), "terms"), "Terms"));
        assertThat(intake.rejected())
                .extracting(Finding::rule)
                .containsExactly(Rule.V1_OFFER_TITLE_LENGTH, Rule.RICH_TEXT_TAGS);
        assertThat(intake.content())
                .isEqualTo(contoso()
                        .with(
                                SectionKey.legal(EN),
                                new Legal("Terms", contoso().legal(EN).termsUrl())));
    }

    @Test
    void what_is_no_text_of_this_language_is_ignored_and_counted() {
        var intake = intake(contoso());
        List<String> strange = List.of(
                "",
                "nonsense",
                "listing/fr-FR:title",
                "listing/de-DE:title",
                "listing/en-US:links[none].title",
                "listing/en-US:hero",
                "basics:name",
                "support:customer.name",
                "sku/k1:id",
                "../../listing/en-US:title",
                "plan/k9/en-US:title");
        strange.forEach(path -> intake.take(new ArrivingText(path, "x", "")));
        assertThat(intake.unknown()).isEqualTo(strange.size());
        assertThat(intake.content()).isEqualTo(contoso());
        Evidence.note(getClass(), strange.size() + " addresses that are no text of the language were ignored");
    }

    @Test
    void a_language_that_inherits_its_links_gets_its_own_with_the_first_translated_title() {
        Listing source = contoso().listing(FR);
        var links = List.of(
                new Link("a", "Documentation", "https://contoso.example/doc"),
                new Link("b", "Aide", "https://contoso.example/aide"));
        OfferContent content = contoso()
                .with(SectionKey.listing(FR), withLinks(source, links))
                .with(SectionKey.listing(EN), withLinks(contoso().listing(EN), List.of()));
        var intake = intake(content);
        intake.take(translated(content, FieldPath.of("listing/en-US:links[b].title"), "Help"));
        assertThat(intake.content().listing(EN).links())
                .containsExactly(links.getFirst(), new Link("b", "Help", "https://contoso.example/aide"));
    }

    private static Listing withLinks(Listing listing, List<Link> links) {
        return new Listing(
                listing.title(),
                listing.summary(),
                listing.longSummary(),
                listing.description(),
                links,
                listing.logos(),
                listing.hero(),
                listing.sampleImages());
    }

    @Property(tries = 200)
    void any_path_can_be_read_from_the_name_of_its_unit(@ForAll("paths") String path) {
        assertThat(Xliff.id(path)).matches("[A-Za-z0-9._:-]*");
        assertThat(Xliff.path(Xliff.id(path))).isEqualTo(path);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().ofMaxLength(20);
    }
}
