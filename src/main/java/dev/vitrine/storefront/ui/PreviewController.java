package dev.vitrine.storefront.ui;

import dev.vitrine.assets.PictureAnswer;
import dev.vitrine.identity.Permit;
import dev.vitrine.kit.FaultLog;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Sha256;
import dev.vitrine.storefront.Showcase;
import dev.vitrine.storefront.ui.OfferPageMaker.Wish;
import dev.vitrine.storefront.ui.StorefrontPages.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

/**
 * What is staged, for its audience. A link's token stands behind its #, which no browser sends: a script hands it in once,
 * and from then on a cookie holds it, which the pages of that link alone are sent. To whoever has none nothing is there.
 */
@RestController
@RequestMapping(PreviewController.ADDRESS)
@PreAuthorize(Permit.ANYBODY)
class PreviewController {
    static final String ADDRESS = "/marketplace/preview";
    private static final String COOKIE = "vitrine-preview";
    private static final String PAGE =
            "/{link:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}/" + StorefrontController.LANGUAGE;
    private static final String PICTURE = "/{link:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}/pictures/{hash}";

    private final StorefrontPages pages;
    private final Showcase showcase;
    private final BuyersLanguage buyers;
    private final boolean tls;
    private final String cookie;
    private final byte[] script;

    PreviewController(
            StorefrontPages pages,
            Showcase showcase,
            BuyersLanguage buyers,
            @Value("${vitrine.marketplace.public-url}") String publicUrl)
            throws IOException {
        this.pages = pages;
        this.showcase = showcase;
        this.buyers = buyers;
        tls = publicUrl.startsWith("https:");
        cookie = tls ? "__Secure-" + COOKIE : COOKIE;
        script = new ClassPathResource("templates/storefront/door.js").getContentAsByteArray();
    }

    @GetMapping
    ResponseEntity<String> door(HttpServletRequest request) {
        return Html.door(pages.door(buyers.preferred(request)));
    }

    @GetMapping("/door.js")
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache().cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .body(script);
    }

    /** Answers where to go on. No other site can send this header, so none can make a visitor enter. */
    @GetMapping("/enter")
    ResponseEntity<String> enter(
            @RequestHeader(name = "X-Preview-Token", defaultValue = "") String token, HttpServletRequest request) {
        UUID link = showcase.link(new SecretText(token));
        String path = ADDRESS + "/" + link;
        var kept = ResponseCookie.from(cookie, token)
                .path(path)
                .httpOnly(true)
                .secure(tls)
                .sameSite("Lax")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, kept.toString())
                .body(path + "/" + buyers.preferred(request));
    }

    @GetMapping(PAGE)
    ResponseEntity<String> offer(
            @PathVariable UUID link,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String market,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable String cores,
            HttpServletRequest request) {
        var shown = showcase.audience(token(request), link, tag(language));
        return Html.audience(pages.offer(shown, Surroundings.audience(link), market, Wish.of(sku, cores)));
    }

    @GetMapping(PAGE + "/terms")
    ResponseEntity<String> terms(
            @PathVariable UUID link,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String market,
            HttpServletRequest request) {
        var shown = showcase.audienceTerms(token(request), link, tag(language));
        return Html.audience(pages.terms(shown, Surroundings.audience(link), market));
    }

    @GetMapping(PICTURE)
    ResponseEntity<byte[]> picture(@PathVariable UUID link, @PathVariable String hash, HttpServletRequest request) {
        Sha256 wanted = PictureAnswer.hash(hash);
        var picture = showcase.audiencePicture(token(request), link, wanted).orElseThrow(NotFoundException::new);
        return PictureAnswer.of(wanted, picture, CacheControl.noStore());
    }

    private SecretText token(HttpServletRequest request) {
        var sent = WebUtils.getCookie(request, cookie);
        return new SecretText(sent == null ? "" : sent.getValue());
    }

    private LanguageTag tag(String language) {
        return buyers.exact(language).orElseThrow(NotFoundException::new);
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
}
