package dev.vitrine.identity;

import dev.vitrine.testing.Visitor;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The way of somebody to a provider and back, step by step, so that a test can come in between. */
final class ProviderWalk {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Visitor visitor;

    ProviderWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** All of it; the portal's answer at the end. */
    HttpResponse<String> signIn(String provider, String name) {
        return open(proveAtProvider(begin(provider), name));
    }

    /** Where the portal sends people who choose this provider. */
    URI begin(String provider) {
        return target(visitor.get("/oauth2/authorization/" + provider));
    }

    /** Through the provider's form; where it sends people back to. */
    URI proveAtProvider(URI asked, String name) {
        var form = target(open(asked));
        var token = TOKEN.matcher(open(form).body());
        if (!token.find()) {
            throw new AssertionError("no token in the provider's form");
        }
        var again = target(visitor.send(request(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(name) + "&password="
                        + encoded(TestProvider.PASSWORD) + "&_csrf=" + encoded(token.group(1))))
                .build()));
        return target(open(again));
    }

    HttpResponse<String> open(URI address) {
        return visitor.send(request(address).GET().build());
    }

    static URI target(HttpResponse<?> answer) {
        if (answer.statusCode() != 302) {
            throw new AssertionError("no redirect but " + answer.statusCode() + ": " + answer.body());
        }
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
