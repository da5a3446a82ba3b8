package dev.vitrine.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import dev.vitrine.kit.Translations;
import dev.vitrine.testing.Axe;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.DemoTest;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/**
 * Axe finds nothing on any view of the application, in both languages, light and dark. A new view is looked at here by
 * itself, by whoever its address says it is for, unless a test of its own looks at it in more of its states.
 */
@DemoTest
class EveryPageAccessTest {
    private static final Path TESTS = Path.of("src/test/java/dev/vitrine");

    /** Views, or rooms full of them, at which another test looks. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            entry("dev.vitrine.marketing.ui", "journey/MarketingAccessTest"),
            entry("PricingView", "journey/PricingAccessTest"),
            entry("BuyersPricesView", "journey/PriceSheetAccessTest"),
            entry("PriceChangesView", "journey/PriceSheetAccessTest"),
            entry("PriceSheetView", "journey/PriceSheetAccessTest"),
            entry("SkusView", "journey/SkusAccessTest"),
            entry("SolutionTemplatesView", "journey/SkusAccessTest"),
            entry("ImagesView", "journey/ImagesAccessTest"),
            entry("ListsView", "journey/ListsAccessTest"),
            entry("MembersView", "journey/PeopleAccessTest"),
            entry("PlatformPeopleView", "journey/PeopleAccessTest"),
            entry("InvitationView", "journey/PeopleAccessTest"),
            entry("AcceptInvitationView", "journey/PeopleAccessTest"),
            entry("SecurityView", "identity/PasskeyJourneyTest"),
            entry("SecondStepView", "identity/PasskeyJourneyTest"),
            entry("ProviderLinkView", "identity/OidcJourneyTest"));

    /** Who sees Home and, of the others, the pages whose addresses begin like this. */
    private static final Map<String, Set<String>> WALKERS = Map.of(
            "claire.morin@contoso.example", Set.of("p", "me"),
            "hugo.bernard@contoso.example", Set.of(),
            "lea.petit@contoso.example", Set.of(),
            "marc.dubois@contoso.example", Set.of(),
            "claire.fontaine@cumulia.example", Set.of("review"),
            "nadia.perrin@cumulia.example", Set.of("desk"),
            "ines.lambert@cumulia.example", Set.of("admin"));

    private final Translations translations;
    private final Backstage backstage;
    private final Map<String, List<String>> found = new TreeMap<>();
    private int looks;

    EveryPageAccessTest(Translations translations, ApplicationContext context) {
        this.translations = translations;
        backstage = new Backstage(context);
    }

    /** Colours are the same in both languages: the dark ones are looked at once. */
    @ParameterizedTest
    @CsvSource({"fr, LIGHT", "en, LIGHT", "fr, DARK"})
    void everybody_can_use_every_page(String language, ColorScheme scheme, Browser browser) {
        var visitor = Actor.visitor(browser, translations, Locale.of(language));
        var entries = routes().filter(view -> !view.autoLayout())
                .map(this::address)
                .sorted()
                .toList();
        look(visitor, scheme, entries);
        WALKERS.forEach((mail, areas) -> {
            var walker = Actor.signedIn(browser, translations, Locale.of(language), mail);
            look(walker, scheme, List.of("/"));
            look(walker, scheme, addresses(areas));
        });
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
        Evidence.note(getClass(), looks + " pages without a finding of axe: " + language + ", " + scheme);
    }

    @Test
    void nobody_forgets_a_page() throws IOException {
        var areas = WALKERS.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(routes().filter(Route::autoLayout).map(Route::value))
                .as("a page of the application belongs to an area that somebody walks")
                .allSatisfy(route -> assertThat(areas).contains(area(route)));
        for (String test : ELSEWHERE.values()) {
            assertThat(Files.readString(TESTS.resolve(test + ".java"))).contains("Axe.violations(");
        }
        assertThat(Views.all().stream().flatMap(view -> Stream.of(view.getSimpleName(), view.getPackageName())))
                .as("what is named here exists")
                .containsAll(ELSEWHERE.keySet());
    }

    private void look(Actor walker, ColorScheme scheme, List<String> addresses) {
        var page = walker.page();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        for (String address : addresses) {
            walker.open(address);
            assertThat(page.locator("h1").first().textContent())
                    .as(address)
                    .isNotEqualTo(walker.text("kit.notFound.title"));
            found.put(looks + " " + page.url(), Axe.violations(page, scheme));
            looks++;
        }
    }

    private List<String> addresses(Set<String> areas) {
        return routes().filter(Route::autoLayout)
                .filter(view -> areas.contains(area(view.value())))
                .map(this::address)
                .sorted()
                .toList();
    }

    /** Where Home is not, for everybody sees it. */
    private static Stream<Route> routes() {
        return Views.all().stream()
                .filter(view ->
                        !ELSEWHERE.containsKey(view.getSimpleName()) && !ELSEWHERE.containsKey(view.getPackageName()))
                .map(EveryPageAccessTest::route)
                .filter(view -> !view.value().isEmpty());
    }

    private static Route route(Class<? extends Component> view) {
        return view.getAnnotation(Route.class);
    }

    private static String area(String route) {
        return route.split("/", 2)[0];
    }

    private String address(Route view) {
        var address = "/"
                + view.value()
                        .replace(":publisher", "contoso")
                        .replace(":offer", backstage.offer("pare-feu-ng").toString())
                        .replace(":submission", backstage.reviewed())
                        .replace(":ticket", backstage.ticket())
                        .replace(":token", "guessed");
        assertThat(address).as("an address that can be opened").doesNotContain(":");
        return address;
    }
}
