package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.identity.ProviderProblem;
import dev.vitrine.identity.ProviderSignIns;
import dev.vitrine.identity.ProviderSignIns.Provider;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the sign-in page shows of the OpenID providers: ways to them, and why somebody who came from one is not signed in. */
final class ProviderParts {
    private final ProviderSignIns signIns;

    ProviderParts(ProviderSignIns signIns) {
        this.signIns = signIns;
    }

    /** Links, not buttons of the page: they lead to another site. */
    Component ways() {
        var ways = new Div();
        ways.addClassName("v-entry-providers");
        var or = new Span(words("identity.provider.or"));
        or.addClassName("v-entry-or");
        ways.add(or);
        signIns.list().forEach(provider -> ways.add(way(provider)));
        return ways;
    }

    private static Component way(Provider provider) {
        var link = new Anchor(provider.address(), words("identity.provider.goOn", provider.label()));
        link.setRouterIgnore(true);
        link.addClassName("v-link-button");
        return link;
    }

    /** Empty when nothing went wrong. */
    List<Component> problem(Location location) {
        var query = location.getQueryParameters();
        return query
                .getSingleParameter("problem")
                .flatMap(ProviderParts::problemOf)
                .map(problem -> said(problem, labelOf(query)))
                .stream()
                .toList();
    }

    private static Component said(ProviderProblem problem, String provider) {
        var title = new Span(words("identity.provider.failed"));
        title.addClassName("v-entry-problem-title");
        var text = new Paragraph(words(Labels.key(problem), provider));
        var box = new Div(Icons.of("error"), new Div(title, text));
        box.addClassName("v-entry-problem");
        box.getElement().setAttribute("role", "alert");
        return box;
    }

    private String labelOf(QueryParameters query) {
        var name = query.getSingleParameter("provider").orElse("");
        return signIns.list().stream()
                .filter(provider -> provider.name().equals(name))
                .map(Provider::label)
                .findFirst()
                .orElseGet(() -> words("identity.provider.some"));
    }

    private static Optional<ProviderProblem> problemOf(String name) {
        return Arrays.stream(ProviderProblem.values())
                .filter(problem -> problem.name().equals(name))
                .findFirst();
    }

    private static String words(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
