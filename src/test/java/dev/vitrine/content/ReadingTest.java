package dev.vitrine.content;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Reading.Origin;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static final LanguageTag DE = LanguageTag.of("de-DE");
    private static final Basics BASICS = new Basics("Archive", "archive", FR, List.of(FR, EN));

    /** Every case of product.md section 2: which languages have the field, whether it inherits, what is read. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "fr-FR, fr-FR en-US, true,  fr-FR, OWN",
                "fr-FR, en-US,       true,  none,  NOTHING",
                "en-US, fr-FR en-US, true,  en-US, OWN",
                "en-US, fr-FR en-US, false, en-US, OWN",
                "en-US, fr-FR,       true,  fr-FR, INHERITED",
                "en-US, fr-FR,       false, none,  NOTHING",
                "en-US, '',          true,  none,  NOTHING",
                "de-DE, fr-FR en-US, true,  fr-FR, SOURCE",
                "de-DE, fr-FR en-US, false, fr-FR, SOURCE",
                "de-DE, de-DE en-US, true,  none,  NOTHING"
            })
    void a_field_is_read_from(LanguageTag wanted, String filled, boolean inherits, LanguageTag from, Origin origin) {
        Set<String> having = Set.of(filled.split(" "));
        var reading = Reading.of(BASICS, wanted);
        var found = reading.from(inherits, language -> having.contains(language.value()));
        assertThat(found.orElse(null)).isEqualTo(from);
        assertThat(reading.origin(found)).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "listing/en-US:title, false",
        "listing/en-US:longSummary, false",
        "listing/en-US:logos.SMALL, true",
        "listing/en-US:hero, true",
        "listing/en-US:links[k].url, true",
        "listing/en-US:sampleImages, true",
        "legal/en-US:terms, true",
        "plan/k1/en-US:title, false"
    })
    void pictures_links_and_terms_inherit_and_texts_never(String path, boolean inherits) {
        assertThat(Reading.inherits(FieldPath.of(path))).isEqualTo(inherits);
    }

    @Test
    void one_logo_of_its_own_leaves_the_others_inherited() {
        OfferContent content = ContentFixtures.contoso().with(SectionKey.BASICS, BASICS);
        Listing french = content.listing(FR);
        var large =
                new Listing.Picture(french.logos().get(Listing.LogoSize.WIDE).hash(), 115, 115);
        var logos = new java.util.TreeMap<Listing.LogoSize, Listing.Picture>();
        logos.put(Listing.LogoSize.LARGE, large);
        var english = new Listing("Archive", "", "", "", List.of(), logos, null, List.of());

        Listing read = Reading.of(BASICS, EN).listing(content.with(SectionKey.listing(EN), english));

        assertThat(read.title()).isEqualTo("Archive");
        assertThat(read.summary()).isEmpty();
        assertThat(read.logos()).hasSameSizeAs(french.logos()).containsEntry(Listing.LogoSize.LARGE, large);
        assertThat(read.hero()).isEqualTo(french.hero());
        assertThat(read.links()).isEqualTo(french.links());
        assertThat(Reading.of(BASICS, DE).listing(content)).isEqualTo(french);
    }

    @Test
    void blank_terms_are_none() {
        OfferContent content = ContentFixtures.contoso()
                .with(SectionKey.BASICS, BASICS)
                .with(SectionKey.legal(EN), new Legal(" \n", ""));
        assertThat(Reading.of(BASICS, EN).legal(content)).isEqualTo(content.legal(FR));
    }
}
