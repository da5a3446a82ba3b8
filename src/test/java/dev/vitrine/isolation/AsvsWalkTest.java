package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.vitrine.asvs.Routes;
import dev.vitrine.asvs.Tables;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Plan;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.BrowserExtension;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every page as every role in a real browser, for a publisher whose every text, in whatever column of the database, tries to
 * be more than text: no page breaks its policy, runs anything, keeps anything in the browser, or changes anything by being
 * looked at.
 */
@PublishingTest
@ExtendWith(BrowserExtension.class)
@Tag("browser")
class AsvsWalkTest {
    /** A few letters that would show in a page's scripts, were they taken for markup; as many columns have no room for more. */
    private static final String MARK = "\"><img src=x onerror=pwn()>";

    /** Notes what happens in every frame from its first moment on. */
    private static final String WATCH = """
            window.__seen = [];
            window.pwn = () => window.__seen.push('ran');
            document.addEventListener('securitypolicyviolation', broken =>
                window.__seen.push(`${broken.effectiveDirective} ${broken.blockedURI} at ${broken.sourceFile}`));
            """;

    /** What is wrong with a page: what was noted, addresses that are scripts, what is kept. */
    private static final String WRONG = """
            () => {
                const everything = function* (root) {
                    for (const element of root.querySelectorAll('*')) {
                        yield element;
                        if (element.shadowRoot) yield* everything(element.shadowRoot);
                    }
                };
                const wrong = [...(window.__seen ?? [])];
                for (const element of everything(document)) {
                    for (const name of ['href', 'src', 'action', 'formaction']) {
                        const address = element.getAttribute(name);
                        if (address && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data:text)/i.test(address)) {
                            wrong.push(`${name}=${address}`);
                        }
                    }
                    if (element.getAttribute('onerror') ?? element.getAttribute('onload')) {
                        wrong.push(`${element.localName} with a script`);
                    }
                }
                return wrong;
            }""";

    private static final String KEPT =
            "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(key => key)";

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Registration registration;
    private final SystemWork work;
    private final JdbcTemplate database;

    private final Map<String, Somebody> people = new LinkedHashMap<>();
    private final TreeSet<String> wrong = new TreeSet<>();
    private final TreeSet<String> kept = new TreeSet<>();
    private int pages;

    AsvsWalkTest(
            ApplicationContext application,
            World world,
            Offers offers,
            Registration registration,
            SystemWork work,
            JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.registration = registration;
        this.work = work;
        this.database = database;
    }

    @Test
    @Asvs({"1.2.1", "1.2.2", "1.2.3", "1.3.2", "3.4.3", "3.5.3", "14.3.3"})
    void no_page_breaks_its_policy_runs_what_people_wrote_keeps_it_or_changes_anything(Browser browser) {
        var both = new TwoPublishers(application);
        var house = both.contoso();
        join(house.publisher(), both.ownerOfContoso());
        var live = hostileOffer(house.publisher());
        people.put("administrator", world.platform(PlatformRole.ADMINISTRATOR));
        people.put("approver", world.platform(PlatformRole.APPROVER));
        people.put("support agent", world.platform(PlatformRole.SUPPORT_AGENT));
        people.put("nobody", world.nobody());
        var windows = new LinkedHashMap<String, Page>();
        people.forEach((role, person) -> windows.put(role, signedIn(browser, person, windows.size())));
        try (var hostile = new MarkedRows(database, new RowsOf(database, house), new Marks(MARK))) {
            assertThat(hostile.marked()).hasSizeGreaterThan(25);
            walk(windows, house, live);
            Evidence.note(
                    AsvsWalkTest.class,
                    "%d pages by %d people, markup in %d columns: 0 violations of the policy, 0 scripts run, nothing changed; kept in the browser: %s"
                            .formatted(pages, people.size(), hostile.marked().size(), kept));
        }
    }

