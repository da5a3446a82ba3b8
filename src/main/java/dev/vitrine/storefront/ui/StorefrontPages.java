package dev.vitrine.storefront.ui;

import dev.vitrine.content.RichText;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.storefront.Catalogue.Search;
import dev.vitrine.storefront.Localised;
import dev.vitrine.storefront.Showcase.Shown;
import dev.vitrine.storefront.ui.OfferPageMaker.Wish;
import dev.vitrine.storefront.ui.ShellMaker.About;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages as text: the same templates for buyers, for the staging audience and for the preview. */
@Component
class StorefrontPages {
    private final Templates templates;
    private final ShellMaker shells;
    private final OfferPageMaker offers;
    private final ListPageMaker listMaker;
    private final MarketplaceLists lists;
    private final Translations translations;

    StorefrontPages(
            Templates templates,
            ShellMaker shells,
            OfferPageMaker offers,
            ListPageMaker listMaker,
            MarketplaceLists lists,
            Translations translations) {
        this.templates = templates;
        this.shells = shells;
        this.offers = offers;
        this.listMaker = listMaker;
        this.lists = lists;
        this.translations = translations;
    }

    String offer(Shown shown, Surroundings where, @Nullable String market, Wish wish) {
        Visit visit = Visit.of(lists, shown.wanted(), market);
        OfferPage page = offers.page(shown, visit, where, wish);
        Localised local = Localised.of(shown.content(), shown.wanted());
        var about = new About(
                page.title() + " – " + page.publisher(),
                RichText.visible(local.listing().summary()).strip(),
                language -> where.page(language)
                        .with("sku", wish.sku())
                        .with("cores", wish.cores())
                        .with("market", visit.marketParameter()),
                where.notice() == null ? local.language() : null,
                written(shown),
                Optional.ofNullable(page.hero())
                        .or(() -> Optional.ofNullable(page.logo()))
                        .map(OfferPage.Image::src)
                        .orElse(null),
                where.notice());
        return framed(render("offer", visit, about, Map.of("offer", page)), where);
    }

    String terms(Shown shown, Surroundings where, @Nullable String market) {
        Visit visit = Visit.of(lists, shown.wanted(), market);
        Localised local = Localised.of(shown.content(), shown.wanted());
        var about = new About(
                translations.get(
                        "storefront.terms.title",
                        visit.locale(),
                        local.listing().title()),
                "",
                where::terms,
                where.notice() == null ? local.language() : null,
                written(shown),
                null,
                where.notice());
        var terms = new TermsPage(
                local.listing().title(),
                where.page(shown.wanted())
                        .with("market", visit.marketParameter())
                        .toString(),
                local.language().value(),
                local.legalLanguage().value(),
                local.legalLanguage().equals(shown.wanted())
                        ? null
                        : Formats.languageName(local.legalLanguage().locale()),
                local.legal().terms(),
                local.legal().termsUrl());
        return framed(render("terms", visit, about, Map.of("terms", terms)), where);
    }

    String list(Search search, @Nullable String after, @Nullable String market) {
        Visit visit = Visit.of(lists, search.language(), market);
        ListPage page = listMaker.page(search, after, visit);
        boolean findable = !page.narrowed() && after == null;
        var about = new About(
                translations.get("storefront.list.title", visit.locale()),
                translations.get("storefront.list.description", visit.locale()),
                language -> ListPageMaker.address(search.in(language)).with("market", visit.marketParameter()),
                findable ? search.language() : null,
                lists.languages(),
                null,
                null);
        return render("list", visit, about, Map.of("list", page));
    }

    /** Where a preview link leads: its script hands in what stands behind the #. */
    String door(LanguageTag language) {
        Visit visit = Visit.of(lists, language, null);
        var about = new About(
                translations.get("storefront.door.title", visit.locale()),
                "",
                Address::catalogue,
                null,
                List.of(),
                null,
                null);
        return render("door", visit, about, Map.of());
    }

    /**
     * Says in the style of the storefront that something is not there, or does not work.
     *
     * @param reference under which the log knows more; empty where there is nothing to know
     */
    String problem(LanguageTag language, Problem problem, String reference) {
        Visit visit = Visit.of(lists, language, null);
        var about = new About(
                translations.get(problem.title, visit.locale()), "", Address::catalogue, null, List.of(), null, null);
        return render("problem", visit, about, Map.of("problem", problem.name(), "reference", reference));
    }

    /** What a page of its own tells. */
    enum Problem {
        NOT_FOUND("storefront.missing.title"),
        FAULT("storefront.fault.title");

        private final String title;

        Problem(String title) {
            this.title = title;
        }
    }

    private static String framed(String page, Surroundings where) {
        return where.notice() == Shell.Notice.PREVIEW ? FramedLinks.apart(page, where.page()) : page;
    }

    private String render(String template, Visit visit, About about, Map<String, Object> more) {
        var values = new HashMap<>(more);
        values.put("shell", shells.shell(visit, about));
        return templates.render(template, visit.locale(), values);
    }

    /** Languages in which the offer is written and the storefront can be read, the language of origin first. */
    private List<LanguageTag> written(Shown shown) {
        var written = new ArrayList<LanguageTag>();
        LanguageTag source = shown.content().basics().sourceLanguage();
        if (source != null) {
            written.add(source);
        }
        shown.content().basics().languages().stream()
                .filter(language -> !written.contains(language))
                .forEach(written::add);
        written.retainAll(lists.languages());
        return written;
    }
}
