package dev.vitrine.notification;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** Sets a letter as plain text and as HTML; every word of it is escaped. */
@Component
class Typeset {
    private final TemplateEngine engine = new TemplateEngine();
    private final JsonMapper json = JsonMapper.builder().build();

    Typeset() {
        engine.addTemplateResolver(files(".html", TemplateMode.HTML));
        engine.addTemplateResolver(files(".txt", TemplateMode.TEXT));
        engine.setDialect(new SpringStandardDialect());
    }

    /**
     * The two forms of a mail's body, which say the same.
     *
     * @param unsubscribe where a mail program switches such mails off, or null
     */
    record Body(String text, String html, @Nullable String unsubscribe) {}

    Body body(Letter letter) {
        var context = new Context(letter.language(), Map.of("letter", letter));
        return new Body(
                engine.process("letter.txt", context),
                engine.process("letter.html", context),
                letter.unsubscribe().isEmpty() ? null : letter.unsubscribe());
    }

    String write(Body body) {
        return json.writeValueAsString(body);
    }

    Body read(String written) {
        return json.readValue(written, Body.class);
    }

    private static ClassLoaderTemplateResolver files(String suffix, TemplateMode mode) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/mail/");
        files.setTemplateMode(mode);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        files.setResolvablePatterns(Set.of("*" + suffix));
        return files;
    }
}
