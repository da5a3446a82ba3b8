package dev.vitrine.storefront.ui;

import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.MarketplaceLists.VmSize;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.storefront.Availability;
import dev.vitrine.storefront.Localised;
import dev.vitrine.storefront.Showcase.Shown;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an offer's page from its content and what the buyer chose. Writes nothing, reads nothing but lists. */
@Component
class OfferPageMaker {
    private static final List<Integer> USUAL_CORES = List.of(2, 4, 8, 16);
    private static final int CORE_CHOICES = 4;

    private final MarketplaceLists lists;
    private final Operator operator;
    private final Translations translations;

    OfferPageMaker(MarketplaceLists lists, Operator operator, Translations translations) {
        this.lists = lists;
        this.operator = operator;
        this.translations = translations;
    }

    /** What a buyer chose; null or unknown for what he left open. */
    record Wish(@Nullable String sku, @Nullable Integer cores) {
        static Wish of(@Nullable String sku, @Nullable String cores) {
            boolean number = cores != null && cores.matches("[0-9]{1,4}");
            return new Wish(sku, number ? Integer.valueOf(cores) : null);
        }
    }

    OfferPage page(Shown shown, Visit visit, Surroundings where, Wish wish) {
        return new Making(shown, visit, where, wish).page();
    }

    /** One page in the making. */
    private final class Making {
        private final Shown shown;
        private final Visit visit;
        private final Surroundings where;
        private final OfferContent content;
        private final Localised local;
        private final Listing listing;
        private final Availability availability;
        private final Money money;
        private final @Nullable String chosen;
        private final int cores;

        Making(Shown shown, Visit visit, Surroundings where, Wish wish) {
            this.shown = shown;
            this.visit = visit;
            this.where = where;
            content = shown.content();
            local = Localised.of(content, visit.language());
            listing = local.listing();
            availability = new Availability(content);
            money = visit.money();
            chosen = chosen(wish.sku());
            cores = cores(wish.cores());
        }

        OfferPage page() {
            List<OfferPage.Plan> plans =
                    availability.visible().stream().map(this::plan).toList();
            OfferPage.Plan chosenPlan =
                    plans.stream().filter(OfferPage.Plan::chosen).findFirst().orElse(null);
            return new OfferPage(
                    local.language().value(),
                    local.language().equals(visit.language())
                            ? null
                            : Formats.languageName(local.language().locale()),
                    listing.title(),
                    shown.seller().name(),
                    Address.catalogue(visit.language())
                            .with("publisher", shown.seller().slug())
                            .with("market", visit.marketParameter())
                            .toString(),
                    Rich.plain(listing.summary()),
                    Rich.html(listing.longSummary()),
                    Rich.html(listing.description()),
                    image(listing.hero(), ""),
                    image(listing.logos().get(LogoSize.LARGE), ""),
                    sample(),
                    plans,
                    chosenPlan,
                    coreChoices(),
                    plans.stream()
                            .map(plan -> new OfferPage.Option(plan.id(), plan.title(), plan.chosen()))
                            .toList(),
                    recommendedSizes(),
                    otherCores(),
                    cores,
                    visit.marketName() + ", " + visit.market().currency(),
                    listing.links().stream()
                            .map(link -> new OfferPage.Link(link.title(), link.url()))
                            .toList(),
                    categories(),
                    facts(),
                    where.terms(visit.language()).toString(),
                    where.page(visit.language()).toString(),
                    getIt(chosenPlan));
        }

        private @Nullable String chosen(@Nullable String wanted) {
            return availability.visible().stream()
                    .filter(key -> content.sku(key).id().equals(wanted))
                    .findFirst()
                    .or(() -> availability.visible().stream()
                            .filter(key ->
                                    availability.isSold(key, visit.market().id()))
                            .findFirst())
                    .or(() -> availability.visible().stream().findFirst())
                    .orElse(null);
        }

        private int cores(@Nullable Integer wanted) {
            SortedSet<Integer> priced = priced();
            if (wanted != null && priced.contains(wanted)) {
                return wanted;
            }
            return recommended().stream()
                    .map(VmSize::cores)
                    .filter(priced::contains)
                    .findFirst()
                    .orElseGet(() -> priced.contains(4) ? Integer.valueOf(4) : priced.isEmpty() ? 0 : priced.first());
        }

        /** Core counts for which at least one SKU has a price in the market. */
        private SortedSet<Integer> priced() {
            var priced = new TreeSet<Integer>();
            availability
                    .visible()
                    .forEach(key -> priced.addAll(
                            availability.hourly(key, visit.market().id()).keySet()));
            return priced;
        }

