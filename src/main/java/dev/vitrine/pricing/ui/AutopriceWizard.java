package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.ExchangeRate;
import dev.vitrine.pricing.Autoprice;
import dev.vitrine.rules.Marketplace.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Autoprice in its four pages (portal-2016.md 2.7): the base market; SKUs and core counts; markets; exchange rates with the
 * preview of every cell. Nothing is changed before Finish; see decision record 107.
 */
final class AutopriceWizard extends Composite<Div> {
    /** Where Autoprice leads to. */
    interface Way {
        /** The choice is another: the address is to hold it. */
        void moved();

        /** The prices of this preview are wanted. */
        void finished(Autoprice.Result result);

        void cancelled();
    }

    /**
     * What Autoprice is told of the marketplace.
     *
     * @param markets in their order
     * @param rates the administrator's
     * @param operator who remits the tax where the publisher does not
     */
    record Lists(List<Entry> markets, List<ExchangeRate> rates, String operator) {
        String name(String market) {
            return markets.stream()
                    .filter(entry -> entry.id().equals(market))
                    .findFirst()
                    .map(Entry::name)
                    .orElse(market);
        }
    }

    private final transient PriceBook book;
    private final transient Lists lists;
    private final transient AutopriceDraft draft;
    private final transient Way way;
    private final H2 title = new H2();
    private final OrderedList steps = new OrderedList();
    private final Div page = new Div();
    private final Div buttons = new Div();
    private @Nullable AutopricePreview preview;

    AutopriceWizard(PriceBook book, Lists lists, AutopriceDraft draft, Way way) {
        this.book = book;
        this.lists = lists;
        this.draft = draft;
        this.way = way;
        steps.addClassName("v-wizard-steps");
        page.addClassName("v-wizard-page");
        buttons.addClassName("v-wizard-buttons");
        getContent().addClassName("v-wizard");
        getContent().add(title, steps, page, buttons);
        show();
    }

    private void show() {
        title.setText(getTranslation("pricing.autopriceTitle", lists.name(draft.base())));
        steps.removeAll();
        for (int number = 1; number <= AutopriceDraft.PAGES; number++) {
            steps.add(step(number));
        }
        preview = null;
        page.removeAll();
        page.add(
                switch (draft.page()) {
                    case 1 -> baseMarket();
                    case 2 -> skusAndCores();
                    case 3 -> markets();
                    default -> ratesAndPreview();
                });
        showButtons();
    }

    private ListItem step(int number) {
        var label = new NativeButton(getTranslation("pricing.autopriceStep", number, stepName(number)));
        label.addClickListener(event -> go(number));
        if (number == draft.page()) {
            label.getElement().setAttribute("aria-current", "step");
        }
        return new ListItem(label);
    }

    private String stepName(int number) {
        return switch (number) {
            case 1 -> getTranslation("pricing.base");
            case 2 -> getTranslation("pricing.autopriceSkus");
            case 3 -> getTranslation("pricing.autopriceMarkets");
            default -> getTranslation("pricing.autopriceRates");
        };
    }

    private void go(int number) {
        draft.page(number);
        show();
        way.moved();
        steps.getChildren()
                .skip(draft.page() - 1L)
                .findFirst()
                .ifPresent(item -> item.getElement().executeJs("this.firstElementChild.focus()"));
    }

    private void showButtons() {
        buttons.removeAll();
        var cancel = new Button(getTranslation("pricing.cancel"), event -> cancel());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var gap = new Span();
        gap.addClassName("v-gap");
        buttons.add(cancel, gap);
        if (draft.page() > 1) {
            buttons.add(new Button(getTranslation("pricing.back"), event -> go(draft.page() - 1)));
        }
        buttons.add(preview == null ? next() : finish(preview));
    }

    private Button next() {
        var next = new Button(getTranslation("pricing.next"), event -> go(draft.page() + 1));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        return next;
    }

    private Button finish(AutopricePreview shown) {
        long changes = shown.result().changes();
        var finish = new Button(
                getTranslation(changes == 0 ? "pricing.finishNothing" : "pricing.finish", changes),
                event -> way.finished(shown.result()));
        finish.setEnabled(shown.isReady() && (changes > 0 || bearsOnMarkets()));
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        return finish;
    }

    private boolean bearsOnMarkets() {
        return !draft.base().equals(book.pricing().baseMarket())
                || !book.pricing().markets().containsAll(draft.markets());
    }

    private void cancel() {
        if (draft.differsFromStart(book, lists.markets())) {
            Ask.of(getTranslation("pricing.cancelTitle"), getTranslation("pricing.cancelText"))
                    .danger(getTranslation("pricing.cancelYes"), way::cancelled)
                    .cancel(getTranslation("pricing.cancelNo"))
                    .open();
        } else {
            way.cancelled();
        }
    }

