package dev.vitrine.storefront;

import static java.util.stream.Collectors.joining;

import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.RichText;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.storefront.Showcase.Seller;
import dev.vitrine.storefront.store.ListingFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the projection says of a live offer; made from its content and nothing else. */
final class Projection {
    private static final int TITLE_MAX = 100;
    private static final int SORT_MAX = 200;

    private final Seller seller;
    private final OfferId offer;
    private final RevisionId revision;
    private final Instant listedSince;
    private final OfferContent content;
    private final Availability availability;

    Projection(Seller seller, OfferId offer, RevisionId revision, Instant listedSince, OfferContent content) {
        this.seller = seller;
        this.offer = offer;
        this.revision = revision;
        this.listedSince = listedSince;
        this.content = content;
        this.availability = new Availability(content);
    }

    ListingFacts in(LanguageTag language) {
        Localised local = Localised.of(content, language);
        Listing listing = local.listing();
        String title = cut(listing.title().strip(), TITLE_MAX);
        String summary = RichText.visible(listing.summary()).strip();
        return new ListingFacts(
                offer.value(),
                revision.value(),
                language.value(),
                local.language().value(),
                Objects.requireNonNullElse(content.basics().sourceLanguage(), language)
                        .value(),
                seller.slug(),
                seller.name(),
                content.basics().offerId(),
                title,
                summary,
                cut(Fold.fold(title), SORT_MAX),
                Fold.fold(String.join(" ", title, summary, RichText.visible(listing.longSummary()), seller.name())),
                content.categories().ids().stream().collect(joining("|", "|", "|")),
                String.join(" ", availability.markets()),
                availability.lowest().entrySet().stream()
                        .map(price -> price.getKey() + "=" + price.getValue().toPlainString())
                        .collect(joining(" ")),
                any(sku -> sku.trial() == Sku.Trial.ONE_MONTH),
                any(sku -> sku.billing() == Sku.Billing.HOURLY),
                any(sku -> sku.billing() == Sku.Billing.BYOL),
                runs(VmImage.OsFamily.LINUX),
                runs(VmImage.OsFamily.WINDOWS),
                hex(listing.logos().get(LogoSize.LARGE)),
                hex(listing.hero()),
                listedSince);
    }

    /** Every picture that the offer shows in any language. */
    SortedSet<Sha256> pictures() {
        return ShownPictures.of(content);
    }

    private boolean any(Predicate<Sku> what) {
        return availability.visible().stream().map(content::sku).anyMatch(what);
    }

    private boolean runs(VmImage.OsFamily family) {
        return availability.visible().stream()
                .anyMatch(key -> content.image(key).osFamily() == family);
    }

    private static @Nullable String hex(@Nullable Picture picture) {
        return picture == null ? null : picture.hash().hex();
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** In these languages, one row each. */
    List<ListingFacts> in(List<LanguageTag> languages) {
        return languages.stream().map(this::in).toList();
    }
}
