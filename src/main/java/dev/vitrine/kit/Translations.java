package dev.vitrine.kit;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text shown to people, in French and in English, from the bundles {@code i18n/{room}_{fr|en}.properties} (UTF-8,
 * {@link MessageFormat}; plurals by choice). Views ask by {@code getTranslation}; mail and storefront ask this bean.
 * Safe for any number of threads.
 */
@Component
public class Translations implements I18NProvider {
    /** The languages of the interface; the first stands in for a browser's language that is neither. */
    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final Logger log = LoggerFactory.getLogger(Translations.class);
    private static final Pattern BUNDLE = Pattern.compile("([a-z]+)_(fr|en)\\.properties");

    private final Map<Locale, Map<String, String>> texts = new ConcurrentHashMap<>();
    private final transient Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    /** Reads all bundles of the class path. */
    public Translations() {
        LOCALES.forEach(locale -> {
            texts.put(locale, new TreeMap<>());
            formats.put(locale, new ConcurrentHashMap<>());
        });
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                read(bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource bundle) throws IOException {
        var name = BUNDLE.matcher(String.valueOf(bundle.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("not the name of a bundle: " + bundle.getFilename());
        }
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var language = texts.get(Locale.of(name.group(2)));
        properties.stringPropertyNames().forEach(key -> {
            if (!key.startsWith(name.group(1) + ".")) {
                throw new IllegalStateException(key + " does not belong to " + bundle.getFilename());
            }
            language.put(key, properties.getProperty(key));
        });
    }

    /** The language of the interface that serves this locale best. */
    public static Locale nearest(Locale locale) {
        return Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        return get(key, locale, args);
    }

    /**
     * The text under this key, filled with the arguments. Numbers are written as the language writes them; dates come as
     * text made by {@link Formats}. A missing key throws where {@code vitrine.translations.strict} is set, as in tests;
     * elsewhere it is logged and the key itself comes back.
     */
    public String get(String key, Locale locale, Object... args) {
        Locale language = nearest(locale);
        MessageFormat format = formats.get(language).computeIfAbsent(key, k -> parse(k, language));
        return ((MessageFormat) format.clone()).format(args);
    }

    private MessageFormat parse(String key, Locale language) {
        String text = texts.get(language).get(key);
        if (text == null) {
            if (Boolean.getBoolean("vitrine.translations.strict")) {
                throw new IllegalArgumentException("no translation " + language + " of " + key);
            }
            log.error("no translation {} of {}", language, key);
            return new MessageFormat("'" + key + "'", language);
        }
        return new MessageFormat(text, language);
    }

    /** Whether there is a text under this key. */
    public boolean has(String key) {
        return texts.get(Locale.ENGLISH).containsKey(key);
    }

    /** All texts of one language by key, as they stand in the bundles. */
    public Map<String, String> all(Locale locale) {
        return Map.copyOf(texts.get(nearest(locale)));
    }

    /** Dates, numbers and money for this reader. */
    public Formats formats(Locale locale, ZoneId zone) {
        Locale language = nearest(locale);
        return new Formats(language, zone, (key, args) -> get(key, language, args));
    }
}
