package dev.vitrine.testing;

import dev.vitrine.testing.World.Somebody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks HTTP by hand, with cookies of his own, and follows no redirect. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String baseUrl;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();

    public Visitor(int port) {
        baseUrl = "http://localhost:" + port;
    }

    /** Somebody who came through the sign-in form, with the password that everybody has in tests. */
    public static Visitor signedIn(int port, Somebody person) {
        var visitor = new Visitor(port);
        visitor.signIn(person.mail(), World.PASSWORD.reveal());
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Through the sign-in form, its token included; the answer is a redirect. */
    public HttpResponse<String> signIn(String mail, String password) {
        var token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("no CSRF token on the sign-in page");
        }
        return post("/login", Map.of("username", mail, "password", password, "_csrf", token.group(1)));
    }

    /** As the button of the frame does, but by the address that works without a window too; the answer is a redirect. */
    public HttpResponse<String> signOut() {
        var token = TOKEN.matcher(get("/").body());
        if (!token.find()) {
            throw new AssertionError("no CSRF token on the page");
        }
        return post("/logout", Map.of("_csrf", token.group(1)));
    }

    public Optional<String> session() {
        return cookies.getCookieStore().get(URI.create(baseUrl)).stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** A web socket at this path, as a page of this origin opens it; whole messages are handed over. */
    public WebSocket socket(String path, Consumer<String> messages) {
        return client.newWebSocketBuilder()
                .header("Origin", baseUrl)
                .buildAsync(URI.create(baseUrl.replaceFirst("http", "ws") + path), new Messages(messages))
                .join();
    }

    private static final class Messages implements WebSocket.Listener {
        private final Consumer<String> whole;
        private final StringBuilder begun = new StringBuilder();

        Messages(Consumer<String> whole) {
            this.whole = whole;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                whole.accept(begun.toString());
                begun.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    /** From now on he brings this session with him. */
    public void cookie(String session) {
        var cookie = new HttpCookie("JSESSIONID", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(baseUrl), cookie);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
