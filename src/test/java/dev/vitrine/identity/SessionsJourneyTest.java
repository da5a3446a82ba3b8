package dev.vitrine.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.RequestOptions;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Browser;
import dev.vitrine.testing.BrowserTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to open pages when a session ends. */
@BrowserTest
class SessionsJourneyTest {
    private final World world;
    private final JdbcTemplate database;

    SessionsJourneyTest(World world, JdbcTemplate database) {
        this.world = world;
        this.database = database;
    }

    @BeforeEach
    void this_address_starts_afresh() {
        database.update("delete from sign_in_attempt");
    }

    @Test
    @Asvs("7.4.1")
    void signing_out_closes_the_other_tab_with_its_connection_and_a_call_sent_again_is_refused(Browser browser) {
        var person = world.nobody();
        var one = signedIn(browser, person);
        var other = one.context().newPage();
        var connections = connections(other);
        var calls = new ArrayList<Request>();
        other.onRequest(request -> {
            if (request.url().contains("v-r=uidl")) {
                calls.add(request);
            }
        });
        other.navigate("/me/sessions");
        Browser.settle(other);
        other.waitForCondition(() -> !connections.isEmpty());
        var connection = connections.getFirst();

        one.locator("button.v-person").click();
        one.locator("button.v-person-out").click();

        one.waitForURL("**/login**");
        other.waitForURL("**/login**");
        other.waitForCondition(connection::isClosed);
        assertThat(calls).isNotEmpty();
        var again = other.request()
                .post(
                        calls.getLast().url(),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json; charset=UTF-8")
                                .setData(calls.getLast().postData()));
        assertThat(again.text()).contains("sessionExpired");
    }

    @Test
    @Asvs("7.4.3")
    void a_session_that_is_ended_elsewhere_leads_its_open_page_to_the_sign_in_page_and_back_afterwards(
            Browser browser) {
        var person = world.nobody();
        var open = signedIn(browser, person);
        var connections = connections(open);
        open.navigate("/me/sessions");
        Browser.settle(open);
        open.waitForCondition(() -> !connections.isEmpty());
        var elsewhere = signedIn(browser, person);
        elsewhere.navigate("/me/sessions");
        Browser.settle(elsewhere);

        elsewhere.getByText("End all others").click();

        assertThat(open.locator(".v-entry-note")).containsText("This session was ended from another one.");
        backAfterSigningIn(open, person);
        assertThat(elsewhere.locator("h1")).hasText("Sessions");
    }

    @Test
    @Asvs("7.3.1")
    void a_page_that_finds_by_itself_that_nobody_is_there_says_so_in_his_language(Browser browser) {
        var person = world.speaking(Locale.FRENCH);
        var open = signedIn(browser, person);
        open.navigate("/me/sessions");
        Browser.settle(open);
        database.update(
                "update person_session set active_at = active_at - interval 31 minute where person_id = ?",
                person.id().value());

        open.evaluate("document.querySelector('v-session-watch').askIn(1)");

        assertThat(open.locator(".v-entry-note"))
                .containsText("Vous avez été déconnecté après 30 minutes sans activité.");
        backAfterSigningIn(open, person);
    }

    private static void backAfterSigningIn(Page page, Somebody person) {
        Browser.settle(page);
        fill(page, person);
        page.waitForURL("**/me/sessions**");
        assertThat(page.locator("h1")).hasText("Sessions");
    }

    private static List<WebSocket> connections(Page page) {
        var connections = new ArrayList<WebSocket>();
        page.onWebSocket(connections::add);
        return connections;
    }

    private static Page signedIn(Browser browser, Somebody person) {
        var page = browser.visitor("en-US");
        page.navigate("/login");
        fill(page, person);
        page.waitForURL(url -> !url.contains("/login"));
        Browser.settle(page);
        return page;
    }

    private static void fill(Page page, Somebody person) {
        page.locator("input[name=username]").fill(person.mail());
        page.locator("input[name=password]").fill(World.PASSWORD.reveal());
        page.keyboard().press("Enter");
    }
}
