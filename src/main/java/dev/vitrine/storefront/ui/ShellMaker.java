package dev.vitrine.storefront.ui;

import dev.vitrine.kit.Formats;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.shared.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what stands round a page. */
@Component
class ShellMaker {
    private final MarketplaceLists lists;
    private final Operator operator;

    ShellMaker(MarketplaceLists lists, Operator operator) {
        this.lists = lists;
        this.operator = operator;
    }

    /**
     * What a page says of itself.
     *
     * @param here the same page in another language, with what was chosen but the market
     * @param canonical the language under which the page is to be known; null when it is not to be found at all
     * @param written the languages in which the page's texts exist, the language of origin first
     * @param image address of a picture without the host
     */
    record About(
            String title,
            String description,
            Function<LanguageTag, Address> here,
            @Nullable LanguageTag canonical,
            List<LanguageTag> written,
            @Nullable String image,
            Shell.@Nullable Notice notice) {}

    Shell shell(Visit visit, About about) {
        String market = visit.marketParameter();
        Address here = about.here().apply(visit.language());
        LanguageTag canonical = about.canonical();
        return new Shell(
                visit.language().value(),
                visit.lang(),
                operator.name(),
                about.title(),
                about.description(),
                canonical == null ? null : absolute(bare(about, canonical)),
                canonical == null ? List.of() : alternates(about),
                about.image() == null ? null : absolute(about.image()),
                Address.catalogue(visit.language()).with("market", market).toString(),
                lists.languages().stream()
                        .map(language -> language(
                                language, visit, about.here().apply(language).with("market", market)))
                        .toList(),
                visit.marketName() + ", " + visit.market().currency(),
                visit.markets().stream()
                        .map(entry -> new Choice(
                                entry.name(),
                                entry.name(),
                                here.with("market", entry.id()).toString(),
                                entry.id().equals(visit.market().id())))
                        .toList(),
                market,
                about.notice());
    }

    private Choice language(LanguageTag language, Visit visit, Address address) {
        boolean alone = lists.languages().stream()
                        .filter(other -> code(other).equals(code(language)))
                        .count()
                == 1;
        return new Choice(
                alone ? code(language).toUpperCase(Locale.ROOT) : language.value(),
                Formats.languageName(language.locale()),
                address.toString(),
                language.equals(visit.language()));
    }

    private static String code(LanguageTag language) {
        return language.locale().getLanguage();
    }

    private List<Shell.Alternate> alternates(About about) {
        var alternates = new ArrayList<Shell.Alternate>();
        about.written()
                .forEach(language ->
                        alternates.add(new Shell.Alternate(language.value(), absolute(bare(about, language)))));
        if (!about.written().isEmpty()) {
            alternates.add(new Shell.Alternate(
                    "x-default", absolute(bare(about, about.written().getFirst()))));
        }
        return alternates;
    }

    /** The page without what a buyer chose. */
    private static String bare(About about, LanguageTag language) {
        String address = about.here().apply(language).toString();
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private String absolute(String address) {
        return operator.publicUrl() + address;
    }
}
