package dev.vitrine.content;

import static dev.vitrine.content.ContentFixtures.contoso;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {
    @Test
    void names_the_fields_of_a_kind_and_of_its_items() {
        assertThat(FieldNames.of(SectionKey.Kind.IMAGE))
                .containsExactly(
                        "osDescription",
                        "osFamily",
                        "ports",
                        "ports.port",
                        "ports.protocol",
                        "ports.purpose",
                        "recommendedSizes",
                        "versions",
                        "versions.dataDisks",
                        "versions.dataDisks.lun",
                        "versions.dataDisks.vhd",
                        "versions.number",
                        "versions.osVhd");
        assertThat(FieldNames.of(SectionKey.Kind.LISTING)).contains("logos", "logos.WIDE", "links.url");
        assertThat(FieldNames.of(SectionKey.Kind.PRICES)).containsExactly("availableIn", "hourly");
    }

    @ParameterizedTest
    @CsvSource({
        "basics,content.section.BASICS",
        "basics:languages[fr-FR],content.field.basics.languages",
        "image/k1:versions[v1].dataDisks[d1].vhd,content.field.image.versions.dataDisks.vhd",
        "listing/fr-FR:logos.WIDE,content.field.listing.logos.WIDE",
        "pricing/k1:hourly.us.4,content.field.prices.hourly",
        "pricing:markets[us],content.field.pricing.markets",
        "support:customer.url,content.field.support.customer.url",
        "image/k1:dataDisks,content.section.IMAGE"
    })
    void gives_the_label_of_a_path(String path, String label) {
        assertThat(FieldNames.label(FieldPath.of(path))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "basics,basics",
        "sku/k2:id,sku/standard:id",
        "plan/k2/fr-FR:title,plan/standard/fr-FR:title",
        "image/k2:versions[v1].osVhd,image/standard:versions[1.0.0].osVhd",
        "image/k2:versions[v1].dataDisks[d1].lun,image/standard:versions[1.0.0].dataDisks[LUN 0].lun",
        "image/k2:ports[p2].purpose,image/standard:ports[443/TCP].purpose",
        "listing/fr-FR:links[l2].url,listing/fr-FR:links[2].url",
        "listing/fr-FR:sampleImages[s1],listing/fr-FR:sampleImages[1]",
        "pricing/k2:hourly.us.4,pricing/standard:hourly.us.4",
        "pricing:markets[us],pricing:markets[us]",
        "image/k2:versions[gone].osVhd,image/standard:versions[gone].osVhd",
        "sku/k9:id,sku/k9:id"
    })
    void prints_the_ids_that_people_know(String path, String display) {
        assertThat(Names.display(contoso(), FieldPath.of(path))).isEqualTo(display);
    }

    @Test
    void prints_the_key_while_there_is_no_id() {
        var draft = contoso().with(SectionKey.sku("k2"), OfferContent.empty(SectionKey.Kind.SKU));
        assertThat(Names.display(draft, FieldPath.of("sku/k2:id"))).isEqualTo("sku/k2:id");
        var image = FieldValues.with(contoso().image("k2"), FieldPath.of("image/k2:versions[v1].number"), null);
        assertThat(Names.display(
                        contoso().with(SectionKey.image("k2"), image), FieldPath.of("image/k2:versions[v1].osVhd")))
                .isEqualTo("image/standard:versions[v1].osVhd");
    }
}
