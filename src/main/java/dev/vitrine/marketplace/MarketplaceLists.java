package dev.vitrine.marketplace;

import dev.vitrine.rules.Marketplace;
import java.util.List;
import java.util.Locale;

/** The operator's lists (product.md section 7). Readable by everybody; names in both languages of the interface. */
public interface MarketplaceLists {
    /**
     * An entry of a list with its name in the reader's language.
     *
     * @param retired may stay where it is used but not be chosen anew
     */
    record Entry(String id, String name, boolean retired) {}

    /** The lists of which entries are shown to people. */
    enum Kind {
        CATEGORY,
        MARKET,
        VM_SIZE,
        REGION,
        LANGUAGE,
        TICKET_TYPE,
        TICKET_CATEGORY
    }

    List<Entry> entries(Kind kind, Locale locale);

    /** Everything the rules need, with the rights of the present publisher and the present moment. */
    Marketplace forRules();

    /** The operator's name shown to people. */
    String operatorName();
}
