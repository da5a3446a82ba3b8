package dev.vitrine.rules;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.contoso;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentArbitraries;
import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Completeness.Share;
import dev.vitrine.shared.SectionKey;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompletenessTest {
    private final Marketplace marketplace = RulesFixtures.marketplace();

    @Example
    void a_complete_offer_is_complete_in_every_language_and_section() {
        var completeness = Completeness.of(contoso(), marketplace);
        assertThat(completeness.languages().keySet()).containsExactly(EN, FR);
        assertThat(completeness.languages().values()).allMatch(Share::complete);
        assertThat(completeness.whole().percent()).isEqualTo(100);
        assertThat(Completeness.ofSections(contoso(), marketplace).values()).allMatch(Share::complete);
    }

    @Example
    void pictures_links_and_terms_are_inherited_but_texts_are_not() {
        var inherited = World.draftOnly().set("legal/en-US:terms", null).draft();
        assertThat(Completeness.of(inherited, marketplace).languages().get(EN)).matches(Share::complete);
        var untitled = World.draftOnly().set("listing/en-US:title", null).draft();
        var share = Completeness.of(untitled, marketplace).languages().get(EN);
        assertThat(share.filled()).isEqualTo(share.required() - 1);
        assertThat(share.percent()).isLessThan(100);
        assertThat(Completeness.of(untitled, marketplace).languages().get(FR)).matches(Share::complete);
    }

    @Example
    void what_the_source_language_lacks_is_missing_in_all() {
        var draft = World.draftOnly().set("listing/fr-FR:logos.WIDE", null).draft();
        var completeness = Completeness.of(draft, marketplace);
        assertThat(completeness.languages().values()).noneMatch(Share::complete);
        assertThat(completeness.whole().required() - completeness.whole().filled())
                .isEqualTo(2);
    }

    @Example
    void sections_are_counted_one_by_one() {
        var draft = contoso().without(SectionKey.CATEGORIES).without(SectionKey.plan("k1", EN));
        var sections = Completeness.ofSections(draft, marketplace);
        assertThat(sections.get(SectionKey.CATEGORIES)).isEqualTo(new Share(0, 1));
        assertThat(sections.get(SectionKey.plan("k1", EN))).isEqualTo(new Share(0, 3));
        assertThat(sections.get(SectionKey.SUPPORT)).isEqualTo(new Share(7, 7));
    }

    @Example
    void support_by_mail_alone_needs_no_phone() {
        var draft = World.draftOnly()
                .set("support:customer.phone", null)
                .set("support:customer.emailOnly", true)
                .draft();
        assertThat(Completeness.ofSections(draft, marketplace).get(SectionKey.SUPPORT))
                .isEqualTo(new Share(6, 6));
    }

    @Example
    void an_empty_offer_is_incomplete() {
        assertThat(Completeness.of(OfferContent.EMPTY, marketplace).whole().complete())
                .isFalse();
        assertThat(new Share(99, 100).percent()).isEqualTo(99);
        assertThat(new Share(199, 200).percent()).isEqualTo(99);
        assertThat(new Share(0, 0).percent()).isEqualTo(100);
    }

    @Property(tries = 200)
    void any_offer_can_be_judged(@ForAll("offers") OfferContent draft, @ForAll("offers") OfferContent live) {
        var findings = Rules.validate(draft, live, marketplace, Facts.NONE);
        assertThat(findings).extracting(Finding::path).isSorted();
        var completeness = Completeness.of(draft, marketplace);
        var sections = Completeness.ofSections(draft, marketplace).values();
        assertThat(sections.stream().mapToInt(Share::filled).sum())
                .isEqualTo(completeness.whole().filled());
        assertThat(sections.stream().mapToInt(Share::required).sum())
                .isEqualTo(completeness.whole().required());
        draft.sections().forEach((key, section) -> Rules.onSave(draft, key, section, marketplace, Facts.NONE));
    }

    @Provide
    Arbitrary<OfferContent> offers() {
        return ContentArbitraries.offers();
    }
}
