package dev.vitrine.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.function.ValueProvider;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Agreement;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.ExchangeRate;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.marketplace.MarketplaceLists.TicketCategory;
import dev.vitrine.marketplace.MarketplaceLists.VmSize;
import dev.vitrine.rules.Marketplace.Market;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One plain grid for each list; the lists are short, so that all of a list is shown. */
final class ListGrids {
    private final MarketplaceLists lists;
    private final Component words;

    /** @param words asked for translations */
    ListGrids(MarketplaceLists lists, Component words) {
        this.lists = lists;
        this.words = words;
    }

    Component of(ListKind kind) {
        return switch (kind) {
            case CATEGORIES -> entries(Kind.CATEGORY);
            case REGIONS -> entries(Kind.REGION);
            case LANGUAGES -> entries(Kind.LANGUAGE);
            case MARKETS -> markets();
            case RATES -> rates();
            case CORES -> cores();
            case SIZES -> sizes();
            case TARGETS -> targets();
            case TICKETS -> tickets();
            case AGREEMENTS -> agreements();
        };
    }

    private Grid<Entry> entries(Kind kind) {
        var grid = grid(lists.entries(kind, Locale.FRENCH));
        column(grid, "marketplace.lists.id", Entry::id);
        column(grid, "marketplace.lists.french", Entry::name);
        column(grid, "marketplace.lists.english", entry -> lists.name(kind, entry.id(), Locale.ENGLISH));
        column(grid, "marketplace.lists.state", entry -> state(entry.retired()));
        return grid;
    }

    private Grid<Entry> markets() {
        var grid = grid(lists.entries(Kind.MARKET, Formats.current().locale()));
        var markets = lists.markets();
        column(grid, "marketplace.lists.id", Entry::id);
        column(grid, "marketplace.lists.french", entry -> lists.name(Kind.MARKET, entry.id(), Locale.FRENCH));
        column(grid, "marketplace.lists.english", entry -> lists.name(Kind.MARKET, entry.id(), Locale.ENGLISH));
        column(grid, "marketplace.lists.currency", entry -> of(markets.get(entry.id()), Market::currency));
        column(grid, "marketplace.lists.decimals", entry -> of(markets.get(entry.id()), Market::decimals));
        column(
                        grid,
                        "marketplace.lists.tax",
                        entry -> of(
                                markets.get(entry.id()),
                                market -> t(
                                        market.operatorRemitsTax()
                                                ? "marketplace.lists.operatorRemits"
                                                : "marketplace.lists.publisherRemits")))
                .setAutoWidth(true);
        column(grid, "marketplace.lists.state", entry -> state(entry.retired()));
        return grid;
    }

    private Grid<ExchangeRate> rates() {
        var grid = grid(lists.exchangeRates());
        column(grid, "marketplace.lists.currency", ExchangeRate::currency);
        column(
                grid,
                "marketplace.lists.perEuro",
                rate -> Formats.current().number(rate.perEuro().stripTrailingZeros()));
        column(
                grid,
                "marketplace.lists.step",
                rate -> Formats.current().number(rate.step().stripTrailingZeros()));
        column(grid, "marketplace.lists.asOf", rate -> Formats.current().date(rate.asOf()));
        return grid;
    }

    private Grid<Integer> cores() {
        var grid = grid(lists.forRules().coreCounts());
        column(grid, "marketplace.lists.cores", count -> Formats.current().number(count));
        return grid;
    }

    private Grid<VmSize> sizes() {
        var grid = grid(lists.vmSizes());
        column(grid, "marketplace.lists.id", VmSize::id);
        column(grid, "marketplace.lists.name", VmSize::name);
        column(grid, "marketplace.lists.cores", size -> Formats.current().number(size.cores()));
        column(
                grid,
                "marketplace.lists.memory",
                size -> t("marketplace.lists.gib", Formats.current().number(size.memoryGib())));
        column(grid, "marketplace.lists.state", size -> state(size.retired()));
        return grid;
    }

    private Grid<ReviewKind> targets() {
        var grid = grid(List.of(ReviewKind.values()));
        column(grid, "marketplace.lists.reviewOf", kind -> t(Labels.key(kind)));
        column(grid, "marketplace.lists.within", kind -> Formats.current().duration(lists.reviewTarget(kind)));
        return grid;
    }

    private Grid<TicketCategory> tickets() {
        var english = lists.ticketCategories(Locale.ENGLISH);
        var grid = grid(lists.ticketCategories(Locale.FRENCH));
        column(grid, "marketplace.lists.id", TicketCategory::id);
        column(
                grid,
                "marketplace.lists.ticketType",
                category -> lists.name(
                        Kind.TICKET_TYPE, category.type(), Formats.current().locale()));
        column(grid, "marketplace.lists.french", TicketCategory::name).setFlexGrow(2);
        column(
                        grid,
                        "marketplace.lists.english",
                        category -> english.stream()
                                .filter(other -> other.id().equals(category.id()))
                                .findFirst()
                                .map(TicketCategory::name)
                                .orElse(""))
                .setFlexGrow(2);
        return grid;
    }

    private Component agreements() {
        var all = new Div();
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Agreement present = lists.agreement(language);
            var text = new Pre(present.text());
            text.addClassNames("v-sheet", "m-agreement");
            text.getElement().setAttribute("lang", language.getLanguage());
            all.add(new Details(
                    t(
                            "marketplace.lists.agreement",
                            present.version(),
                            Formats.current().date(present.publishedOn()),
                            Formats.languageName(language)),
                    text));
        }
        return all;
    }

    private <T> Grid<T> grid(List<T> items) {
        var grid = new Grid<T>();
        grid.addClassName("v-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(items);
        return grid;
    }

    private <T> Grid.Column<T> column(Grid<T> grid, String key, ValueProvider<T, ?> value) {
        return grid.addColumn(value).setHeader(t(key));
    }

    /** A retired market has left the rules' list. */
    private static String of(@Nullable Market market, ValueProvider<Market, ?> value) {
        return market == null ? "" : String.valueOf(value.apply(market));
    }

    private String state(boolean retired) {
        return t(retired ? "marketplace.lists.retired" : "marketplace.lists.inUse");
    }

    private String t(String key, Object... arguments) {
        return words.getTranslation(key, arguments);
    }
}
