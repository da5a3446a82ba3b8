package dev.vitrine.notification.ui;

import dev.vitrine.kit.Translations;
import dev.vitrine.notification.Unsubscribing;
import dev.vitrine.shared.SecretText;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where mail programs switch mail off for their owner (RFC 8058, section 3.2). Looking alone changes nothing: who opens the
 * address himself is asked first, on a page without a frame, since nobody needs to be signed in for it.
 */
@Controller
@RequestMapping("/unsubscribe/{token}")
@ConditionalOnWebApplication
class UnsubscribeController {
    private final Unsubscribing unsubscribing;
    private final Translations translations;

    UnsubscribeController(Unsubscribing unsubscribing, Translations translations) {
        this.unsubscribing = unsubscribing;
        this.translations = translations;
    }

    /** What the page says. */
    private enum Said {
        ASKS("notification.unsubscribe.ask.title", "notification.unsubscribe.ask.text", HttpStatus.OK),
        DONE("notification.unsubscribe.done.title", "notification.unsubscribe.done.text", HttpStatus.OK),
        UNKNOWN(
                "notification.unsubscribe.unknown.title",
                "notification.unsubscribe.unknown.text",
                HttpStatus.NOT_FOUND);

        private final String title;
        private final String text;
        private final HttpStatus status;

        Said(String title, String text, HttpStatus status) {
            this.title = title;
            this.text = text;
            this.status = status;
        }
    }

    @PostMapping(params = "List-Unsubscribe=One-Click")
    ModelAndView switchOff(@PathVariable String token, Locale asked) {
        return page(unsubscribing.switchOff(new SecretText(token)) ? Said.DONE : Said.UNKNOWN, asked);
    }

    /** The same for every token, whether it is one of ours or not. */
    @GetMapping
    ModelAndView ask(Locale asked) {
        return page(Said.ASKS, asked);
    }

    private ModelAndView page(Said said, Locale asked) {
        Locale language = Translations.nearest(asked);
        return new ModelAndView(
                "notification/unsubscribe",
                Map.of(
                        "language", language.toLanguageTag(),
                        "title", translations.get(said.title, language),
                        "text", translations.get(said.text, language),
                        "asks", said == Said.ASKS,
                        "button", translations.get("notification.unsubscribe.button", language),
                        "settings", translations.get("notification.mail.settings", language)),
                said.status);
    }
}
