package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every answer carries the headers that tell a browser what it must not do. */
@VitrineTest
class HeadersTest {
    private final World world;

    @LocalServerPort
    private int port;

    HeadersTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/setup/guessed",
                "/nothing",
                "/themes/vitrine.css",
                "/frontend/frame.js",
                "/VAADIN/build/nothing.js",
                "/VAADIN/dynamic/resource/0/guessed/x.png",
                "/actuator/health",
                "/?v-r=uidl"
            })
    @Asvs({"3.4.3", "3.4.4", "3.4.5", "3.4.6"})
    void every_answer_is_protected(String path) {
        var answer = new Visitor(port).get(path);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "object-src 'none'", "form-action 'self'", "frame-ancestors 'self'");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().map()).doesNotContainKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/setup/guessed"})
    @Asvs("3.4.3")
    void a_page_runs_only_scripts_with_its_own_one_time_number(String path) {
        var answer = new Visitor(port).get(path);
        var policy = header(answer, "Content-Security-Policy");
        assertThat(policy).containsPattern("script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic' 'unsafe-eval';");
        var nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
        assertThat(answer.body().split("<script", -1)).hasSizeGreaterThan(2);
        assertThat(answer.body().replace("nonce=\"" + nonce + "\"", "")).doesNotContain("nonce=\"");
        assertThat(answer.body()).doesNotContainPattern("<script(?![^>]*nonce=)[^>]*>");
        var again = header(new Visitor(port).get(path), "Content-Security-Policy");
        assertThat(again).isNotEqualTo(policy);
    }

    @Test
    @Asvs("3.4.3")
    void what_is_no_page_runs_no_inline_script_at_all() {
        assertThat(header(new Visitor(port).get("/actuator/health"), "Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/nothing"})
    @Asvs({"14.2.1", "14.2.2", "14.3.2", "14.3.3"})
    void pages_are_not_kept_by_anybody(String path) {
        var visitor = new Visitor(port);
        visitor.signIn(world.nobody().mail(), World.PASSWORD.reveal());
        assertThat(header(visitor.get(path), "Cache-Control")).contains("no-store");
    }

    @Test
    @Asvs("3.3.4")
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var cookie = header(new Visitor(port).get("/login"), "Set-Cookie");
        assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    @Asvs("3.4.2")
    void no_other_origin_is_welcome() {
        var visitor = new Visitor(port);
        for (var origin : new String[] {"https://evil.example", "null"}) {
            var answer = visitor.send(
                    visitor.request("/login").header("Origin", origin).GET().build());
            assertThat(answer.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
        }
    }

    @Test
    @Asvs({"13.4.1", "13.4.2", "13.4.3", "13.4.4", "13.4.5"})
    void the_server_does_not_echo_requests() {
        var visitor = new Visitor(port);
        var answer = visitor.send(visitor.request("/login")
                .method("TRACE", BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isIn(403, 405);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