        private List<VmSize> recommended() {
            if (chosen == null) {
                return List.of();
            }
            Map<String, VmSize> sizes = new java.util.HashMap<>();
            lists.vmSizes().forEach(size -> sizes.put(size.id(), size));
            return content.image(chosen).recommendedSizes().stream()
                    .map(sizes::get)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private OfferPage.Plan plan(String key) {
            Sku sku = content.sku(key);
            var text = content.plan(key, local.language());
            SortedMap<Integer, BigDecimal> prices =
                    availability.hourly(key, visit.market().id());
            BigDecimal price = prices.get(cores);
            return new OfferPage.Plan(
                    sku.id(),
                    text.title().isBlank() ? sku.id() : text.title(),
                    Rich.html(text.summary()),
                    Rich.html(text.description()),
                    sku.billing() == Sku.Billing.BYOL,
                    sku.trial() == Sku.Trial.ONE_MONTH,
                    availability.isSold(key, visit.market().id()),
                    price == null ? null : money.hour(price),
                    price == null ? null : money.month(price),
                    here().with("sku", sku.id()).with("cores", coresParameter()).toString(),
                    key.equals(chosen));
        }

        private Address here() {
            return where.page(visit.language()).with("market", visit.marketParameter());
        }

        private @Nullable Integer coresParameter() {
            return cores == 0 ? null : cores;
        }

        private List<Choice> coreChoices() {
            SortedSet<Integer> priced = priced();
            var choices = new TreeSet<>(USUAL_CORES);
            choices.retainAll(priced);
            priced.stream()
                    .limit(CORE_CHOICES)
                    .filter(count -> choices.size() < CORE_CHOICES)
                    .forEach(choices::add);
            if (cores > 0) {
                choices.add(cores);
            }
            return choices.stream()
                    .map(count -> new Choice(
                            String.valueOf(count),
                            translations.get("storefront.offer.cores", visit.locale(), count),
                            here().with(
                                            "sku",
                                            chosen == null
                                                    ? null
                                                    : content.sku(chosen).id())
                                    .with("cores", count)
                                    .toString(),
                            count == cores))
                    .toList();
        }

        private List<OfferPage.Option> recommendedSizes() {
            SortedSet<Integer> priced = priced();
            var options = new ArrayList<OfferPage.Option>();
            boolean selected = false;
            for (VmSize size : recommended()) {
                if (priced.contains(size.cores())) {
                    boolean now = !selected && size.cores() == cores;
                    selected |= now;
                    options.add(new OfferPage.Option(
                            String.valueOf(size.cores()),
                            translations.get(
                                    "storefront.offer.size",
                                    visit.locale(),
                                    size.name(),
                                    size.cores(),
                                    size.memoryGib()),
                            now));
                }
            }
            return options;
        }

        private List<OfferPage.Option> otherCores() {
            boolean taken = recommendedSizes().stream().anyMatch(OfferPage.Option::selected);
            return priced().stream()
                    .map(count -> new OfferPage.Option(
                            String.valueOf(count),
                            translations.get("storefront.offer.cores", visit.locale(), count),
                            !taken && count == cores))
                    .toList();
        }

        private OfferPage.@Nullable Image sample() {
            return local.sample().stream()
                    .map(sample -> image(sample.picture(), sample.alternativeText()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private OfferPage.@Nullable Image image(Listing.@Nullable Picture picture, String alt) {
            return picture == null
                    ? null
                    : new OfferPage.Image(where.picture(picture.hash()), picture.width(), picture.height(), alt);
        }

        private List<OfferPage.Link> categories() {
            return content.categories().ids().stream()
                    .map(id -> new OfferPage.Link(
                            lists.name(Kind.CATEGORY, id, visit.locale()),
                            Address.catalogue(visit.language())
                                    .with("category", id)
                                    .with("market", visit.marketParameter())
                                    .toString()))
                    .sorted(Comparator.comparing(OfferPage.Link::label, java.text.Collator.getInstance(visit.locale())))
                    .toList();
        }

        private OfferPage.Facts facts() {
            var systems = availability.visible().stream()
                    .map(content::image)
                    .map(this::system)
                    .filter(system -> !system.isBlank())
                    .distinct()
                    .toList();
            var versions = availability.visible().stream()
                    .flatMap(key -> newest(content.image(key)).stream())
                    .distinct()
                    .toList();
            var markets = availability.markets();
            String first = markets.contains(visit.market().id())
                    ? visit.marketName()
                    : markets.isEmpty() ? "" : visit.marketName(markets.first());
            return new OfferPage.Facts(
                    systems,
                    String.join(", ", versions),
                    first,
                    Math.max(0, markets.size() - 1),
                    content.basics().languages().stream()
                            .map(this::languageName)
                            .toList());
        }

        private String languageName(LanguageTag language) {
            String name = language.locale().getDisplayLanguage(language.locale());
            return name.isEmpty()
                    ? language.value()
                    : name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
        }

        private String system(VmImage image) {
            String family = image.osFamily() == null
                    ? ""
                    : translations.get("storefront.mark." + image.osFamily().name(), visit.locale());
            String description = image.osDescription();
            if (description.isBlank() || family.isEmpty()) {
                return family + description;
            }
            return description.startsWith(family) ? description : family + ", " + description;
        }

        private @Nullable String getIt(OfferPage.@Nullable Plan plan) {
            if (plan == null || !plan.sold() || where.notice() != null) {
                return null;
            }
            return operator.getIt(new Operator.Choice(
                            shown.seller().slug(),
                            content.basics().offerId(),
                            plan.id(),
                            visit.market().id(),
                            cores))
                    .map(URI::toString)
                    .orElse(null);
        }
    }

    private static Optional<String> newest(VmImage image) {
        return image.versions().stream()
                .map(VmImage.ImageVersion::number)
                .max(Comparator.comparing(OfferPageMaker::parts, Arrays::compare));
    }

    /** Version numbers are rule-checked; what is none in a draft counts as zero. */
    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\."))
                .mapToInt(part -> part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : 0)
                .toArray();
    }
}
