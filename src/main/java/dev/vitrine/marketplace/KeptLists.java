package dev.vitrine.marketplace;

import static dev.vitrine.marketplace.OperatorList.Way;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.marketplace.EntryField.Form;
import dev.vitrine.marketplace.store.AgreementRow;
import dev.vitrine.marketplace.store.ChoosableRow;
import dev.vitrine.marketplace.store.CoreCount;
import dev.vitrine.marketplace.store.ExchangeRateRow;
import dev.vitrine.marketplace.store.InfrastructurePriceRow;
import dev.vitrine.marketplace.store.KeptRow;
import dev.vitrine.marketplace.store.ListChange;
import dev.vitrine.marketplace.store.ListEntry;
import dev.vitrine.marketplace.store.ListStore;
import dev.vitrine.marketplace.store.Lists;
import dev.vitrine.marketplace.store.MarketRow;
import dev.vitrine.marketplace.store.VmSizeRow;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writers take turns, so that each one checks against the lists as they are and none can go behind another's back. */
@Service
@PreAuthorize(Permit.PLATFORM_ADMIN)
class KeptLists implements ListKeeping {
    /** Between two entries that were never moved, so that the shipped order is easy to read in the database. */
    private static final int GAP = 10;

    private final ListStore store;
    private final ListCache cache;
    private final Transactions transactions;
    private final CurrentPerson person;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeptLists(
            ListStore store,
            ListCache cache,
            Transactions transactions,
            CurrentPerson person,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.cache = cache;
        this.transactions = transactions;
        this.person = person;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public List<Kept> all(OperatorList list) {
        return transactions.whole(() -> {
            Lists lists = store.read();
            return lists.of(list).stream().map(row -> kept(row, lists)).toList();
        });
    }

    @Override
    public Page<Change> changes(OperatorList list, @Nullable String entry, @Nullable String after, int size) {
        int wanted = Math.clamp(size, 1, Page.LARGEST);
        var found = store.changes(list, entry, after == null ? null : Uuid7.parse(after), wanted + 1);
        List<Change> items =
                found.stream().limit(wanted).map(ListChange::toChange).toList();
        return new Page<>(items, found.size() > wanted ? items.getLast().id() : null);
    }

    @Override
    public Outcome add(OperatorList list, EntryValues given) {
        EntryValues values = tidy(list, given);
        return writing(list, Way.ADD, lists -> {
            var problems = EntryCheck.of(list, values, lists, null, latestDay());
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            KeptRow row = row(list, values, lists);
            store.add(row);
            return done(row, Action.ADDED, differences(EntryValues.EMPTY, row.values()));
        });
    }

    @Override
    public Outcome change(OperatorList list, EntryValues given, long version) {
        EntryValues values = tidy(list, given);
        return changing(list, Way.CHANGE, list.id(values), version, (row, lists) -> {
            var problems = EntryCheck.of(list, values, lists, row, latestDay());
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            var differences = differences(row.values(), values);
            if (differences.isEmpty()) {
                return new Outcome.Done(kept(row, lists));
            }
            row.put(values);
            return done(row, Action.CHANGED, differences);
        });
    }

    @Override
    public Outcome retire(OperatorList list, String id, long version) {
        return changing(list, Way.RETIRE, id, version, (row, lists) -> {
            Optional<String> needs = lists.naming(list, id)
                    .filter(other -> other.list().allows(Way.RETIRE) && !other.retired())
                    .map(KeptRow::id)
                    .findFirst();
            if (needs.isPresent()) {
                return refused(Refusal.NEEDED, needs.get());
            }
            if (lists.of(list).stream()
                    .allMatch(other -> other.retired() || other.id().equals(id))) {
                return refused(Refusal.LAST);
            }
            return retire((ChoosableRow) row, true);
        });
    }

    @Override
    public Outcome bringBack(OperatorList list, String id, long version) {
        return changing(list, Way.RETIRE, id, version, (row, lists) -> {
            Optional<String> retired = list.fields().stream()
                    .flatMap(field -> list.source(field).stream()
                            .flatMap(source -> lists.find(source, row.values().text(field)).stream()))
                    .filter(KeptRow::retired)
                    .map(KeptRow::id)
                    .findFirst();
            return retired.isPresent()
                    ? refused(Refusal.SOURCE_RETIRED, retired.get())
                    : retire((ChoosableRow) row, false);
        });
    }

    private Outcome retire(ChoosableRow row, boolean retired) {
        if (row.retired() == retired) {
            return new Outcome.Done(kept(row, store.read()));
        }
        row.retire(retired);
        return done(row, retired ? Action.RETIRED : Action.BROUGHT_BACK, new TreeMap<>());
    }

    @Override
    public Outcome delete(OperatorList list, String id, long version) {
        return changing(list, Way.DELETE, id, version, (row, lists) -> {
            store.lock(row);
            Optional<? extends KeptRow> naming = lists.naming(list, id).findFirst();
            if (row.used() || naming.isPresent()) {
                return naming.isPresent() ? refused(Refusal.NAMED, naming.get().id()) : refused(Refusal.USED);
            }
            if (lists.of(list).size() == 1 && list != OperatorList.INFRASTRUCTURE_PRICE) {
                return refused(Refusal.LAST);
            }
            Kept was = kept(row, lists);
            store.delete(row);
            record(list, id, Action.DELETED, differences(was.values(), EntryValues.EMPTY));
            return new Outcome.Done(was);
        });
    }

    @Override
    public Outcome move(OperatorList list, String id, @Nullable String before) {
        return writing(list, Way.MOVE, lists -> {
            List<ListEntry> order = new ArrayList<>(lists.entries().stream()
                    .filter(entry -> entry.list() == list)
                    .toList());
            ListEntry moved = order.stream()
                    .filter(entry -> entry.id().equals(id))
                    .findFirst()
                    .orElse(null);
            if (moved == null || id.equals(before)) {
                return new Outcome.ChangedMeanwhile(Optional.empty());
            }
            int from = order.indexOf(moved);
            order.remove(moved);
            int to = place(order, before);
            order.add(to, moved);
            for (int i = 0; i < order.size(); i++) {
                order.get(i).move((i + 1) * GAP);
            }
            if (from == to) {
                return new Outcome.Done(kept(moved, lists));
            }
            var places = new TreeMap<EntryField, FieldChange>();
            places.put(EntryField.PLACE, new FieldChange(String.valueOf(from + 1), String.valueOf(to + 1)));
            return done(moved, Action.MOVED, places);
        });
    }

    /** Where to put it; at the end when the one it was to come before is gone. */
    private static int place(List<ListEntry> order, @Nullable String before) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).id().equals(before)) {
                return i;
            }
        }
        return order.size();
    }

    private Outcome changing(
            OperatorList list, Way way, String id, long version, BiFunction<KeptRow, Lists, Outcome> work) {
        return writing(list, way, lists -> {
            Optional<? extends KeptRow> found = lists.find(list, id);
            if (found.isEmpty() || found.get().version() != version) {
                return new Outcome.ChangedMeanwhile(found.map(row -> kept(row, lists)));
            }
            return work.apply(found.get(), lists);
        });
    }

    /** Waits for its turn, reads the lists as they are then, and lets this node read them anew afterwards. */
    private Outcome writing(OperatorList list, Way way, Function<Lists, Outcome> work) {
        if (!list.allows(way)) {
            throw new IllegalArgumentException(list + " does not allow to " + way);
        }
        Outcome outcome = transactions.whole(() -> {
            store.begin();
            return work.apply(store.read());
        });
        cache.renew();
        return outcome;
    }

    private Outcome done(KeptRow row, Action action, SortedMap<EntryField, FieldChange> fields) {
        store.flush();
        record(row.list(), row.id(), action, fields);
        return new Outcome.Done(kept(row, store.read()));
    }

    private void record(OperatorList list, String id, Action action, SortedMap<EntryField, FieldChange> fields) {
        var by = person.find().map(CurrentPerson.Person::id).orElse(null);
        store.record(
                new ListChange(list, id, action, fields, by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        events.publishEvent(Audited.of(
                        "list.entry." + action.name().toLowerCase(Locale.ROOT), null, list.name() + "/" + id)
                .with(fields.entrySet().stream()
                        .collect(Collectors.toMap(
                                field -> field.getKey().name(),
                                field -> field.getValue().before() + " → "
                                        + field.getValue().after()))));
    }

    private static SortedMap<EntryField, FieldChange> differences(EntryValues before, EntryValues after) {
        var differences = new TreeMap<EntryField, FieldChange>();
        for (EntryField field : EntryField.values()) {
            if (field.form() != Form.LONG_TEXT && !before.text(field).equals(after.text(field))) {
                differences.put(field, new FieldChange(before.text(field), after.text(field)));
            }
        }
        return differences;
    }

    private KeptRow row(OperatorList list, EntryValues values, Lists lists) {
        return switch (list) {
            case CATEGORY, REGION, TICKET_TYPE, TICKET_CATEGORY ->
                new ListEntry(
                        list,
                        values,
                        GAP
                                + lists.entries().stream()
                                        .filter(entry -> entry.list() == list)
                                        .mapToInt(ListEntry::position)
                                        .max()
                                        .orElse(0));
            case MARKET -> new MarketRow(values);
            case EXCHANGE_RATE -> new ExchangeRateRow(values);
            case CORE_COUNT -> new CoreCount(values);
            case VM_SIZE -> new VmSizeRow(values);
            case INFRASTRUCTURE_PRICE -> new InfrastructurePriceRow(values);
            case AGREEMENT -> new AgreementRow(values, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            case REVIEW_TARGET -> throw new IllegalArgumentException("the kinds of review are fixed");
        };
    }

    /** Without blanks around it and zeros that say nothing, and with nothing that is no field of the list. */
    private static EntryValues tidy(OperatorList list, EntryValues given) {
        EntryValues values = EntryValues.EMPTY;
        for (EntryField field : list.fields()) {
            String text = given.text(field).strip();
            if (field.form() == Form.YES_NO) {
                values = values.with(field, String.valueOf(Boolean.parseBoolean(text)));
            } else if (!text.isEmpty()) {
                values = values.with(field, EntryCheck.plain(field, text));
            }
        }
        return values;
    }

    private LocalDate latestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX);
    }

    private static Kept kept(KeptRow row, Lists lists) {
        boolean used =
                row.used() || lists.naming(row.list(), row.id()).findAny().isPresent();
        return new Kept(row.list(), row.values(), row.retired(), used, row.version());
    }

    private static Outcome refused(Refusal refusal, String... arguments) {
        return new Outcome.Refused(List.of(new Problem(null, refusal, List.of(arguments))));
    }
}
