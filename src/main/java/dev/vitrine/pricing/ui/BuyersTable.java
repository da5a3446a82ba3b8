package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Formats;
import dev.vitrine.pricing.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an hour and a month cost buyers, machine by machine, and what the publisher gets of it. */
final class BuyersTable extends Composite<Div> {
    private static final List<String> PAID =
            List.of("pricing.buyers.infrastructure", "pricing.buyers.hour", "pricing.buyers.month");

    private final String currency;
    private final Formats formats = Formats.current();

    /**
     * A machine and what it costs.
     *
     * @param name of the size, or the core count where no size has it
     * @param detail cores and memory; empty where the name says it
     * @param recommended whether the publisher recommends it
     */
    record Row(String name, String detail, boolean recommended, Quote quote) {}

    /**
     * @param currency ISO 4217 code
     * @param licensed whether the buyer brings a licence, so that no software is billed
     */
    BuyersTable(String name, List<Row> rows, String currency, boolean licensed) {
        this.currency = currency;
        var table = new NativeTable();
        table.addClassName("v-buyers-table");
        table.getElement().setAttribute("aria-label", name);
        var head = table.getHead().addRow();
        head.add(header("pricing.buyers.machine"));
        if (!licensed) {
            head.add(header("pricing.buyers.software"));
        }
        PAID.forEach(column -> head.add(header(column)));
        if (!licensed) {
            head.add(header("pricing.buyers.publisher"));
        }
        for (Row row : rows) {
            Quote quote = row.quote();
            var line = table.getBody().addRow();
            line.add(machine(row));
            if (!licensed) {
                line.add(amount(quote.software()));
            }
            line.add(amount(quote.infrastructure()), amount(quote.hour()), month(quote.hour()));
            if (!licensed) {
                line.add(amount(quote.publisherGets()));
            }
        }
        getContent().add(table);
        getContent().addClassName("v-buyers-box");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", name);
    }

    private NativeTableHeaderCell header(String column) {
        var cell = new NativeTableHeaderCell(getTranslation(column));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableHeaderCell machine(Row row) {
        var cell = new NativeTableHeaderCell(new Span(row.name()));
        cell.getElement().setAttribute("scope", "row");
        if (!row.detail().isEmpty()) {
            var detail = new Span(row.detail());
            detail.addClassName("v-quiet");
            cell.add(detail);
        }
        if (row.recommended()) {
            var badge = new Span(getTranslation("pricing.buyers.recommended"));
            badge.addClassName("v-buyers-recommended");
            cell.add(badge);
        }
        return cell;
    }

    /** To its last digit. */
    private NativeTableCell amount(@Nullable BigDecimal amount) {
        return new NativeTableCell(new Span(amount == null ? "–" : formats.money(amount, currency)));
    }

    /** Rounded as the currency is, for it is a figure to get an idea by. */
    private NativeTableCell month(BigDecimal hour) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal month = Quote.month(hour).setScale(digits, RoundingMode.HALF_UP);
        return new NativeTableCell(new Span(formats.money(month, currency)));
    }
}
