package dev.vitrine.marketplace;

import dev.vitrine.marketplace.EntryField.Form;
import dev.vitrine.marketplace.ListKeeping.Problem;
import dev.vitrine.marketplace.ListKeeping.Refusal;
import dev.vitrine.marketplace.store.KeptRow;
import dev.vitrine.marketplace.store.Lists;
import dev.vitrine.marketplace.store.MarketRow;
import dev.vitrine.shared.Slug;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the values of an entry, field by field. */
final class EntryCheck {
    private static final Set<EntryField> NAMES = Set.of(EntryField.FRENCH, EntryField.ENGLISH, EntryField.NAME);
    private static final Pattern SIZE_ID = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,48}[A-Za-z0-9])?");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,18}[A-Za-z0-9])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,12})?");
    private static final String EURO = "EUR";

    private final OperatorList list;
    private final EntryValues values;
    private final Lists lists;
    private final @Nullable KeptRow before;
    private final LocalDate latest;
    private final List<Problem> problems = new ArrayList<>();

    private EntryCheck(OperatorList list, EntryValues values, Lists lists, @Nullable KeptRow before, LocalDate latest) {
        this.list = list;
        this.values = values;
        this.lists = lists;
        this.before = before;
        this.latest = latest;
    }

    /**
     * @param before the row that is to be changed, null for a new entry
     * @param latest the last day that has begun anywhere
     */
    static List<Problem> of(
            OperatorList list, EntryValues values, Lists lists, @Nullable KeptRow before, LocalDate latest) {
        var check = new EntryCheck(list, values, lists, before, latest);
        list.fields().forEach(check::field);
        if (check.problems.isEmpty()) {
            check.together();
        }
        return List.copyOf(check.problems);
    }

    /** A number without zeros that say nothing; what is none stays what it is. */
    static String plain(EntryField field, String text) {
        if (field.form() == Form.NUMBER && DIGITS.matcher(text).matches()) {
            return String.valueOf(Integer.parseInt(text));
        }
        return field.form() == Form.AMOUNT && AMOUNT.matcher(text).matches()
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private void field(EntryField field) {
        String text = values.text(field);
        if (field.form() == Form.YES_NO) {
            return;
        }
        if (text.isBlank()) {
            add(field, Refusal.REQUIRED);
            return;
        }
        switch (field.form()) {
            case WORD -> word(field, text);
            case TEXT, LONG_TEXT -> text(field, text);
            case NUMBER -> number(field, text);
            case AMOUNT -> amount(field, text);
            case DATE -> date(field, text);
            case YES_NO -> throw new IllegalStateException("a yes or no is never empty");
        }
        if (list.source(field).isPresent() && !isOffered(field, text)) {
            add(field, Refusal.UNKNOWN);
        }
    }

    /** What is retired may stay where it is and not be chosen anew. */
    private boolean isOffered(EntryField field, String text) {
        boolean same = before != null && before.values().text(field).equals(text);
        return lists.find(list.source(field).orElseThrow(), text)
                .filter(row -> same || !row.retired())
                .isPresent();
    }

    private void word(EntryField field, String text) {
        if (before != null && list.key().contains(field) || list.source(field).isPresent()) {
            return;
        }
        switch (field) {
            case ID -> {
                boolean size = list == OperatorList.VM_SIZE;
                if (size ? !SIZE_ID.matcher(text).matches() : !Slug.isValid(text)) {
                    add(field, size ? Refusal.SIZE_ID_FORM : Refusal.ID_FORM);
                }
            }
            case VERSION -> {
                if (!VERSION.matcher(text).matches()) {
                    add(field, Refusal.VERSION_FORM);
                }
            }
            case CURRENCY -> {
                if (Currency.getAvailableCurrencies().stream()
                        .noneMatch(currency -> currency.getCurrencyCode().equals(text))) {
                    add(field, Refusal.NO_CURRENCY);
                }
            }
            default -> throw new IllegalStateException(field + " is chosen from a list");
        }
    }

    private void text(EntryField field, String text) {
        boolean lines = field.form() == Form.LONG_TEXT;
        if (text.codePointCount(0, text.length()) > field.max()) {
            add(field, Refusal.TOO_LONG, String.valueOf(field.max()));
        } else if (text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && !(lines && Character.isWhitespace(c)))) {
            add(field, Refusal.CHARACTERS);
        } else if (NAMES.contains(field)
                && others().anyMatch(row -> row.values().text(field).equalsIgnoreCase(text))) {
            add(field, Refusal.NAME_TAKEN);
        }
    }

    private void number(EntryField field, String text) {
        if (!DIGITS.matcher(text).matches()
                || Integer.parseInt(text) < field.min()
                || Integer.parseInt(text) > field.max()) {
            add(field, Refusal.NUMBER, String.valueOf(field.min()), String.valueOf(field.max()));
        }
    }

    private void amount(EntryField field, String text) {
        BigDecimal amount =
                AMOUNT.matcher(text).matches() ? new BigDecimal(text).stripTrailingZeros() : BigDecimal.ZERO;
        if (amount.signum() <= 0
                || amount.scale() > EntryField.AMOUNT_DECIMALS
                || amount.compareTo(BigDecimal.valueOf(field.max())) > 0) {
            add(field, Refusal.AMOUNT, String.valueOf(field.max()), String.valueOf(EntryField.AMOUNT_DECIMALS));
        }
    }

    private void date(EntryField field, String text) {
        try {
            if (LocalDate.parse(text).isAfter(latest)) {
                add(field, Refusal.FUTURE);
            }
        } catch (DateTimeException e) {
            add(field, Refusal.DATE);
        }
    }

    /** What only fields that are right by themselves can be asked. */
    private void together() {
        if (before == null) {
            if (lists.find(list, list.id(values)).isPresent()) {
                add(list.key().getLast(), Refusal.TAKEN);
            }
        }
        switch (list) {
            case MARKET -> market();
            case EXCHANGE_RATE -> rate();
            case VM_SIZE -> size();
            case AGREEMENT -> agreement();
            case CATEGORY, CORE_COUNT, INFRASTRUCTURE_PRICE, REGION, REVIEW_TARGET, TICKET_TYPE, TICKET_CATEGORY -> {
                // Nothing more to ask.
            }
        }
    }

    private void market() {
        int decimals = values.number(EntryField.DECIMALS);
        if (before instanceof MarketRow row && row.used()) {
            if (!row.toMarket().currency().equals(values.text(EntryField.CURRENCY))) {
                add(EntryField.CURRENCY, Refusal.FIXED_IN_USE);
            }
            if (decimals < row.toMarket().decimals()) {
                add(
                        EntryField.DECIMALS,
                        Refusal.FEWER_DECIMALS,
                        String.valueOf(row.toMarket().decimals()));
            }
        }
        lists.rates().stream()
                .filter(rate -> rate.currency().equals(values.text(EntryField.CURRENCY)))
                .filter(rate -> isFiner(rate.step(), decimals))
                .forEach(rate -> add(
                        EntryField.DECIMALS,
                        Refusal.FEWER_DECIMALS,
                        String.valueOf(rate.step().stripTrailingZeros().scale())));
    }

    private void rate() {
        if (values.text(EntryField.CURRENCY).equals(EURO)
                && values.amount(EntryField.PER_EURO).compareTo(BigDecimal.ONE) != 0) {
            add(EntryField.PER_EURO, Refusal.EURO);
        }
        lists.markets().stream()
                .filter(market -> market.toMarket().currency().equals(values.text(EntryField.CURRENCY)))
                .filter(market -> isFiner(
                        values.amount(EntryField.STEP), market.toMarket().decimals()))
                .findFirst()
                .ifPresent(market -> add(EntryField.STEP, Refusal.STEP_TOO_FINE, market.id()));
    }

    private static boolean isFiner(BigDecimal step, int decimals) {
        return step.stripTrailingZeros().scale() > decimals;
    }

    private void size() {
        if (before != null
                && before.used()
                && !before.values().text(EntryField.CORES).equals(values.text(EntryField.CORES))) {
            add(EntryField.CORES, Refusal.FIXED_IN_USE);
        }
    }

    /** Versions of one day are told apart by their names, so these rise. */
    private void agreement() {
        String last = lists.agreements().getLast().id();
        if (problems.isEmpty() && values.text(EntryField.VERSION).compareTo(last) <= 0) {
            add(EntryField.VERSION, Refusal.VERSION_NOT_LATER, last);
        }
    }

    private Stream<? extends KeptRow> others() {
        return lists.of(list).stream().filter(row -> before == null || !row.id().equals(before.id()));
    }

    private void add(EntryField field, Refusal refusal, String... arguments) {
        problems.add(new Problem(field, refusal, List.of(arguments)));
    }
}
