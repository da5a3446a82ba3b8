package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

class ContentWordsTest {
    private static final LanguageTag FR = LanguageTag.of("fr-FR");
    private static final OfferContent CONTENT = OfferContent.of(Map.<SectionKey, Section>of(
            SectionKey.sku("k1"),
            new Sku("standard", Sku.Billing.HOURLY, Sku.Trial.NONE, false),
            SectionKey.image("k1"),
            new VmImage(
                    VmImage.OsFamily.LINUX,
                    "",
                    List.of(),
                    List.of(new VmImage.OpenPort("p1", 443, VmImage.Protocol.TCP, "HTTPS")),
                    List.of(new VmImage.ImageVersion(
                            "v1", "1.2.0", null, List.of(new VmImage.DataDisk("d1", 3, null))))),
            SectionKey.listing(FR),
            new Listing(
                    "",
                    "",
                    "",
                    "",
                    List.of(new Listing.Link("l1", "Guide", "https://docs.example")),
                    Collections.emptySortedMap(),
                    null,
                    List.of(new Listing.SampleImage("s1", null, "")))));

    private final KitUi kit = new KitUi();
    private ContentWords words;

    @BeforeEach
    void open() {
        kit.open();
        UI.getCurrent().setLocale(Locale.FRENCH);
        var reader = new Div();
        UI.getCurrent().add(reader);
        words = ContentWords.of(reader, CONTENT).naming(id -> id.equals("FR") ? "France" : id);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private String field(String path) {
        return words.field(FieldPath.of(path));
    }

    @Test
    void sections_are_named_with_the_ids_that_people_know() {
        assertThat(words.section(SectionKey.plan("k1", FR))).isEqualTo("Plan standard · Français (France)");
        assertThat(words.section(SectionKey.SUPPORT)).isEqualTo("Support");
        assertThat(words.section(SectionKey.sku("gone"))).endsWith("gone");
    }

    @Test
    void fields_are_named_with_the_ids_that_people_know() {
        assertThat(field("listing/fr-FR:summary")).isEqualTo("Résumé");
        assertThat(field("image/k1:versions[v1].number")).isEqualTo("Versions 1.2.0 · Version");
        assertThat(field("image/k1:versions[v1].dataDisks[d1].lun")).contains("1.2.0", "LUN 3");
        assertThat(field("image/k1:ports[p1]")).isEqualTo("Ports ouverts 443");
        assertThat(field("listing/fr-FR:links[l1].url")).isEqualTo("Liens Guide · URL");
        assertThat(field("listing/fr-FR:sampleImages[s1]")).endsWith(" 1");
        assertThat(field("listing/fr-FR:logos.WIDE")).contains("255 × 115");
        assertThat(field("support:customer.phone")).isEqualTo("Service clientèle · Téléphone");
        assertThat(field("pricing/k1:hourly.FR.16")).isEqualTo("Prix à l’heure · France · 16 cœurs");
        assertThat(field("pricing:markets[FR]")).isEqualTo("Marchés France");
        assertThat(field("basics:languages[fr-FR]")).isEqualTo("Langues Français (France)");
        assertThat(words.place(FieldPath.of("sku/k1:trial"))).contains("standard · Version d’évaluation gratuite");
    }

    @Test
    void values_are_said_in_words() {
        assertThat(value("sku/k1:billing", StringNode.valueOf("BYOL")))
                .isEqualTo("Apportez votre propre licence (BYOL)");
        assertThat(value("sku/k1:hidden", BooleanNode.TRUE)).isEqualTo("oui");
        assertThat(value("basics:languages[fr-FR]", StringNode.valueOf("fr-FR")))
                .isEqualTo("Français (France)");
        assertThat(value("pricing:markets[FR]", StringNode.valueOf("FR"))).isEqualTo("France");
        assertThat(value("listing/fr-FR:title", StringNode.valueOf("BYOL"))).isEqualTo("BYOL");
        assertThat(words.value(FieldPath.of("legal/fr-FR:terms"), null)).isEmpty();
    }

    @Test
    void a_disk_shows_its_address_and_an_item_not_its_key() {
        var json = JsonNodeFactory.instance;
        var disk = json.objectNode()
                .put("host", "a.example")
                .put("container", "vhds")
                .put("file", "os.vhd");
        assertThat(value("image/k1:versions[v1].osVhd", disk)).isEqualTo("https://a.example/vhds/os.vhd");
        var link = json.objectNode().put("key", "l1").put("title", "Guide").put("url", "https://docs.example");
        assertThat(value("listing/fr-FR:links[l1]", link)).isEqualTo("Guide · https://docs.example");
    }

    private String value(String path, tools.jackson.databind.JsonNode value) {
        return words.value(FieldPath.of(path), value);
    }
}
