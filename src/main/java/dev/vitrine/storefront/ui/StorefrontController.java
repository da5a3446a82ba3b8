package dev.vitrine.storefront.ui;

import dev.vitrine.identity.Permit;
import dev.vitrine.kit.FaultLog;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.storefront.Catalogue.Order;
import dev.vitrine.storefront.Catalogue.Search;
import dev.vitrine.storefront.Showcase;
import dev.vitrine.storefront.ui.OfferPageMaker.Wish;
import dev.vitrine.storefront.ui.StorefrontPages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The storefront for everybody: list, offer, terms. A page's language stands in its address. */
@RestController
@RequestMapping("/marketplace")
@PreAuthorize(Permit.ANYBODY)
class StorefrontController {
    /** As it stands in an address. */
    static final String LANGUAGE = "{language:[a-z]{2,3}(?:-[A-Z]{2})?}";

    private final StorefrontPages pages;
    private final Showcase showcase;
    private final MarketplaceLists lists;
    private final BuyersLanguage buyers;

    StorefrontController(StorefrontPages pages, Showcase showcase, MarketplaceLists lists, BuyersLanguage buyers) {
        this.pages = pages;
        this.showcase = showcase;
        this.lists = lists;
        this.buyers = buyers;
    }

    @GetMapping({"", "/"})
    ResponseEntity<String> home(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(
                        URI.create(Address.catalogue(buyers.preferred(request)).toString()))
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping("/" + LANGUAGE)
    ResponseEntity<String> list(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String publisher,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String market,
            HttpServletRequest request) {
        Optional<LanguageTag> tag = buyers.exact(language);
        if (tag.isEmpty()) {
            return elsewhere(language, request);
        }
        Order order = sort.equals("new") ? Order.NEWEST : Order.NAME;
        var search = new Search(tag.get(), q, category, publisher, ListPageMaker.marks(only), order);
        return Html.open(pages.list(search, after, market));
    }

    @GetMapping("/" + LANGUAGE + "/{publisher}/{offer}")
    ResponseEntity<String> offer(
            @PathVariable String language,
            @PathVariable String publisher,
            @PathVariable String offer,
            @RequestParam(required = false) @Nullable String market,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable String cores,
            HttpServletRequest request) {
        Optional<LanguageTag> tag = buyers.exact(language);
        return tag.isEmpty()
                ? elsewhere(language, request)
                : Html.open(pages.offer(
                        showcase.live(tag.get(), publisher, offer),
                        Surroundings.live(publisher, offer),
                        market,
                        Wish.of(sku, cores)));
    }

    @GetMapping("/" + LANGUAGE + "/{publisher}/{offer}/terms")
    ResponseEntity<String> terms(
            @PathVariable String language,
            @PathVariable String publisher,
            @PathVariable String offer,
            @RequestParam(required = false) @Nullable String market,
            HttpServletRequest request) {
        Optional<LanguageTag> tag = buyers.exact(language);
        return tag.isEmpty()
                ? elsewhere(language, request)
                : Html.open(pages.terms(
                        showcase.terms(tag.get(), publisher, offer), Surroundings.live(publisher, offer), market));
    }

    @GetMapping("/{*rest}")
    ResponseEntity<String> nothing(@PathVariable String rest) {
        throw new NotFoundException();
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<String> notFound(HttpServletRequest request) {
        return Html.failed(HttpStatus.NOT_FOUND, pages.problem(buyers.language(request), Problem.NOT_FOUND, ""));
    }

    @ExceptionHandler
    ResponseEntity<String> fault(RuntimeException fault, HttpServletRequest request) {
        return Html.failed(
                HttpStatus.INTERNAL_SERVER_ERROR,
                pages.problem(buyers.language(request), Problem.FAULT, FaultLog.note(fault)));
    }

    /** From {@code fr} to {@code fr-FR}: the rest of the address stays. */
    private ResponseEntity<String> elsewhere(String language, HttpServletRequest request) {
        LanguageTag tag = lists.languages().stream()
                .filter(other -> other.locale().getLanguage().equals(language))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String rest = request.getRequestURI().substring(("/marketplace/" + language).length());
        String query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/marketplace/" + tag + rest + (query == null ? "" : "?" + query)))
                .build();
    }
}
