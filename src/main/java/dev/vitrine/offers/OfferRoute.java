package dev.vitrine.offers;

import com.vaadin.flow.router.RouteParameters;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import java.util.function.Supplier;

/** Names and readers of the parameters in addresses of the editor: {@code p/:publisher/offers/:offer/…}. */
public final class OfferRoute {
    /** The offer's id. */
    public static final String OFFER = "offer";

    /** A content language, for views of one language. */
    public static final String LANGUAGE = "language";

    /** The stable key of a SKU, for views of one SKU. */
    public static final String SKU = "sku";

    private OfferRoute() {}

    /** {@link NotFoundException} when the address names no offer. */
    public static OfferId offer(RouteParameters parameters) {
        return OfferId.of(parameters.get(OFFER).orElseThrow(NotFoundException::new));
    }

    /** {@link NotFoundException} when the address names no language. */
    public static LanguageTag language(RouteParameters parameters) {
        return named(() -> LanguageTag.of(parameters.get(LANGUAGE).orElseThrow(NotFoundException::new)));
    }

    /** What an address names; a text of the wrong form names nothing and is {@link NotFoundException}. */
    static <T> T named(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
