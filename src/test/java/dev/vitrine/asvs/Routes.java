package dev.vitrine.asvs;

import com.vaadin.flow.router.Route;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.testing.Views;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the application answers at, with a publisher, its offer and all else filled in. */
public final class Routes {
    private static final Pattern OF_A_PAGE = Pattern.compile(":(\\w+)(?:\\([^/]*\\))?\\??");
    private static final Pattern OF_A_FILE = Pattern.compile("\\{\\*?(\\w+)(?::((?:[^{}]|\\{[^}]*})*))?}");

    private final Map<String, String> values;

    public Routes(String publisher, String offer) {
        values = new TreeMap<>(Map.of(
                "publisher", publisher,
                "offer", offer,
                "language", "fr-FR",
                "sku", ContentFixtures.HOURLY.toString(),
                "market", "us",
                "list", "categories",
                "entry", "security",
                "file", "all.zip",
                "state", "preview",
                "rest", "nothing"));
    }

    /** The same with a value for a parameter that is not known to all. */
    public Routes with(String parameter, Object value) {
        values.put(parameter, value.toString());
        return this;
    }

    /** Pages in the frame, those for which a value is missing with something that names nothing. */
    public List<String> pages() {
        return Views.all().stream()
                .map(view -> view.getAnnotation(Route.class).value())
                .map(template -> "/" + filled(OF_A_PAGE, template))
                .sorted()
                .toList();
    }

    /** Pages and files outside the frame. */
    public List<String> files(ApplicationContext application) {
        var mappings = application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("dev.vitrine."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .flatMap(pattern -> Stream.of(filled(OF_A_FILE, pattern)))
                .sorted()
                .toList();
    }

    private String filled(Pattern parameter, String template) {
        return parameter
                .matcher(template)
                .replaceAll(found -> values.getOrDefault(found.group(1), "00000000-0000-7000-8000-000000000000"));
    }
}
