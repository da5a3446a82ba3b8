package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Segments;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The markets: in which the offer is sold, their currency, who remits the tax, and how many prices they lack. */
final class MarketList extends Composite<Div> {
    /** Which markets are shown. */
    enum Show {
        ALL,
        SOLD,
        MISSING
    }

    private record Line(Entry entry, ListItem item, Checkbox sold, NativeButton open, Span missing) {}

    private final transient PriceBook book;
    private final boolean editable;
    private final Runnable changed;
    private final Consumer<String> opened;
    private final TextField search = new TextField();
    private final transient Map<String, Line> lines = new LinkedHashMap<>();
    private Show show = Show.ALL;

    /**
     * @param markets by name
     * @param operator who remits the tax where the publisher does not
     * @param changed called when a market was ticked or unticked
     * @param opened called with the market whose prices are to be shown
     */
    MarketList(
            PriceBook book,
            List<Entry> markets,
            String operator,
            boolean editable,
            Runnable changed,
            Consumer<String> opened) {
        this.book = book;
        this.editable = editable;
        this.changed = changed;
        this.opened = opened;
        var list = new UnorderedList();
        for (Entry entry : markets) {
            Line line = line(entry, operator);
            lines.put(entry.id(), line);
            list.add(line.item());
        }
        search.setPlaceholder(getTranslation("pricing.search"));
        search.setAriaLabel(getTranslation("pricing.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> filter());
        var tools = new Div(search, segments());
        tools.addClassName("v-markets-tools");
        FieldAddress.mark(getContent(), FieldPath.of(SectionKey.PRICING, "markets"));
        getContent().addClassName("v-markets");
        getContent().add(tools, list);
        if (editable) {
            getContent().add(all());
        }
        refresh();
    }

    private Line line(Entry entry, String operator) {
        Market market = book.market(entry.id());
        var path = PriceBook.marketPath(entry.id());
        var sold = FieldAddress.mark(new Checkbox(), path);
        sold.setAriaLabel(getTranslation("pricing.sell", entry.name()));
        sold.setValue(book.pricing().markets().contains(entry.id()));
        sold.setReadOnly(!editable || book.lock(path).isPresent());
        sold.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                book.sell(Set.of(entry.id()), event.getValue());
                refresh();
                changed.run();
            }
        });
        var missing = new Span();
        missing.addClassName("v-market-missing");
        var name = new Span(entry.name());
        name.addClassName("v-market-name");
        var open = new NativeButton();
        open.addClassName("v-market-open");
        open.add(name, new Span(market.currency()), tax(market, operator));
        if (entry.retired()) {
            open.add(sign("warning", getTranslation("pricing.marketRetired")));
        }
        book.lock(path).ifPresent(lock -> {
            sold.setTooltipText(getTranslation("rules.lock." + lock.reason()));
            open.add(sign("lock", getTranslation("pricing.marketLocked")));
        });
        open.add(missing);
        open.addClickListener(event -> opened.accept(entry.id()));
        return new Line(entry, new ListItem(sold, open), sold, open, missing);
    }

    private Component tax(Market market, String operator) {
        return market.operatorRemitsTax()
                ? sign("home", getTranslation("pricing.taxOperator", operator))
                : sign("person", getTranslation("pricing.taxPublisher"));
    }

    /** A sign with its meaning for those who do not see it. */
    static Span sign(String icon, String meaning) {
        var words = new Span(meaning);
        words.addClassName("v-unseen");
        var sign = new Span(Icons.of(icon), words);
        sign.addClassName("v-market-sign");
        sign.getElement().setAttribute("title", meaning);
        return sign;
    }

    private Component all() {
        var tick = new Button(getTranslation("pricing.all"), event -> sellShown(true));
        var untick = new Button(getTranslation("pricing.none"), event -> sellShown(false));
        tick.addThemeVariants(ButtonVariant.TERTIARY);
        untick.addThemeVariants(ButtonVariant.TERTIARY);
        var box = new Div(tick, untick);
        box.addClassName("v-markets-all");
        return box;
    }

    private void sellShown(boolean on) {
        Set<String> shown = lines.values().stream()
                .filter(line -> line.item().isVisible() && !line.entry().retired())
                .map(line -> line.entry().id())
                .collect(Collectors.toSet());
        book.sell(shown, on);
        refresh();
        changed.run();
    }

    private Component segments() {
        List<Segments.Option<Show>> options = new ArrayList<>();
        Stream.of(Show.values())
                .forEach(choice -> options.add(Segments.Option.of(choice, getTranslation(Labels.key(choice)))));
        return new Segments<>(getTranslation("pricing.filter"), options, show, choice -> {
                    show = choice;
                    filter();
                })
                .pills();
    }

    /** Shows ticks and counts as the book has them now. */
    void refresh() {
        lines.forEach((id, line) -> {
            boolean sold = book.pricing().markets().contains(id);
            int missing = sold ? book.missing(id) : 0;
            line.sold().setValue(sold);
            line.missing().setText(missing == 0 ? "" : getTranslation("pricing.missing", missing));
            line.item().getElement().getClassList().set("v-market-off", !sold);
        });
        filter();
    }

    void select(String market) {
        lines.forEach((id, line) -> {
            if (id.equals(market)) {
                line.open().getElement().setAttribute("aria-current", "true");
            } else {
                line.open().getElement().removeAttribute("aria-current");
            }
        });
    }

    private void filter() {
        String words = TickList.plain(search.getValue());
        lines.forEach((id, line) -> line.item().setVisible(shows(id) && matches(line, words)));
    }

    private boolean shows(String id) {
        boolean sold = book.pricing().markets().contains(id);
        return switch (show) {
            case ALL -> true;
            case SOLD -> sold;
            case MISSING -> sold && book.missing(id) > 0;
        };
    }

    private boolean matches(Line line, String words) {
        return TickList.plain(line.entry().name()).contains(words)
                || line.entry().id().equals(words)
                || book.market(line.entry().id())
                        .currency()
                        .toLowerCase(Locale.ROOT)
                        .equals(words);
    }
}
