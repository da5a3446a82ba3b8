package dev.vitrine.skus.ui;

import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.Sku.Trial;
import dev.vitrine.kit.AddressBar;
import dev.vitrine.skus.ui.SkuRow.Standing;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which SKUs are shown, as it stands in the address; null and empty leave a question open.
 *
 * @param words part of the id or of the title
 * @param found only those with findings
 */
record SkuFilter(
        String words,
        @Nullable Billing billing,
        @Nullable Trial trial,
        @Nullable Standing standing,
        boolean found) {
    static final SkuFilter ALL = new SkuFilter("", null, null, null, false);

    private static final String WORDS = "q";
    private static final String BILLING = "billing";
    private static final String TRIAL = "trial";
    private static final String STATE = "state";
    private static final String FOUND = "found";
    private static final String YES = "yes";

    /** @param parameter gives a parameter of the address */
    static SkuFilter read(Function<String, Optional<String>> parameter) {
        return new SkuFilter(
                parameter.apply(WORDS).orElse(""),
                one(Billing.class, parameter.apply(BILLING)),
                one(Trial.class, parameter.apply(TRIAL)),
                one(Standing.class, parameter.apply(STATE)),
                parameter.apply(FOUND).filter(YES::equals).isPresent());
    }

    /** The parameters of the address; none when all is shown. */
    Map<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        if (!words.isBlank()) {
            parameters.put(WORDS, words);
        }
        put(parameters, BILLING, billing);
        put(parameters, TRIAL, trial);
        put(parameters, STATE, standing);
        if (found) {
            parameters.put(FOUND, YES);
        }
        return parameters;
    }

    boolean shows(SkuRow row, Locale locale) {
        String wanted = words.strip().toLowerCase(locale);
        return (billing == null || row.sku().billing() == billing)
                && (trial == null || row.sku().trial() == trial)
                && (standing == null || row.standing() == standing)
                && (!found || row.found())
                && (row.sku().id().contains(wanted)
                        || row.title().toLowerCase(locale).contains(wanted));
    }

    SkuFilter withWords(String text) {
        return new SkuFilter(text, billing, trial, standing, found);
    }

    SkuFilter withBilling(@Nullable Billing choice) {
        return new SkuFilter(words, choice, trial, standing, found);
    }

    SkuFilter withTrial(@Nullable Trial choice) {
        return new SkuFilter(words, billing, choice, standing, found);
    }

    SkuFilter withStanding(@Nullable Standing choice) {
        return new SkuFilter(words, billing, trial, choice, found);
    }

    SkuFilter withFound(boolean choice) {
        return new SkuFilter(words, billing, trial, standing, choice);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Enum<?> choice) {
        if (choice != null) {
            parameters.put(name, AddressBar.word(choice));
        }
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> choices, Optional<String> text) {
        return text.flatMap(word -> AddressBar.choice(choices, word)).orElse(null);
    }
}
