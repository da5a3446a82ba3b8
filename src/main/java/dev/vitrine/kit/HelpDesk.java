package dev.vitrine.kit;

import java.util.Optional;

/** Where the signed-in person asks for help from wherever he is; a bean of the room that takes requests. */
public interface HelpDesk {
    /**
     * The address at which to ask for help about a page; empty for whoever may not.
     *
     * @param publisher slug of the publisher that the page is of
     * @param path of the page, without a slash before it
     */
    Optional<String> address(String publisher, String path);

    /**
     * The address at which to ask for something live to be removed, filled in already; empty for whoever may not.
     *
     * @param what as the room of offers writes it: {@code offer}, {@code sku:k1}
     */
    Optional<String> removal(String publisher, String path, String what);
}
