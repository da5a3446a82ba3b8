package dev.vitrine.storefront.ui;

import dev.vitrine.content.FieldNames;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.RichText;
import dev.vitrine.content.Sku;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.MarketplaceLists.VmSize;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.storefront.Availability;
import dev.vitrine.storefront.Localised;
import dev.vitrine.storefront.Showcase.Shown;
import java.math.BigDecimal;
import java.net.URI;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes an offer's page from its content and what the buyer chose. Reads nothing but lists. */
@Component
class OfferPageMaker {
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
        private final @Nullable String chosen;
        private final CoreCounts cores;
        private final Set<String> missing;

        Making(Shown shown, Visit visit, Surroundings where, Wish wish) {
            this.shown = shown;
            this.visit = visit;
            this.where = where;
            content = shown.content();
            local = Localised.of(content, visit.language());
            listing = local.listing();
            availability = new Availability(content);
            chosen = chosen(wish.sku());
            cores = CoreCounts.of(availability, market(), recommended(), wish.cores());
            missing = missing();
        }

        OfferPage page() {
            List<OfferPage.Plan> plans =
                    availability.visible().stream().map(this::plan).toList();
            OfferPage.Plan chosenPlan =
                    plans.stream().filter(OfferPage.Plan::chosen).findFirst().orElse(null);
            return new OfferPage(
                    local.language().value(),
                    local.linksLanguage().value(),
                    local.imagesLanguage().value(),
                    local.language().equals(visit.language())
                            ? null
                            : Formats.languageName(local.language().locale()),
                    missing.contains("title") ? absent(SectionKey.Kind.LISTING, "title") : listing.title(),
                    shown.seller().name(),
                    catalogue().with("publisher", shown.seller().slug()).toString(),
                    missing.contains("summary")
                            ? absent(SectionKey.Kind.LISTING, "summary")
                            : Rich.plain(listing.summary()),
                    rich(SectionKey.Kind.LISTING, "longSummary", listing.longSummary()),
                    rich(SectionKey.Kind.LISTING, "description", listing.description()),
                    image(listing.hero(), ""),
                    image(listing.logos().get(LogoSize.LARGE), ""),
                    sample(),
                    plans,
                    chosenPlan,
                    cores.atHand().stream().map(this::coreChoice).toList(),
                    plans.stream()
                            .map(plan -> new OfferPage.Option(plan.id(), plan.title(), plan.chosen()))
                            .toList(),
                    cores.recommended().stream().map(this::sizeOption).toList(),
                    cores.priced().stream().map(this::coreOption).toList(),
                    cores.chosen(),
                    machine(),
                    visit.marketName() + ", " + visit.market().currency(),
                    listing.links().stream()
                            .map(link -> new OfferPage.Link(link.title(), link.url()))
                            .toList(),
                    categories(),
                    new FactsMaker(content, availability, visit, translations).facts(),
                    where.terms(visit.language()).toString(),
                    where.page(visit.language()).toString(),
                    chosenPlan == null ? null : getIt(chosenPlan),
                    missing);
        }

        /** Of title and summary, what the draft has not: its preview says so in their place. */
        private Set<String> missing() {
            var missing = new HashSet<String>();
            if (isDraft() && listing.title().isBlank()) {
                missing.add("title");
            }
            if (isDraft() && RichText.isBlank(listing.summary())) {
                missing.add("summary");
            }
            return Set.copyOf(missing);
        }

        private boolean isDraft() {
            return where.notice() == Shell.Notice.PREVIEW;
        }

        private String rich(SectionKey.Kind kind, String field, String html) {
            return isDraft() && RichText.isBlank(html) ? absentHtml(kind, field) : Rich.html(html);
        }

        private String absentHtml(SectionKey.Kind kind, String field) {
            return "<p class=\"missing\">" + HtmlUtils.htmlEscape(absent(kind, field)) + "</p>";
        }

        private String absent(SectionKey.Kind kind, String field) {
            String label = translations.get(FieldNames.label(kind, field), visit.locale());
            return translations.get("storefront.preview.absent", visit.locale(), label);
        }

        private String market() {
            return visit.market().id();
        }

        /** The SKU asked for, else the first that is sold in the market, else the first. */
        private @Nullable String chosen(@Nullable String wanted) {
            List<String> visible = availability.visible();
            return visible.stream()
                    .filter(key -> content.sku(key).id().equals(wanted))
                    .findFirst()
                    .or(() -> visible.stream()
                            .filter(key -> availability.isSold(key, market()))
                            .findFirst())
                    .or(() -> visible.stream().findFirst())
                    .orElse(null);
        }

