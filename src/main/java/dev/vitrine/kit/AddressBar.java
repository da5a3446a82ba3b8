package dev.vitrine.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the browser shows as the page's address. */
public final class AddressBar {
    private AddressBar() {}

    /** A path with what is asked for there. */
    public static String of(String path, Map<String, String> query) {
        return query.isEmpty()
                ? path
                : path + "?" + QueryParameters.simple(query).getQueryString();
    }

    /** A choice as addresses say it: {@code ONE_DAY} is {@code one-day}. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice that this {@link #word} of an address means; empty when it means none. */
    public static <E extends Enum<E>> Optional<E> choice(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> word(choice).equals(word))
                .findFirst();
    }

    /** Lets the address follow what is shown, without a navigation: nothing flickers and no panel closes. */
    public static void follow(String path, Map<String, String> query) {
        UI.getCurrent().getPage().getHistory().replaceState(null, of(path, query));
    }
}
