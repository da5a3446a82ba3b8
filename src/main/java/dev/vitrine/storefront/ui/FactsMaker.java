package dev.vitrine.storefront.ui;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.storefront.Availability;
import dev.vitrine.storefront.Catalogue.Mark;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Makes the facts that stand beside an offer's texts. */
final class FactsMaker {
    private final OfferContent content;
    private final Availability availability;
    private final Visit visit;
    private final Translations translations;

    FactsMaker(OfferContent content, Availability availability, Visit visit, Translations translations) {
        this.content = content;
        this.availability = availability;
        this.visit = visit;
        this.translations = translations;
    }

    OfferPage.Facts facts() {
        List<VmImage> images =
                availability.visible().stream().map(content::image).toList();
        SortedSet<String> markets = availability.markets();
        return new OfferPage.Facts(
                images.stream()
                        .map(this::system)
                        .filter(system -> !system.isBlank())
                        .distinct()
                        .toList(),
                String.join(
                        ", ",
                        images.stream()
                                .flatMap(image -> newest(image).stream())
                                .distinct()
                                .toList()),
                firstMarket(markets),
                Math.max(0, markets.size() - 1),
                content.basics().languages().stream()
                        .map(FactsMaker::languageName)
                        .toList());
    }

    /** The buyer's own market when the offer is sold there. */
    private String firstMarket(SortedSet<String> markets) {
        if (markets.contains(visit.market().id())) {
            return visit.marketName();
        }
        return markets.isEmpty() ? "" : visit.marketName(markets.first());
    }

    private String system(VmImage image) {
        String family = image.osFamily() == null
                ? ""
                : translations.get(Labels.key(Mark.valueOf(image.osFamily().name())), visit.locale());
        String description = image.osDescription();
        if (family.isEmpty() || description.isBlank()) {
            return family + description;
        }
        return description.startsWith(family) ? description : family + ", " + description;
    }

    /** A language by its name in itself, without its country. */
    private static String languageName(LanguageTag language) {
        String name = language.locale().getDisplayLanguage(language.locale());
        return name.isEmpty()
                ? language.value()
                : name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    private static Optional<String> newest(VmImage image) {
        return image.versions().stream()
                .map(VmImage.ImageVersion::number)
                .max(Comparator.comparing(FactsMaker::parts, Arrays::compare));
    }

    /** Version numbers are rule-checked; what is none in a draft counts as zero. */
    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\."))
                .mapToInt(part -> part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : 0)
                .toArray();
    }
}
