package dev.vitrine.storefront.ui;

import dev.vitrine.kit.Translations;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates of the class path; their words are those of every other screen. */
@Component
class Templates {
    private final TemplateEngine engine = new TemplateEngine();

    Templates(Translations translations) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/storefront/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
        engine.setDialect(new SpringStandardDialect());
        engine.setMessageResolver(new Words(translations));
    }

    /** The page, with words in this language of the interface. */
    String render(String template, Locale locale, Map<String, Object> values) {
        return engine.process(template, new Context(locale, values));
    }

    private static final class Words extends AbstractMessageResolver {
        private final Translations translations;

        Words(Translations translations) {
            this.translations = translations;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return translations.get(key, context.getLocale(), arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return key;
        }
    }
}