    private void walk(Map<String, Page> windows, House house, OfferId live) {
        var routes = new Routes(house.slug(), house.offer().toString())
                .with("submission", house.submission())
                .with("ticket", house.ticket());
        var shown = new Routes(house.slug(), live.toString());
        var before = new Tables(database).checksums();
        windows.forEach((role, page) -> routes.pages().stream()
                .filter(address -> role.equals("owner") || isOf(role, address))
                .forEach(address -> look(role, page, address)));
        Stream.of(routes, shown)
                .flatMap(addresses -> addresses.files(application).stream())
                .filter(address ->
                        !address.matches(".*(xlsx|xlf|zip|pictures.*|comparison.html|audit/export.*|files/.*)"))
                .distinct()
                .forEach(address -> look("owner", windows.get("owner"), address));
        assertThat(wrong).isEmpty();
        assertThat(kept).as("kept in the browser").allMatch(key -> key.matches("(v|vitrine)[-.:].*"));
        assertThat(new Tables(database).checksums()).isEqualTo(before);
    }

    /** Pages of a publisher for its members, the others for everybody else; refusals look alike, and the owner sees all. */
    private static boolean isOf(String role, String address) {
        boolean member = Set.of("publisher", "editor", "engineer").contains(role);
        return address.startsWith("/p/") == member;
    }

    private void join(PublisherId publisher, Somebody owner) {
        people.put("owner", owner);
        people.put("publisher", member(publisher, PublisherRole.PUBLISHER, Set.of()));
        people.put("editor", member(publisher, PublisherRole.MARKETING_EDITOR, Set.of(ContentFixtures.FR)));
        people.put("engineer", member(publisher, PublisherRole.ENGINEERING_CONTACT, Set.of()));
    }

    private Somebody member(PublisherId publisher, PublisherRole role, Set<LanguageTag> languages) {
        var mail = "someone-" + Uuid7.next() + "@example.com";
        var language = people.size() % 2 == 0 ? Locale.FRENCH : Locale.ENGLISH;
        var person = new Registration.NewPerson(
                mail, "Someone " + MARK, World.PASSWORD, language, ZoneId.of("Europe/Paris"));
        var created = work.run("test", () -> (Registration.Created.Done) registration.createPerson(person));
        var somebody = new Somebody(created.id(), mail);
        world.join(somebody, publisher, role, languages, Set.of());
        return somebody;
    }

    private OfferId hostileOffer(PublisherId publisher) {
        var owner = people.get("owner");
        OfferId offer = offers.complete(publisher, owner);
        var content = ContentFixtures.contoso();
        for (var language : List.of(ContentFixtures.FR, ContentFixtures.EN)) {
            var listing = content.listing(language);
            var links = listing.links().stream()
                    .map(link -> new Listing.Link(link.key(), "Manual " + MARK, link.url()))
                    .toList();
            offers.save(
                    publisher,
                    owner,
                    offer,
                    SectionKey.listing(language),
                    new Listing(
                            "Archive " + MARK,
                            "Summary " + MARK,
                            listing.longSummary(),
                            listing.description(),
                            links,
                            listing.logos(),
                            listing.hero(),
                            listing.sampleImages()));
            offers.save(
                    publisher,
                    owner,
                    offer,
                    SectionKey.plan(ContentFixtures.HOURLY, language),
                    new Plan("Plan " + MARK, "Summary " + MARK, "<p>Description.</p>"));
        }
        offers.goLive(publisher, offer);
        return offer;
    }

    private Page signedIn(Browser browser, Somebody person, int number) {
        var page = browser.visitor(number % 2 == 0 ? "fr-FR" : "en-US");
        page.context().addInitScript(WATCH);
        page.onDialog(dialog -> {
            wrong.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate("/login");
        page.locator("input[name=username]").fill(person.mail());
        page.locator("input[name=password]").fill(World.PASSWORD.reveal());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        Browser.settle(page);
        return page;
    }

    private void look(String role, Page page, String address) {
        page.navigate(address);
        page.waitForLoadState(LoadState.LOAD);
        Browser.settle(page);
        pages++;
        for (Frame frame : page.frames()) {
            ((List<?>) frame.evaluate(WRONG)).forEach(found -> wrong.add(address + " by " + role + ": " + found));
        }
        ((List<?>) page.evaluate(KEPT)).forEach(key -> kept.add(key.toString()));
    }
}