    private Component baseMarket() {
        var field = new ComboBox<Entry>(getTranslation("pricing.base"));
        field.setItems(lists.markets());
        field.setItemLabelGenerator(
                entry -> entry.name() + " · " + book.market(entry.id()).currency());
        field.setHelperText(getTranslation("pricing.baseHelp"));
        field.setRequired(true);
        lists.markets().stream()
                .filter(entry -> entry.id().equals(draft.base()))
                .findFirst()
                .ifPresent(field::setValue);
        var facts = new Paragraph(baseFacts());
        field.addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                draft.base(event.getValue().id());
                facts.setText(baseFacts());
                title.setText(getTranslation("pricing.autopriceTitle", lists.name(draft.base())));
                way.moved();
            }
        });
        var box = new Div(field, facts);
        box.addClassName("v-wizard-base");
        return box;
    }

    /** Tax, and how many prices there are to start from. */
    private String baseFacts() {
        Market market = book.market(draft.base());
        int missing = book.missing(draft.base());
        int all = book.skus(Billing.HOURLY).size() * book.coreCounts().size();
        return getTranslation("pricing.baseFacts", all - missing, all) + " · " + tax(market);
    }

    private String tax(Market market) {
        return market.operatorRemitsTax()
                ? getTranslation("pricing.taxOperator", lists.operator())
                : getTranslation("pricing.taxPublisher");
    }

    private Component skusAndCores() {
        var skus = ticks(
                "pricing.autopriceSkuList",
                book.skus(),
                draft.skus(),
                sku -> new TickList.Item<>(sku, book.skuId(sku), List.of(new Span(priced(sku))), null));
        var cores = ticks(
                "pricing.autopriceCoreList",
                book.coreCounts(),
                draft.cores(),
                count -> new TickList.Item<>(count, getTranslation("pricing.cores", count), List.of(), null));
        var box = new Div(skus, cores);
        box.addClassName("v-wizard-two");
        return box;
    }

    private String priced(String sku) {
        if (book.skus(Billing.BYOL).contains(sku)) {
            return getTranslation("pricing.autopriceByol");
        }
        int missing = book.missing(sku, draft.base());
        return missing == 0 ? "" : getTranslation("pricing.autopriceNoBase", missing, lists.name(draft.base()));
    }

    private Component markets() {
        var others = lists.markets().stream()
                .map(Entry::id)
                .filter(id -> !id.equals(draft.base()))
                .toList();
        var legend = new Paragraph(
                sign("home"),
                new Span(getTranslation("pricing.taxOperator", lists.operator())),
                sign("person"),
                new Span(getTranslation("pricing.taxPublisher")));
        legend.addClassName("v-wizard-legend");
        return new Div(legend, ticks("pricing.autopriceMarkets", others, draft.markets(), this::market));
    }

    private static Component sign(String icon) {
        var sign = new Span(Icons.of(icon));
        sign.addClassName("v-market-sign");
        return sign;
    }

    private TickList.Item<String> market(String id) {
        Market market = book.market(id);
        var beside = new ArrayList<Component>();
        beside.add(new Span(market.currency()));
        var tax = MarketList.sign(market.operatorRemitsTax() ? "home" : "person", tax(market));
        beside.add(tax);
        if (!book.pricing().markets().contains(id)) {
            beside.add(new StateBadge(Tone.DRAFT, getTranslation("pricing.newlySold")));
        }
        return new TickList.Item<>(id, lists.name(id), beside, null);
    }

    private <T extends Comparable<T>> Component ticks(
            String name, List<T> all, SortedSet<T> chosen, Function<T, TickList.Item<T>> item) {
        BiConsumer<Set<T>, Boolean> ticked = (values, on) -> {
            if (on) {
                chosen.addAll(values);
            } else {
                chosen.removeAll(values);
            }
            way.moved();
        };
        return new Div(
                new H3(getTranslation(name)),
                new TickList<>(getTranslation(name), all.stream().map(item).toList(), chosen, true, ticked));
    }

    private Component ratesAndPreview() {
        Map<String, ExchangeRate> rates =
                lists.rates().stream().collect(Collectors.toMap(ExchangeRate::currency, Function.identity()));
        var shown = new AutopricePreview(book, lists, draft, rates);
        preview = shown;
        return new Div(
                new RateFields(book, draft, rates, () -> {
                    shown.refresh();
                    way.moved();
                    showButtons();
                }),
                shown);
    }
}
