package dev.vitrine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.vitrine.kit.Translations;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.OfferId;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.TestMail;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A signature that is typed in once is nowhere else: in no log line, column of the database, answer of the server, mail,
 * export or page, on the whole way from a URL that is refused, over one that the file's server refuses, to a live offer.
 */
@DemoTest
@Asvs("13.3.1")
class SignatureStaysInsideTest {
    /** Signs nothing: for the URLs that are refused. */
    private static final String MARK = "bWFya2VyLW9mLWEtc2lnbmF0dXJl";

    private final Translations translations;
    private final JdbcTemplate jdbc;
    private final Backstage backstage;
    private final Path sasUrls;

    SignatureStaysInsideTest(
            Translations translations,
            JdbcTemplate jdbc,
            ApplicationContext context,
            @Value("${vitrine.data-dir}") Path data) {
        this.translations = translations;
        this.jdbc = jdbc;
        backstage = new Backstage(context);
        sasUrls = data.resolve("demo/sample-sas-urls.txt");
    }

    @Test
    void it_is_typed_in_once_and_never_seen_again(Browser browser) throws IOException {
        // A disk that nobody else gives: one that was taken in is not read again, so that no signature is used.
        String good = sasUrl("windows-2.0.0");
        String signature = good.replaceFirst(".*[?&]sig=([^&]*).*", "$1");
        var offer = backstage.cloned("pare-feu-ng", "Contoso Coffre", "coffre");
        backstage.nameAudience(offer);
        try (var wiretap =
                new Wiretap(List.of(MARK, signature, URLDecoder.decode(signature, StandardCharsets.UTF_8)))) {
            new Walk(browser, wiretap, offer).all(good, good.replaceFirst("sig=[^&]*", "sig=" + MARK));
            wiretap.database(jdbc);
            wiretap.mails();
            Evidence.note(
                    SignatureStaysInsideTest.class,
                    "a signature was looked for in %d answers, %d pushed frames, %d pages, %d files and their parts, %d mails, %d log lines and %d values of %d columns: %d hits"
                            .formatted(
                                    wiretap.read("responses"),
                                    wiretap.read("frames"),
                                    wiretap.read("pages"),
                                    wiretap.read("files"),
                                    wiretap.read("mails"),
                                    wiretap.read("log lines"),
                                    wiretap.read("values"),
                                    wiretap.read("columns"),
                                    wiretap.found().size()));
            assertThat(wiretap.found()).isEmpty();
            assertThat(List.of("responses", "frames", "pages", "files", "mails", "log lines", "values"))
                    .allSatisfy(kind -> assertThat(wiretap.read(kind)).as(kind).isPositive());
        }
    }

    /** One of those that the demo hands out. */
    private String sasUrl(String disk) throws IOException {
        return Files.readAllLines(sasUrls).stream()
                .filter(url -> url.contains("contosovhds") && url.contains("/" + disk + ".vhd"))
                .findFirst()
                .orElseThrow();
    }

    private final class Walk {
        private final Browser browser;
        private final Wiretap wiretap;
        private final OfferId offer;
        private final String address;
        private final Actor engineer;
        private final Actor publisher;

        Walk(Browser browser, Wiretap wiretap, OfferId offer) {
            this.browser = browser;
            this.wiretap = wiretap;
            this.offer = offer;
            address = "/p/contoso/offers/" + offer;
            engineer = actor("marc.dubois@contoso.example");
            publisher = actor("hugo.bernard@contoso.example");
        }

        private Actor actor(String mail) {
            return wiretap.listenTo(Actor.signedIn(browser, translations, Locale.FRENCH, mail));
        }

        void all(String good, String wrong) {
            pasteWhatIsRefused(wrong);
            failCertification(wrong);
            renew(good);
            backstage.release(offer);
            lookEverywhere();
        }

        /** Nothing of it is kept, not even as something unsaved. */
        private void pasteWhatIsRefused(String wrong) {
            engineer.open(address + "/images");
            engineer.press(engineer.text("images.versions.add"));
            engineer.fill(engineer.field(engineer.text("images.version.number")).first(), "9.0.0");
            for (String refused : List.of(
                    wrong.replace("https:", "http:"),
                    wrong.replace(".vhd", " .vhd"),
                    wrong.replace(".vhd", ".iso"),
                    wrong + wrong.repeat(20))) {
                engineer.fill(url(), refused);
                wiretap.look(engineer);
            }
        }

        private void failCertification(String wrong) {
            engineer.fill(url(), wrong);
            wiretap.look(engineer);
            engineer.save();
            open(engineer, "/images");
            engineer.press(engineer.text("images.check.button"));
            engineer.sees(engineer.page().getByText(Pattern.compile("\\d défaut")));
            wiretap.look(engineer);
            publisher.open(address + "/publish");
            publisher.press(publisher.text("publishing.publish.push"));
            publisher.sees(publisher.text(SubmissionState.FAILED));
            wiretap.look(publisher);
            open(engineer, "/publish");
            TestMail.await("marc.dubois@contoso.example", "Contoso Coffre");
        }

        private void renew(String good) {
            open(engineer, "/images");
            engineer.press(engineer.text("images.vhd.replace"));
            engineer.fill(url(), good);
            wiretap.look(engineer);
            engineer.save();
            open(engineer, "/images");
        }

        private Locator url() {
            return engineer.page()
                    .locator(".v-version vaadin-password-field:visible input")
                    .first();
        }

        private void lookEverywhere() {
            for (String page : List.of("", "/walkthrough", "/images", "/skus", "/pricing", "/publish", "/history")) {
                open(publisher, page);
            }
            open(publisher, "/history?base=r1&target=draft");
            wiretap.fetch(
                    publisher,
                    publisher
                            .page()
                            .locator("a[download]")
                            .first()
                            .evaluate("link => link.href")
                            .toString());
            open(publisher, "/marketing/en-US/translations");
            for (Locator link : publisher.page().locator("a[download]").all()) {
                wiretap.fetch(publisher, link.evaluate("link => link.href").toString());
            }
            var owner = actor("claire.morin@contoso.example");
            owner.open("/p/contoso/audit");
            wiretap.look(owner);
            var approver = actor("oscar.lindqvist@cumulia.example");
            approver.open("/review");
            wiretap.look(approver);
            var administrator = actor("ines.lambert@cumulia.example");
            for (String page : List.of("/admin/jobs", "/admin/outbox")) {
                administrator.open(page);
                wiretap.look(administrator);
            }
            var buyer = wiretap.listenTo(Actor.visitor(browser, translations, Locale.FRENCH));
            buyer.open("/marketplace/fr-FR/contoso/coffre");
            wiretap.look(buyer);
        }

        private void open(Actor actor, String page) {
            actor.open(address + page);
            wiretap.look(actor);
        }
    }
}
