package dev.vitrine.storefront.store;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the projection, without its keys.
 *
 * @param language the language a buyer reads the storefront in
 * @param shownLanguage the language of the texts: {@code language} where it is offered, else the source language
 * @param sortTitle title folded, for order
 * @param searchText what is searched, folded
 * @param categories ids, each between bars: {@code |backup|storage|}
 * @param markets ids in which the offer can be had, separated by blanks
 * @param lowestPrices {@code fr=0.05 us=0.058}: by market the lowest price of an hour among the hourly SKUs
 * @param listedSince when the offer was live for the first time
 */
@Embeddable
public record ListingFacts(
        UUID offer,
        UUID revision,
        String language,
        String shownLanguage,
        String sourceLanguage,
        String publisherSlug,
        String publisherName,
        String publicId,
        String title,
        String summary,
        String sortTitle,
        String searchText,
        String categories,
        String markets,
        String lowestPrices,
        boolean trial,
        boolean hourly,
        boolean byol,
        boolean linux,
        boolean windows,
        @Nullable String logo,
        @Nullable String hero,
        Instant listedSince) {}
