package dev.vitrine.support;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody was when he asked for help.
 *
 * @param section null for pages of an offer on which no section is edited
 */
public record TicketPlace(@Nullable OfferId offer, @Nullable SectionKey section) {
    public static final TicketPlace NONE = new TicketPlace(null, null);

    /** Segments of an address before those of an offer: {@code p/contoso/offers}. */
    private static final int BEFORE = 3;

    public TicketPlace {
        if (offer == null && section != null) {
            throw new IllegalArgumentException("a section of no offer");
        }
    }

    /**
     * What a path of this application says of the place, such as {@code p/contoso/offers/{id}/skus/k1}. Whatever cannot be
     * meant is no place; whether there is such an offer is not asked here.
     */
    public static TicketPlace ofPath(String path) {
        var segments = List.of(path.split("/", -1));
        if (segments.size() <= BEFORE
                || !segments.get(0).equals("p")
                || !segments.get(2).equals("offers")) {
            return NONE;
        }
        try {
            return new TicketPlace(
                    OfferId.of(segments.get(BEFORE)), section(segments.subList(BEFORE + 1, segments.size())));
        } catch (NotFoundException e) {
            return NONE;
        }
    }

    private static @Nullable SectionKey section(List<String> page) {
        String tab = page.isEmpty() ? "" : page.getFirst();
        String more = page.size() > 1 ? page.get(1) : "";
        return switch (tab) {
            case "basics" -> SectionKey.BASICS;
            case "skus" -> made(SectionKey::sku, more);
            case "images" -> made(SectionKey::image, more);
            case "marketing" -> made(language -> text(language, page), more);
            case "pricing" -> SectionKey.PRICING;
            case "support" -> SectionKey.SUPPORT;
            case "categories" -> SectionKey.CATEGORIES;
            default -> null;
        };
    }

    private static SectionKey text(String language, List<String> page) {
        var tag = LanguageTag.of(language);
        return page.size() > 2 && page.get(2).equals("legal") ? SectionKey.legal(tag) : SectionKey.listing(tag);
    }

    private static @Nullable SectionKey made(Function<String, SectionKey> key, String word) {
        try {
            return key.apply(word);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
