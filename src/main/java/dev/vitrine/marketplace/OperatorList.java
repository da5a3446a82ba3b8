package dev.vitrine.marketplace;

import static dev.vitrine.marketplace.EntryField.AS_OF;
import static dev.vitrine.marketplace.EntryField.CORES;
import static dev.vitrine.marketplace.EntryField.CURRENCY;
import static dev.vitrine.marketplace.EntryField.DECIMALS;
import static dev.vitrine.marketplace.EntryField.ENGLISH;
import static dev.vitrine.marketplace.EntryField.ENGLISH_TEXT;
import static dev.vitrine.marketplace.EntryField.FRENCH;
import static dev.vitrine.marketplace.EntryField.FRENCH_TEXT;
import static dev.vitrine.marketplace.EntryField.HOURS;
import static dev.vitrine.marketplace.EntryField.ID;
import static dev.vitrine.marketplace.EntryField.MARKET_ID;
import static dev.vitrine.marketplace.EntryField.MEMORY;
import static dev.vitrine.marketplace.EntryField.NAME;
import static dev.vitrine.marketplace.EntryField.OPERATOR_REMITS;
import static dev.vitrine.marketplace.EntryField.PER_EURO;
import static dev.vitrine.marketplace.EntryField.PER_HOUR;
import static dev.vitrine.marketplace.EntryField.REVIEW;
import static dev.vitrine.marketplace.EntryField.SIZE_ID;
import static dev.vitrine.marketplace.EntryField.STEP;
import static dev.vitrine.marketplace.EntryField.TYPE;
import static dev.vitrine.marketplace.EntryField.VERSION;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lists that administrators keep (product.md section 7); content languages are not among them, for they are a
 * setting. The names of the first of them are also those of {@link MarketplaceLists.Kind}.
 */
public enum OperatorList {
    CATEGORY(List.of(ID), List.of(FRENCH, ENGLISH), EnumSet.of(Way.ADD, Way.CHANGE, Way.RETIRE, Way.DELETE, Way.MOVE)),
    MARKET(
            List.of(ID),
            List.of(FRENCH, ENGLISH, CURRENCY, DECIMALS, OPERATOR_REMITS),
            EnumSet.of(Way.ADD, Way.CHANGE, Way.RETIRE, Way.DELETE)),
    EXCHANGE_RATE(List.of(CURRENCY), List.of(PER_EURO, STEP, AS_OF), EnumSet.of(Way.ADD, Way.CHANGE, Way.DELETE)),
    CORE_COUNT(List.of(CORES), List.of(), EnumSet.of(Way.ADD, Way.RETIRE, Way.DELETE)),
    VM_SIZE(List.of(ID), List.of(NAME, CORES, MEMORY), EnumSet.of(Way.ADD, Way.CHANGE, Way.RETIRE, Way.DELETE)),
    INFRASTRUCTURE_PRICE(List.of(MARKET_ID, SIZE_ID), List.of(PER_HOUR), EnumSet.of(Way.ADD, Way.CHANGE, Way.DELETE)),
    REGION(List.of(ID), List.of(FRENCH, ENGLISH), EnumSet.of(Way.ADD, Way.CHANGE, Way.RETIRE, Way.DELETE, Way.MOVE)),
    REVIEW_TARGET(List.of(REVIEW), List.of(HOURS), EnumSet.of(Way.CHANGE)),
    TICKET_TYPE(
            List.of(ID), List.of(FRENCH, ENGLISH), EnumSet.of(Way.ADD, Way.CHANGE, Way.RETIRE, Way.DELETE, Way.MOVE)),
    TICKET_CATEGORY(
            List.of(ID),
            List.of(TYPE, FRENCH, ENGLISH),
            EnumSet.of(Way.ADD, Way.CHANGE, Way.RETIRE, Way.DELETE, Way.MOVE)),
    /** What was accepted must stay what it was: a new version is added, none is ever changed. */
    AGREEMENT(List.of(VERSION), List.of(FRENCH_TEXT, ENGLISH_TEXT), EnumSet.of(Way.ADD));

    /** What may be done to the entries of a list. */
    public enum Way {
        ADD,
        CHANGE,
        /** Retire, and bring back. */
        RETIRE,
        /** What nothing ever named. */
        DELETE,
        MOVE
    }

    private final List<EntryField> key;
    private final List<EntryField> others;
    private final Set<Way> ways;

    OperatorList(List<EntryField> key, List<EntryField> others, Set<Way> ways) {
        this.key = key;
        this.others = others;
        this.ways = ways;
    }

    /** The fields that make the id of an entry; they never change. */
    public List<EntryField> key() {
        return key;
    }

    /** All fields, those of the key first. */
    public List<EntryField> fields() {
        return Stream.concat(key.stream(), others.stream()).toList();
    }

    public boolean allows(Way way) {
        return ways.contains(way);
    }

    /** The id of an entry: the fields of its key, with a dot between them, which none of them may have. */
    public String id(EntryValues values) {
        return key.stream().map(values::text).collect(Collectors.joining("."));
    }

    /** The list that the values of this field come from. */
    public Optional<OperatorList> source(EntryField field) {
        return Optional.ofNullable(
                switch (this) {
                    case MARKET -> Map.of(CURRENCY, EXCHANGE_RATE).get(field);
                    case VM_SIZE -> Map.of(CORES, CORE_COUNT).get(field);
                    case INFRASTRUCTURE_PRICE ->
                        Map.of(MARKET_ID, MARKET, SIZE_ID, VM_SIZE).get(field);
                    case TICKET_CATEGORY -> Map.of(TYPE, TICKET_TYPE).get(field);
                    default -> null;
                });
    }
}
