package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import dev.vitrine.kit.Formats;
import dev.vitrine.marketplace.MarketplaceLists.ExchangeRate;
import dev.vitrine.pricing.Autoprice.Rate;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The exchange rates and rounding of one run of Autoprice; the administrator's stay as they are. */
final class RateFields extends Composite<Div> {
    private static final String EURO = "EUR";

    private final transient AutopriceDraft draft;
    private final transient Map<String, ExchangeRate> given;
    private final Runnable changed;
    private final Set<TextField> unreadable = new HashSet<>();
    private final Div table = new Div();

    /** @param changed called with another rate, step or way to treat prices that are there */
    RateFields(PriceBook book, AutopriceDraft draft, Map<String, ExchangeRate> given, Runnable changed) {
        this.draft = draft;
        this.given = given;
        this.changed = changed;
        getContent().addClassName("v-rates");
        getContent().add(new Div(new H3(getTranslation("pricing.rates")), help(), table), present());
        show(book);
    }

    private Paragraph help() {
        var help = new Paragraph(getTranslation("pricing.ratesHelp"));
        help.addClassName("v-quiet");
        return help;
    }

    private void show(PriceBook book) {
        var currencies = currencies(book);
        table.removeAll();
        if (currencies.isEmpty()) {
            table.add(new Paragraph(getTranslation("pricing.ratesNone")));
            return;
        }
        var rows = new NativeTable();
        rows.addClassName("v-rate-table");
        var head = rows.getHead().addRow();
        for (String key : new String[] {"pricing.currency", "pricing.perEuro", "pricing.step", "pricing.asOf"}) {
            var cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        currencies.forEach(currency -> {
            var row = rows.getBody().addRow();
            var name = new NativeTableHeaderCell(currency);
            name.getElement().setAttribute("scope", "row");
            row.add(name);
            rate(currency)
                    .ifPresentOrElse(
                            rate -> {
                                row.add(new NativeTableCell(perEuro(currency)));
                                row.add(new NativeTableCell(
                                        field(currency, "pricing.stepOf", Rate::step, this::withStep)));
                                row.add(new NativeTableCell(Formats.current()
                                        .date(given.get(currency).asOf())));
                            },
                            () -> row.add(new NativeTableCell(getTranslation("pricing.rateMissing"))));
        });
        var box = new Div(rows);
        box.addClassName("v-rate-box");
        table.add(box);
        if (!draft.rates().isEmpty()) {
            var back = new Button(getTranslation("pricing.ratesBack"), event -> {
                draft.rates().clear();
                unreadable.clear();
                show(book);
                changed.run();
            });
            back.addThemeVariants(ButtonVariant.TERTIARY);
            table.add(back);
        }
    }

    /** The currencies between which prices are converted, that of the base market first. */
    private static Set<String> currencies(PriceBook book, AutopriceDraft draft) {
        SortedSet<String> others = new TreeSet<>();
        String base = book.market(draft.base()).currency();
        draft.targets().forEach(market -> others.add(book.market(market).currency()));
        others.remove(base);
        if (!others.isEmpty()) {
            others.add(base);
        }
        return others;
    }

    private Set<String> currencies(PriceBook book) {
        return currencies(book, draft);
    }

    private Optional<Rate> rate(String currency) {
        return Optional.ofNullable(draft.rates().get(currency))
                .or(() -> Optional.ofNullable(given.get(currency)).map(one -> new Rate(one.perEuro(), one.step())));
    }

    private Component perEuro(String currency) {
        TextField field = field(currency, "pricing.perEuroOf", Rate::perEuro, this::withPerEuro);
        field.setReadOnly(currency.equals(EURO));
        return field;
    }

    private Rate withPerEuro(Rate rate, BigDecimal perEuro) {
        return new Rate(perEuro, rate.step());
    }

    private Rate withStep(Rate rate, BigDecimal step) {
        return new Rate(rate.perEuro(), step);
    }

    private TextField field(
            String currency, String label, Function<Rate, BigDecimal> part, BiFunction<Rate, BigDecimal, Rate> with) {
        var field = new TextField();
        var locale = Formats.current().locale();
        field.setAriaLabel(getTranslation(label, currency));
        field.addThemeVariants(TextFieldVariant.SMALL, TextFieldVariant.ALIGN_RIGHT);
        rate(currency).map(part).ifPresent(value -> field.setValue(PriceText.format(value, 0, locale)));
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Optional<BigDecimal> read =
                        PriceText.parse(event.getValue(), locale).filter(value -> value.signum() > 0);
                field.setInvalid(read.isEmpty());
                field.setErrorMessage(getTranslation("pricing.rateUnreadable"));
                if (read.isPresent()) {
                    unreadable.remove(field);
                    rate(currency).ifPresent(rate -> keep(currency, with.apply(rate, read.get())));
                } else {
                    unreadable.add(field);
                }
                draft.ready(unreadable.isEmpty());
                changed.run();
            }
        });
        return field;
    }

    /** A rate that is the administrator's again is none of this run's own. */
    private void keep(String currency, Rate rate) {
        ExchangeRate listed = given.get(currency);
        if (listed.perEuro().compareTo(rate.perEuro()) == 0 && listed.step().compareTo(rate.step()) == 0) {
            draft.rates().remove(currency);
        } else {
            draft.rates().put(currency, rate);
        }
    }

    private RadioButtonGroup<Boolean> present() {
        var group = new RadioButtonGroup<Boolean>(getTranslation("pricing.present"));
        group.setItems(false, true);
        group.setItemLabelGenerator(over -> getTranslation(over ? "pricing.presentOverwrite" : "pricing.presentKeep"));
        group.setValue(draft.overwrite());
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                draft.overwrite(event.getValue());
                changed.run();
            }
        });
        return group;
    }
}