        private List<VmSize> recommended() {
            if (chosen == null) {
                return List.of();
            }
            Map<String, VmSize> sizes =
                    lists.vmSizes().stream().collect(Collectors.toMap(VmSize::id, Function.identity()));
            return content.image(chosen).recommendedSizes().stream()
                    .map(sizes::get)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** The machine that the chosen plan needs: the first that is recommended, else the cheapest with as many cores. */
        private OfferPage.@Nullable Machine machine() {
            if (chosen == null || !availability.isSold(chosen, market())) {
                return null;
            }
            BigDecimal software = availability.hourly(chosen, market()).get(cores.chosen());
            boolean licensed = content.sku(chosen).billing() == Sku.Billing.BYOL;
            if (!licensed && software == null) {
                return null;
            }
            Map<String, BigDecimal> prices = lists.infrastructurePrices(market());
            Predicate<VmSize> fits = size -> prices.containsKey(size.id())
                    && (size.cores() == cores.chosen() || licensed && cores.chosen() == 0);
            return recommended().stream()
                    .filter(fits)
                    .findFirst()
                    .or(() -> lists.vmSizes().stream()
                            .filter(size -> !size.retired())
                            .filter(fits)
                            .min(Comparator.comparing(size -> prices.get(size.id()))))
                    .map(size -> machine(size, prices.get(size.id()), software))
                    .orElse(null);
        }

        private OfferPage.Machine machine(VmSize size, BigDecimal machine, @Nullable BigDecimal software) {
            Money money = visit.money();
            BigDecimal together = software == null ? machine : machine.add(software);
            return new OfferPage.Machine(
                    sizeLabel(size), money.hour(machine), money.hour(together), money.month(together));
        }

        private OfferPage.Plan plan(String key) {
            Sku sku = content.sku(key);
            var text = content.plan(key, local.language());
            BigDecimal price = availability.hourly(key, market()).get(cores.chosen());
            Money money = visit.money();
            return new OfferPage.Plan(
                    sku.id(),
                    text.title().isBlank() ? sku.id() : text.title(),
                    (isDraft() && text.title().isBlank() ? absentHtml(SectionKey.Kind.PLAN, "title") : "")
                            + rich(SectionKey.Kind.PLAN, "summary", text.summary()),
                    rich(SectionKey.Kind.PLAN, "description", text.description()),
                    sku.billing() == Sku.Billing.BYOL,
                    sku.trial() == Sku.Trial.ONE_MONTH,
                    availability.isSold(key, market()),
                    price == null ? null : money.hour(price),
                    price == null ? null : money.month(price),
                    here(sku.id(), cores.chosen()),
                    key.equals(chosen));
        }

        private Choice coreChoice(int count) {
            String sku = chosen == null ? "" : content.sku(chosen).id();
            return new Choice(String.valueOf(count), cores(count), here(sku, count), count == cores.chosen());
        }

        private OfferPage.Option sizeOption(VmSize size) {
            return new OfferPage.Option(String.valueOf(size.cores()), sizeLabel(size), cores.isShownBy(size));
        }

        private String sizeLabel(VmSize size) {
            return translations.get(
                    "storefront.offer.size", visit.locale(), size.name(), size.cores(), size.memoryGib());
        }

        private OfferPage.Option coreOption(int count) {
            boolean selected = count == cores.chosen() && !cores.isShownByASize();
            return new OfferPage.Option(String.valueOf(count), cores(count), selected);
        }

        private String cores(int count) {
            return translations.get("storefront.offer.cores", visit.locale(), count);
        }

        /** This page with another choice. */
        private String here(String sku, int count) {
            return where.page(visit.language())
                    .with("market", visit.marketParameter())
                    .with("sku", sku)
                    .with("cores", count == 0 ? null : count)
                    .toString();
        }

        private Address catalogue() {
            return Address.catalogue(visit.language()).with("market", visit.marketParameter());
        }

        private List<OfferPage.Link> categories() {
            return content.categories().ids().stream()
                    .map(id -> new OfferPage.Link(
                            lists.name(Kind.CATEGORY, id, visit.locale()),
                            catalogue().with("category", id).toString()))
                    .sorted(Comparator.comparing(OfferPage.Link::label, Collator.getInstance(visit.locale())))
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

        /** Only what is live can be got. */
        private @Nullable String getIt(OfferPage.Plan plan) {
            if (!plan.sold() || where.notice() != null) {
                return null;
            }
            var choice = new Operator.Choice(
                    shown.seller().slug(), content.basics().offerId(), plan.id(), market(), cores.chosen());
            return operator.getIt(choice).map(URI::toString).orElse(null);
        }
    }
}
