package dev.vitrine.isolation;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteData;
import dev.vitrine.testing.Window;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages within the frame, in the present {@link Window}. */
final class Pages {
    /** {@code :sku?}, {@code :offer}. */
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)\\??(\\([^/]*\\))?");

    /** What can be named after the question mark. */
    private static final List<String> WITH_QUERIES = List.of(
            "p/:publisher/support/new?from=p/:publisher/offers/:offer/skus/k1",
            "p/:publisher/offers?q=:mark",
            "p/:publisher/offers/:offer/history?base=s::save&target=draft",
            "p/:publisher/offers/:offer/history?base=live&target=s::save");

    private final Arguments arguments;

    Pages(TwoPublishers both) {
        arguments = new Arguments(both);
        arguments.put("publisher", House::slug);
        arguments.put("offer", House::offer);
        arguments.put("submission", House::submission);
        arguments.put("save", House::save);
        arguments.put("ticket", House::ticket);
        arguments.put("mark", House::mark);
        arguments.same("language", TwoPublishers.FR);
        arguments.same("sku", "k1");
        arguments.same("market", "fr");
        arguments.same("list", "categories");
        arguments.same("entry", "security");
        arguments.same("token", "none");
    }

    /** Of all pages that there are, such as {@code p/:publisher/offers/:offer/skus/:sku?}. */
    static List<String> templates() {
        var routes = UI.getCurrent().getInternals().getRouter().getRegistry().getRegisteredRoutes();
        return Stream.concat(routes.stream().flatMap(Pages::templates), WITH_QUERIES.stream())
                .sorted()
                .toList();
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()), route.getRouteAliases().stream().map(alias -> alias.getTemplate()));
    }

    static boolean isOfAPublisher(String template) {
        return template.contains(":publisher");
    }

    List<Question> questions(String template) {
        return Question.all(PARAMETER
                .matcher(template)
                .results()
                .map(parameter -> arguments.named(parameter.group(1)))
                .toList());
    }

    static String address(String template, List<Object> values) {
        var next = values.iterator();
        return PARAMETER
                .matcher(template)
                .replaceAll(parameter -> Matcher.quoteReplacement(next.next().toString()));
    }

    /** All that is on the page: what is to be read, and what stands in its elements beside. */
    static Answer open(String template, List<Object> values) {
        var address = address(template, values);
        return Answer.of(() -> {
            var parts = address.split("\\?", 2);
            UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
            return Arrays.asList(Window.page(), PrettyPrintTreeKt.toPrettyTree(UI.getCurrent()));
        });
    }
}
