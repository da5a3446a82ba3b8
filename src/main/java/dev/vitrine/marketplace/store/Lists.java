package dev.vitrine.marketplace.store;

import java.util.List;

/** All lists as they stood at one moment, each in the order in which it is offered; the last agreement comes last. */
public record Lists(
        List<ListEntry> entries,
        List<MarketRow> markets,
        List<ExchangeRateRow> rates,
        List<VmSizeRow> sizes,
        List<CoreCount> cores,
        List<InfrastructurePriceRow> infrastructure,
        List<ReviewTarget> targets,
        List<AgreementRow> agreements) {}
