package dev.vitrine.marketplace.ui;

import dev.vitrine.marketplace.OperatorList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists that are shown, each under a word of the address. */
enum ListKind {
    CATEGORIES(OperatorList.CATEGORY),
    MARKETS(OperatorList.MARKET),
    RATES(OperatorList.EXCHANGE_RATE),
    CORES(OperatorList.CORE_COUNT),
    SIZES(OperatorList.VM_SIZE),
    INFRASTRUCTURE(OperatorList.INFRASTRUCTURE_PRICE),
    REGIONS(OperatorList.REGION),
    LANGUAGES(null),
    TARGETS(OperatorList.REVIEW_TARGET),
    TYPES(OperatorList.TICKET_TYPE),
    TICKETS(OperatorList.TICKET_CATEGORY),
    AGREEMENTS(OperatorList.AGREEMENT);

    private final @Nullable OperatorList kept;

    ListKind(@Nullable OperatorList kept) {
        this.kept = kept;
    }

    /** Empty for content languages, which are a setting. */
    Optional<OperatorList> kept() {
        return Optional.ofNullable(kept);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
