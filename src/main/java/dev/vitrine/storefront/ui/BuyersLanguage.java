package dev.vitrine.storefront.ui;

import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.LanguageTag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** In which of the marketplace's languages a buyer reads: the one in the address, else what his browser asks for. */
@Component
class BuyersLanguage {
    private final MarketplaceLists lists;

    BuyersLanguage(MarketplaceLists lists) {
        this.lists = lists;
    }

    /** The language with exactly this tag. */
    Optional<LanguageTag> exact(String language) {
        return lists.languages().stream()
                .filter(tag -> tag.value().equals(language))
                .findFirst();
    }

    LanguageTag language(HttpServletRequest request) {
        return Arrays.stream(request.getRequestURI().split("/"))
                .flatMap(part -> exact(part).stream())
                .findFirst()
                .orElseGet(() -> preferred(request));
    }

    LanguageTag preferred(HttpServletRequest request) {
        List<LanguageTag> offered = lists.languages();
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null) {
            return offered.getFirst();
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(wanted),
                    offered.stream().map(LanguageTag::locale).toList());
            return offered.stream()
                    .filter(tag -> tag.locale().equals(best))
                    .findFirst()
                    .or(() -> byLanguageAlone(wanted))
                    .orElse(offered.getFirst());
        } catch (IllegalArgumentException e) {
            return offered.getFirst();
        }
    }

    private Optional<LanguageTag> byLanguageAlone(String wanted) {
        return Locale.LanguageRange.parse(wanted).stream()
                .map(range -> range.getRange().split("-")[0])
                .flatMap(code -> lists.languages().stream()
                        .filter(tag -> tag.locale().getLanguage().equals(code)))
                .findFirst();
    }
}
