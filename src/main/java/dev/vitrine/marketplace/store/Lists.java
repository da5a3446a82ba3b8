package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.OperatorList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All lists as they stood at one moment, each in the order in which it is offered; the last agreement comes last.
 *
 * @param changes how often the lists had been changed then
 */
public record Lists(
        long changes,
        List<ListEntry> entries,
        List<MarketRow> markets,
        List<ExchangeRateRow> rates,
        List<VmSizeRow> sizes,
        List<CoreCount> cores,
        List<InfrastructurePriceRow> infrastructure,
        List<ReviewTarget> targets,
        List<AgreementRow> agreements) {
    public List<? extends KeptRow> of(OperatorList list) {
        return switch (list) {
            case CATEGORY, REGION, TICKET_TYPE, TICKET_CATEGORY ->
                entries.stream().filter(entry -> entry.list() == list).toList();
            case MARKET -> markets;
            case EXCHANGE_RATE -> rates;
            case CORE_COUNT -> cores;
            case VM_SIZE -> sizes;
            case INFRASTRUCTURE_PRICE -> infrastructure;
            case REVIEW_TARGET -> targets;
            case AGREEMENT -> agreements;
        };
    }

    public Optional<? extends KeptRow> find(OperatorList list, String id) {
        return of(list).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The rows of other lists that name this entry. */
    public Stream<? extends KeptRow> naming(OperatorList list, String id) {
        return Stream.of(OperatorList.values())
                .flatMap(other -> of(other).stream().filter(row -> names(row, list, id)));
    }

    private static boolean names(KeptRow row, OperatorList list, String id) {
        return row.list().fields().stream()
                .filter(field -> row.list().source(field).filter(list::equals).isPresent())
                .anyMatch(field -> row.values().text(field).equals(id));
    }
}
