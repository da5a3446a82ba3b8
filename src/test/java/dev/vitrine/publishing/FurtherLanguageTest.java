package dev.vitrine.publishing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.content.ContentFixtures.EN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Plan;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.marketing.TranslationFiles.Form;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.rules.Completeness.Share;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A language more than the interface speaks is a setting, {@code vitrine.languages}, and no code; so is the next. */
@PublishingTest
class FurtherLanguageTest {
    private static final LanguageTag DE = LanguageTag.of("de-DE");
    private static final LanguageTag IT = LanguageTag.of("it-IT");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final TranslationFiles files;
    private final int port;

    FurtherLanguageTest(
            ApplicationContext application,
            World world,
            Offers offers,
            Drafts drafts,
            TranslationFiles files,
            @LocalServerPort int port) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.files = files;
        this.port = port;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_offer_is_written_exported_and_sold_in_german() throws Exception {
        var seller = offers.seller();
        addGerman(seller);
        int lent = german(seller).filled();
        assertThat(lent)
                .as("pictures, links and terms")
                .isBetween(1, german(seller).required() - 7);

        writeTitleAsAGermanEditor(seller);
        assertThat(german(seller).filled()).isEqualTo(lent + 1);
        assertThat(german(seller).complete()).isFalse();
        offers.as(seller, () -> {
            writeTheRest(seller);
            return true;
        });
        assertThat(german(seller).complete()).isTrue();
        assertThat(offers.as(seller, () -> new String(files.export(seller.offer(), DE, Form.XLIFF), UTF_8)))
                .contains("trgLang=\"de-DE\"", "Contoso Archiv");

        offers.live(seller);

        soldInGerman(seller);
        readInItalian(seller);
    }

    @Test
    void who_asks_for_german_gets_the_german_storefront_in_a_language_that_the_interface_speaks() throws Exception {
        var catalogue = page("/marketplace", "de-AT,de;q=0.9,fr;q=0.5");

        assertThat(catalogue.location()).contains("/marketplace/de-DE");
        assertThat(catalogue.select("html").attr("lang")).isEqualTo("en");
        assertThat(catalogue.select(".segments a").eachText()).containsExactly("FR", "EN", "DE", "IT");
        assertThat(catalogue.select(".segments a").eachAttr("title"))
                .containsExactly(
                        "Français (France)", "English (United States)", "Deutsch (Deutschland)", "Italiano (Italia)");
        assertThat(page("/marketplace/de", "").location()).contains("/marketplace/de-DE");
    }

    /** On the page where languages are chosen. */
    private void addGerman(Seller seller) {
        open(seller, seller.owner(), "basics");
        assertThat(Window.page()).contains("Deutsch (Deutschland)", "Italiano (Italia)");
        CheckboxGroup<LanguageTag> languages = languages();
        Window.enter(languages, new LinkedHashSet<>(List.of(Offers.FR, DE)));
        save();
        assertThat(offers.as(seller, () -> drafts.head(seller.offer()).languages()))
                .containsExactly(Offers.FR, DE);
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<LanguageTag> languages() {
        return _get(CheckboxGroup.class);
    }

    private void writeTitleAsAGermanEditor(Seller seller) {
        var editor = world.member(seller.publisher(), PublisherRole.MARKETING_EDITOR, Set.of(DE), Set.of());
        open(seller, editor, "marketing/de-DE/details");
        assertThat(Window.page()).contains("Deutsch (Deutschland)");
        Window.enter(Window.byId(TextField.class, "listing/de-DE:title"), "Contoso Archiv");
        save();
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Save")));
    }

    private void writeTheRest(Seller seller) {
        offers.save(
                seller.offer(),
                Map.of(
                        SectionKey.listing(DE),
                        new Listing(
                                "Contoso Archiv",
                                "<p>Größe zählt: alle Belege in einer Sekunde.</p>",
                                "<p>Ein Archiv, das Sie selbst betreiben und das alles wiederfindet.</p>",
                                "<p>Ablegen, suchen, wiederfinden: ohne Umwege und ohne Papier.</p>",
                                List.of(),
                                new TreeMap<>(),
                                null,
                                List.of()),
                        SectionKey.plan(Offers.SKU, DE),
                        new Plan(
                                "Mit Ihrer Lizenz",
                                "<p>Sie bringen Ihre Lizenz mit.</p>",
                                "<p>Keine Softwarekosten je Stunde.</p>")));
    }

    private void soldInGerman(Seller seller) throws Exception {
        var page = page(path(seller, DE), "");
        var source = page(path(seller, Offers.FR), "");

        assertThat(page.select("html").attr("lang")).as("of the words round it").isEqualTo("en");
        assertThat(page.select(".hero .words").attr("lang")).isEqualTo("de-DE");
        assertThat(page.select("h1").text()).isEqualTo("Contoso Archiv");
        assertThat(page.select(".tagline").text()).isEqualTo("Größe zählt: alle Belege in einer Sekunde.");
        assertThat(page.select(".plans").text()).contains("Mit Ihrer Lizenz", "Sie bringen Ihre Lizenz mit.");
        assertThat(page.select(".origin")).isEmpty();
        assertThat(page.select(".facts").text()).contains("Français, Deutsch");
        assertThat(page.select(".links a").eachAttr("href"))
                .as("lent by French")
                .isNotEmpty()
                .isEqualTo(source.select(".links a").eachAttr("href"));
        assertThat(page.select(".links").attr("lang")).isEqualTo("fr-FR");
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang"))
                .containsExactly("fr-FR", "de-DE", "x-default");

        var terms = page(path(seller, DE) + "/terms", "");
        assertThat(terms.select("pre").text()).isEqualTo("Conditions d’utilisation.");
        assertThat(terms.select("pre").attr("lang")).isEqualTo("fr-FR");
        assertThat(terms.select(".origin").text()).contains("Français (France)");
        assertThat(terms.select(".crumbs a[lang]").attr("lang")).isEqualTo("de-DE");

        var list = page("/marketplace/de-DE?q=Archiv", "");
        assertThat(list.select(".who[lang=de-DE]").text()).contains("Contoso Archiv");
    }

    private void readInItalian(Seller seller) throws Exception {
        var page = page(path(seller, IT), "");

        assertThat(page.select(".hero .words").attr("lang")).isEqualTo("fr-FR");
        assertThat(page.select(".origin").text()).contains("Français (France)");
        assertThat(page(path(seller, EN), "").select(".hero .words").attr("lang"))
                .isEqualTo("fr-FR");
    }

    private Share german(Seller seller) {
        return offers.as(
                seller, () -> drafts.head(seller.offer()).completeness().get(DE));
    }

    private String path(Seller seller, LanguageTag language) {
        String word = offers.as(seller, () -> drafts.head(seller.offer()).offerId());
        return "/marketplace/" + language + "/" + seller.slug() + "/" + word;
    }

    private void open(Seller seller, World.Somebody person, String tab) {
        Window.open(application, person, "p/" + seller.slug() + "/offers/" + seller.offer() + "/" + tab);
    }

    /** The page that a browser ends at that wants these languages. */
    private Document page(String path, String languages) throws IOException, InterruptedException {
        var uri = URI.create("http://localhost:" + port + path);
        var request = HttpRequest.newBuilder(uri).GET();
        if (!languages.isEmpty()) {
            request.header("Accept-Language", languages);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() == 302) {
            return page(
                    URI.create(answer.headers().firstValue("Location").orElseThrow())
                            .getPath(),
                    languages);
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), uri.toString());
    }
}
