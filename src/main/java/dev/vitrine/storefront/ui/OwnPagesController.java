package dev.vitrine.storefront.ui;

import dev.vitrine.identity.Permit;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.storefront.Showcase;
import dev.vitrine.storefront.Showcase.Shown;
import dev.vitrine.storefront.ui.OfferPageMaker.Wish;
import dev.vitrine.storefront.ui.StorefrontPages.Problem;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** As buyers would see it: what is staged, for the publisher's own people and for who reviews it; the draft, for them alone. */
@RestController
@RequestMapping("/p/{publisher}/offers/{offer}/{state:staged|preview}/{language}")
@PreAuthorize(Permit.SIGNED_IN)
class OwnPagesController {
    private final StorefrontPages pages;
    private final Showcase showcase;
    private final MarketplaceLists lists;
    private final Publishers publishers;
    private final Doors doors;

    OwnPagesController(
            StorefrontPages pages, Showcase showcase, MarketplaceLists lists, Publishers publishers, Doors doors) {
        this.pages = pages;
        this.showcase = showcase;
        this.lists = lists;
        this.publishers = publishers;
        this.doors = doors;
    }

    @GetMapping
    ResponseEntity<String> offer(
            @PathVariable String publisher,
            @PathVariable String offer,
            @PathVariable String state,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String market,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable String cores) {
        return page(
                publisher,
                offer,
                state,
                language,
                new Reading(showcase::staged, showcase::draft),
                seen -> pages.offer(seen.shown, seen.where, market, Wish.of(sku, cores)));
    }

    @GetMapping("/terms")
    ResponseEntity<String> terms(
            @PathVariable String publisher,
            @PathVariable String offer,
            @PathVariable String state,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String market) {
        return page(
                publisher,
                offer,
                state,
                language,
                new Reading(showcase::stagedTerms, showcase::draftTerms),
                seen -> pages.terms(seen.shown, seen.where, market));
    }

    @ExceptionHandler(NotFoundException.class)
    ResponseEntity<String> notFound(HttpServletRequest request) {
        LanguageTag tag = lists.languages().stream()
                .filter(known -> request.getRequestURI().contains("/" + known))
                .findFirst()
                .orElse(lists.languages().getFirst());
        return Html.ownMissing(pages.problem(tag, Problem.NOT_FOUND, ""));
    }

    private record Seen(Shown shown, Surroundings where) {}

    /** How the one and the other state is read. */
    private record Reading(
            BiFunction<OfferId, LanguageTag, Shown> staged, BiFunction<OfferId, LanguageTag, Shown> draft) {}

    private ResponseEntity<String> page(
            String publisher,
            String offer,
            String state,
            String language,
            Reading reading,
            Function<Seen, String> page) {
        LanguageTag tag = lists.languages().stream()
                .filter(known -> known.value().equals(language))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var id = OfferId.of(offer);
        var notice = state.equals("staged") ? Shell.Notice.STAGED : Shell.Notice.PREVIEW;
        var owner = publishers.bySlug(publisher).orElseThrow(NotFoundException::new);
        Shown shown = notice == Shell.Notice.STAGED
                ? doors.visit(owner.id(), "staged page", () -> reading.staged.apply(id, tag))
                : doors.asMember(owner.id(), () -> reading.draft.apply(id, tag));
        return Html.own(page.apply(new Seen(shown, Surroundings.own(publisher, id, notice))));
    }
}
