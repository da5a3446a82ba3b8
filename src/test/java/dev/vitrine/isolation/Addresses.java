package dev.vitrine.isolation;

import dev.vitrine.testing.Visitor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriTemplate;

/** The addresses that answer without the frame: pages as buyers see them, pictures. */
final class Addresses {
    /** For everybody; what is answered there is live, or nothing. */
    private static final List<String> PUBLIC = List.of("/marketplace", "/unsubscribe/");

    /** For approvers, agents and administrators alone. */
    private static final List<String> DESKS = List.of("/review/", "/desk/", "/admin/");

    private final ApplicationContext context;
    private final Arguments arguments;

    Addresses(ApplicationContext context, TwoPublishers both) {
        this.context = context;
        arguments = new Arguments(both);
        arguments.put("publisher", House::slug);
        arguments.put("offer", House::offer);
        arguments.put("hash", House::picture);
        arguments.put("submission", House::submission);
        arguments.put("ticket", House::ticket);
        arguments.put("attached", House::attached);
        arguments.put("link", House::link);
        arguments.same("language", TwoPublishers.FR);
        arguments.same("file", "all.zip");
        arguments.same("ending", "jsonl");
        arguments.same("*rest", "nothing");
        arguments.same("token", "guessed");
        arguments.put("public offer", House::offerWord);
    }

    /** Those of a publisher's own people, and of the desk. */
    List<String> own() {
        return all().filter(pattern -> !isPublic(pattern)).toList();
    }

    List<String> open() {
        return all().filter(Addresses::isPublic).toList();
    }

    private static boolean isPublic(String pattern) {
        return PUBLIC.stream().anyMatch(pattern::startsWith);
    }

    static boolean isOfTheDesk(String pattern) {
        return DESKS.stream().anyMatch(pattern::startsWith);
    }

    /** All patterns, each with every choice that it offers. */
    private Stream<String> all() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dev.vitrine."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .flatMap(Addresses::choices)
                .sorted();
    }

    /** {@code {state:staged|preview}} is two addresses. */
    private static Stream<String> choices(String pattern) {
        return pattern.contains("{state:staged|preview}")
                ? Stream.of("staged", "preview").map(state -> pattern.replace("{state:staged|preview}", state))
                : Stream.of(pattern);
    }

    List<Question> questions(String pattern) {
        return Question.all(new UriTemplate(pattern)
                .getVariableNames().stream()
                        .map(name -> isPublic(pattern) && name.equals("offer") ? "public offer" : name)
                        .map(arguments::named)
                        .toList());
    }

    static Answer get(Visitor visitor, String pattern, List<Object> values) {
        return Answer.of(() -> {
            var response = visitor.get(
                    new UriTemplate(pattern).expand(values.toArray()).getPath());
            var headers = Set.copyOf(response.headers().map().keySet());
            return List.of(response.statusCode(), headers.stream().sorted().toList(), response.body());
        });
    }
}
