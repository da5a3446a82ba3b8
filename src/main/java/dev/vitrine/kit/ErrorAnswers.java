package dev.vitrine.kit;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer to a request outside the frame of pages that was refused or failed: a small page for whoever reads pages, JSON
 * for others. It says in the reader's language what happened and under which reference the log knows more, and nothing
 * of the cause.
 */
@Component
class ErrorAnswers implements ErrorAttributes, ErrorViewResolver {
    private static final int NOT_FOUND = 404;
    private static final int FIRST_OF_OURS = 500;

    private final Translations translations;

    ErrorAnswers(Translations translations) {
        this.translations = translations;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        int status = status(request);
        return new TreeMap<>(Map.of(
                "status", status,
                "message", translations.get(Kind.of(status).text, request.getLocale()),
                "reference", FaultLog.note(status, getError(request))));
    }

    @Override
    public @Nullable Throwable getError(WebRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION, RequestAttributes.SCOPE_REQUEST)
                        instanceof Throwable cause
                ? cause
                : null;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Locale language = Translations.nearest(request.getLocale());
        var page = new TreeMap<>(model);
        page.put("language", language.toLanguageTag());
        page.put("title", translations.get(Kind.of(status.value()).title, language));
        page.put("referred", translations.get("kit.error.reference", language, model.get("reference")));
        page.put("home", translations.get("kit.error.home", language));
        return new ModelAndView("kit/refusal", page, status);
    }

    private static int status(WebRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Integer status
                ? status
                : NOT_FOUND; // somebody asked for the page of errors itself
    }

    /** What people are told. */
    private enum Kind {
        REFUSED("kit.refused.title", "kit.refused.text"),
        NOT_THERE("kit.notFound.title", "kit.notFound.text"),
        FAULT("kit.fault.title", "kit.fault.text");

        private final String title;
        private final String text;

        Kind(String title, String text) {
            this.title = title;
            this.text = text;
        }

        static Kind of(int status) {
            if (status >= FIRST_OF_OURS) {
                return FAULT;
            }
            return status == NOT_FOUND ? NOT_THERE : REFUSED;
        }
    }
}
