package dev.vitrine.storefront.ui;

import dev.vitrine.shared.LanguageTag;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An address of a page with what the buyer chose; parameters without a value are left out. */
final class Address {
    private final String path;
    private final Map<String, String> parameters = new TreeMap<>();

    private Address(String path) {
        this.path = path;
    }

    static Address of(String path) {
        return new Address(path);
    }

    static Address catalogue(LanguageTag language) {
        return of("/marketplace/" + language);
    }

    static Address offer(LanguageTag language, String publisher, String offer) {
        return of("/marketplace/" + language + "/" + publisher + "/" + offer);
    }

    Address with(String name, @Nullable Object value) {
        var copy = new Address(path);
        copy.parameters.putAll(parameters);
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            copy.parameters.remove(name);
        } else {
            copy.parameters.put(name, text);
        }
        return copy;
    }

    @Override
    public String toString() {
        var builder = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
