package dev.vitrine.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** What the browser shows as the page's address. */
public final class AddressBar {
    private AddressBar() {}

    /** A path with what is asked for there. */
    public static String of(String path, Map<String, String> query) {
        return query.isEmpty()
                ? path
                : path + "?" + QueryParameters.simple(query).getQueryString();
    }

    /** Lets the address follow what is shown, without a navigation: nothing flickers and no panel closes. */
    public static void follow(String path, Map<String, String> query) {
        UI.getCurrent().getPage().getHistory().replaceState(null, of(path, query));
    }
}
