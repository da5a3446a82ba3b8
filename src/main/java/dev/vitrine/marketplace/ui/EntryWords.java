package dev.vitrine.marketplace.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryField.Form;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.ListKeeping.Kept;
import dev.vitrine.marketplace.ListKeeping.Problem;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.marketplace.OperatorList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says fields, values and problems of entries as the reader says them. */
final class EntryWords {
    private final Component reader;
    private final MarketplaceLists lists;

    EntryWords(Component reader, MarketplaceLists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    String t(String key, Object... arguments) {
        return reader.getTranslation(key, arguments);
    }

    Locale locale() {
        return Formats.current().locale();
    }

    /** The fields that fit into a line. */
    static List<EntryField> shown(OperatorList list) {
        return Stream.concat(
                        list.fields().stream().filter(field -> field.form() != Form.LONG_TEXT),
                        list == OperatorList.AGREEMENT ? Stream.of(EntryField.AS_OF) : Stream.of())
                .toList();
    }

    String field(OperatorList list, EntryField field) {
        return list == OperatorList.AGREEMENT && field == EntryField.AS_OF
                ? t("marketplace.lists.published")
                : t(Labels.key(field));
    }

    /** An hour's price with the currency of its market; everything else as it is said alone. */
    String value(EntryField field, EntryValues values) {
        return field == EntryField.PER_HOUR
                ? lists.forRules()
                        .market(values.text(EntryField.MARKET_ID))
                        .map(market -> Formats.current().money(values.amount(field), market.currency()))
                        .orElseGet(() -> value(field, values.text(field)))
                : value(field, values.text(field));
    }

    String value(EntryField field, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (field) {
            case PER_EURO, STEP, PER_HOUR -> Formats.current().number(new BigDecimal(text));
            case CORES, DECIMALS, PLACE -> Formats.current().number(Long.parseLong(text));
            case MEMORY -> t("marketplace.lists.gib", Formats.current().number(Long.parseLong(text)));
            case HOURS -> Formats.current().duration(Duration.ofHours(Long.parseLong(text)));
            case AS_OF -> Formats.current().date(LocalDate.parse(text));
            case OPERATOR_REMITS ->
                Boolean.parseBoolean(text) ? lists.operatorName() : t("marketplace.lists.publisherRemits");
            case REVIEW -> t(Labels.key(ReviewKind.valueOf(text)));
            case TYPE -> lists.name(Kind.TICKET_TYPE, text, locale());
            case MARKET_ID -> lists.name(Kind.MARKET, text, locale());
            case SIZE_ID -> lists.name(Kind.VM_SIZE, text, locale());
            case ID, FRENCH, ENGLISH, NAME, CURRENCY, VERSION, FRENCH_TEXT, ENGLISH_TEXT -> text;
        };
    }

    /** What people call the entry. */
    String name(OperatorList list, EntryValues values) {
        EntryField named =
                locale().getLanguage().equals(Locale.FRENCH.getLanguage()) ? EntryField.FRENCH : EntryField.ENGLISH;
        return Stream.of(named, EntryField.NAME)
                .filter(list.fields()::contains)
                .map(values::text)
                .findFirst()
                .orElseGet(() ->
                        list.key().stream().map(field -> value(field, values)).collect(Collectors.joining(", ")));
    }

    /** What people call the entry with this id; the id when there is none any more. */
    String name(OperatorList list, String id, List<Kept> all) {
        return all.stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .map(kept -> name(list, kept.values()))
                .orElse(id);
    }

    /** All but the name, in a line. */
    String facts(Kept kept) {
        return shown(kept.list()).stream()
                .map(field -> value(field, kept.values()))
                .filter(text -> !text.isEmpty() && !text.equals(name(kept.list(), kept.values())))
                .collect(Collectors.joining(" · "));
    }

    String state(Kept kept) {
        if (kept.retired()) {
            return t("marketplace.lists.retired");
        }
        return t(kept.used() ? "marketplace.lists.inUse" : "marketplace.lists.unused");
    }

    String problem(Problem problem) {
        return t(Labels.key(problem.refusal()), problem.arguments().toArray());
    }
}
