package dev.vitrine.marketplace;

import dev.vitrine.rules.Marketplace;
import dev.vitrine.shared.LanguageTag;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

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

    /** In the order in which they are offered; names alone are ordered for markets. */
    List<Entry> entries(Kind kind, Locale locale);

    /** The name of an entry in the reader's language; the id itself when the list has no such entry. */
    String name(Kind kind, String id, Locale locale);

    /** The name of what content names by its id: a market, category, size or region; the id itself when it is none. */
    default String nameOfAny(String id, Locale locale) {
        for (var kind : List.of(Kind.MARKET, Kind.CATEGORY, Kind.VM_SIZE, Kind.REGION)) {
            var name = name(kind, id, locale);
            if (!name.equals(id)) {
                return name;
            }
        }
        return id;
    }

    /** Everything the rules need, with the rights of the present publisher and the present moment. */
    Marketplace forRules();

    /** Markets by id, without those retired. */
    SortedMap<String, Marketplace.Market> markets();

    /** Markets in which something may be on sale: those of {@link #markets}, and retired ones that an offer ever named. */
    SortedMap<String, Marketplace.Market> marketsOnSale();

    /** Content languages that may be offered, in the order of the setting {@code vitrine.languages}. */
    List<LanguageTag> languages();

    /** The operator's name shown to people. */
    String operatorName();

    /**
     * A size of virtual machine.
     *
     * @param cores virtual cores; what the software is priced by
     * @param memoryGib memory in GiB
     */
    record VmSize(String id, String name, int cores, int memoryGib, boolean retired) {}

    /** By family, small to great. */
    List<VmSize> vmSizes();

    /**
     * What a currency is worth and how prices in it are rounded.
     *
     * @param currency ISO 4217 code
     * @param perEuro how much of it one euro buys; positive
     * @param step what a calculated price in it is a multiple of, such as 0.01 or 10; positive
     * @param asOf the day on which the rate held
     */
    record ExchangeRate(String currency, BigDecimal perEuro, BigDecimal step, LocalDate asOf) {}

    /** By currency; every currency of a market is among them. */
    List<ExchangeRate> exchangeRates();

    /**
     * What the operator charges for an hour of a machine without the software, in the market's currency, by the id of
     * its size. Sizes for which the administrator set none are absent; a market unknown or without prices gives none.
     */
    SortedMap<String, BigDecimal> infrastructurePrices(String market);

    /** A category of support tickets beneath its problem type (portal-2016.md 5.4). */
    record TicketCategory(String id, String type, String name, boolean retired) {}

    List<TicketCategory> ticketCategories(Locale locale);

    /**
     * What a review bears on, as far as its target time depends on it. {@link #APPROVED_BEFORE} counts before all others; of
     * these the first that applies.
     */
    enum ReviewKind {
        FIRST_PUBLICATION,
        PRICES,
        IMAGES,
        TEXTS,
        /** Byte for byte what was approved before. */
        APPROVED_BEFORE
    }

    /** Within what time the approvers mean to decide. */
    Duration reviewTarget(ReviewKind kind);

    /** A version of the publisher agreement, its text in the reader's language, plain, paragraphs set off by blank lines. */
    record Agreement(String version, LocalDate publishedOn, String text) {}

    /** The present version: the one published last. */
    Agreement agreement(Locale locale);

    /** An earlier or the present version. */
    Optional<Agreement> agreement(String version, Locale locale);
}
