package dev.vitrine.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitrine.content.Categories;
import dev.vitrine.content.Pricing;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketplace.ListKeeping.Action;
import dev.vitrine.marketplace.ListKeeping.Change;
import dev.vitrine.marketplace.ListKeeping.FieldChange;
import dev.vitrine.marketplace.ListKeeping.Kept;
import dev.vitrine.marketplace.ListKeeping.Outcome;
import dev.vitrine.marketplace.ListKeeping.Problem;
import dev.vitrine.marketplace.ListKeeping.Refusal;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.store.ListStore;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** Administrators keep the lists; whatever a test adds is its own. */
@VitrineTest
class ListKeepingTest {
    private final ListKeeping keeping;
    private final MarketplaceLists lists;
    private final ListStore store;
    private final Drafts drafts;
    private final World world;
    private final Offers offers;
    private Somebody administrator = new Somebody(PersonId.next(), "");

    ListKeepingTest(
            ListKeeping keeping, MarketplaceLists lists, ListStore store, Drafts drafts, World world, Offers offers) {
        this.keeping = keeping;
        this.lists = lists;
        this.store = store;
        this.drafts = drafts;
        this.world = world;
        this.offers = offers;
    }

    @BeforeEach
    void sign_in() {
        administrator = world.platform(PlatformRole.ADMINISTRATOR);
    }

    private <T> T as(Supplier<T> work) {
        return world.as(administrator, work);
    }

    private static String fresh(String beginning) {
        return beginning + "-" + UUID.randomUUID().toString().substring(24);
    }

    private static EntryValues category(String id) {
        return EntryValues.EMPTY
                .with(EntryField.ID, id)
                .with(EntryField.FRENCH, "Rubrique " + id)
                .with(EntryField.ENGLISH, "Category " + id);
    }

    private Kept added(OperatorList list, EntryValues values) {
        return ((Outcome.Done) as(() -> keeping.add(list, values))).entry();
    }

    private Kept find(OperatorList list, String id) {
        return as(() -> keeping.all(list)).stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Change> history(OperatorList list, String id) {
        return as(() -> keeping.changes(list, id, null, 50)).items();
    }

    private static List<Refusal> refusals(Outcome outcome) {
        return ((Outcome.Refused) outcome)
                .problems().stream().map(Problem::refusal).toList();
    }

    private List<String> choosable() {
        return lists.entries(Kind.CATEGORY, Locale.FRENCH).stream()
                .filter(entry -> !entry.retired())
                .map(Entry::id)
                .toList();
    }

    @Test
    void an_entry_is_added_changed_retired_brought_back_and_deleted_and_everybody_sees_it_at_once() {
        String id = fresh("cat");
        String version = lists.forRules().version();

        Kept kept = added(OperatorList.CATEGORY, category(id));
        assertThat(choosable()).endsWith(id);
        assertThat(lists.forRules().version()).isNotEqualTo(version);

        Outcome renamed = as(() -> keeping.change(
                OperatorList.CATEGORY, category(id).with(EntryField.ENGLISH, "  Renamed " + id + " "), kept.version()));
        long second = ((Outcome.Done) renamed).entry().version();
        assertThat(lists.name(Kind.CATEGORY, id, Locale.ENGLISH)).isEqualTo("Renamed " + id);

        assertThat(second).isGreaterThan(kept.version());
        Outcome retired = as(() -> keeping.retire(OperatorList.CATEGORY, id, second));
        assertThat(choosable()).doesNotContain(id);
        assertThat(lists.name(Kind.CATEGORY, id, Locale.FRENCH)).isEqualTo("Rubrique " + id);

        Outcome back = as(() -> keeping.bringBack(
                OperatorList.CATEGORY, id, ((Outcome.Done) retired).entry().version()));
        assertThat(choosable()).contains(id);

        assertThat(as(() -> keeping.delete(
                        OperatorList.CATEGORY, id, ((Outcome.Done) back).entry().version())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(lists.name(Kind.CATEGORY, id, Locale.FRENCH)).isEqualTo(id);
        assertThat(lists.forRules().version()).isEqualTo(version);
        assertThat(history(OperatorList.CATEGORY, id))
                .extracting(Change::action)
                .containsExactly(Action.DELETED, Action.BROUGHT_BACK, Action.RETIRED, Action.CHANGED, Action.ADDED);
    }

    @Test
    void the_history_tells_who_did_what_with_the_value_before_and_after() {
        String id = fresh("cat");
        Kept kept = added(OperatorList.CATEGORY, category(id));
        as(() -> keeping.change(
                OperatorList.CATEGORY, category(id).with(EntryField.FRENCH, "Autre " + id), kept.version()));

        assertThat(history(OperatorList.CATEGORY, id).getFirst()).satisfies(change -> {
            assertThat(change.by()).isEqualTo(administrator.id());
            assertThat(change.fields())
                    .containsOnlyKeys(EntryField.FRENCH)
                    .containsEntry(EntryField.FRENCH, new FieldChange("Rubrique " + id, "Autre " + id));
        });
        var first = as(() -> keeping.changes(OperatorList.CATEGORY, id, null, 1));
        assertThat(as(() -> keeping.changes(OperatorList.CATEGORY, id, first.next(), 1))
                        .items())
                .extracting(Change::action)
                .containsExactly(Action.ADDED);
    }

    @Test
    void nothing_is_written_down_when_nothing_is_changed() {
        String id = fresh("cat");
        Kept kept = added(OperatorList.CATEGORY, category(id));

        as(() -> keeping.change(OperatorList.CATEGORY, category(id), kept.version()));

        assertThat(history(OperatorList.CATEGORY, id)).hasSize(1);
        assertThat(find(OperatorList.CATEGORY, id).version()).isEqualTo(kept.version());
    }

    @Test
    void the_second_of_two_administrators_is_told_and_nothing_is_lost() {
        String id = fresh("cat");
        Kept kept = added(OperatorList.CATEGORY, category(id));
        as(() -> keeping.change(
                OperatorList.CATEGORY, category(id).with(EntryField.FRENCH, "Première " + id), kept.version()));

        Outcome second = as(() -> keeping.change(
                OperatorList.CATEGORY, category(id).with(EntryField.FRENCH, "Seconde " + id), kept.version()));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.ChangedMeanwhile.class,
                        meanwhile -> assertThat(
                                        meanwhile.now().orElseThrow().values().text(EntryField.FRENCH))
                                .isEqualTo("Première " + id));
        assertThat(lists.name(Kind.CATEGORY, id, Locale.FRENCH)).isEqualTo("Première " + id);
        assertThat(as(() -> keeping.retire(OperatorList.CATEGORY, id, kept.version())))
                .isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(as(() -> keeping.delete(OperatorList.CATEGORY, fresh("gone"), 0)))
                .isEqualTo(new Outcome.ChangedMeanwhile(Optional.empty()));
    }

    @Test
    void of_many_who_add_the_same_entry_at_once_one_succeeds() throws Exception {
        String id = fresh("cat");
        int many = 6;
        try (var threads = Executors.newFixedThreadPool(many)) {
            Callable<Outcome> add = () -> as(() -> keeping.add(OperatorList.CATEGORY, category(id)));
            var outcomes = threads.invokeAll(Collections.nCopies(many, add));
            int done = 0;
            for (var outcome : outcomes) {
                if (outcome.get() instanceof Outcome.Done) {
                    done++;
                } else {
                    assertThat(refusals(outcome.get())).containsAnyOf(Refusal.TAKEN, Refusal.NAME_TAKEN);
                }
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(history(OperatorList.CATEGORY, id)).hasSize(1);
    }

    @Test
    void moving_an_entry_is_no_change_of_its_neighbours() {
        String a = fresh("cat");
        String b = fresh("cat");
        Kept first = added(OperatorList.CATEGORY, category(a));
        added(OperatorList.CATEGORY, category(b));

        as(() -> keeping.move(OperatorList.CATEGORY, b, a));

        assertThat(choosable()).containsSubsequence(b, a);
        assertThat(history(OperatorList.CATEGORY, b).getFirst())
                .satisfies(change -> assertThat(change.fields()).containsOnlyKeys(EntryField.PLACE));
        assertThat(find(OperatorList.CATEGORY, a).version()).isEqualTo(first.version());
        as(() -> keeping.move(OperatorList.CATEGORY, b, null));
        assertThat(choosable()).containsSubsequence(a, b);
    }

    @Test
    void what_an_offer_ever_named_is_retired_and_never_deleted() {
        String id = fresh("cat");
        Kept kept = added(OperatorList.CATEGORY, category(id));
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var offer = offers.empty(publisher.id(), owner);
        var ids = new TreeSet<>(List.of(id));

        SaveResult saved = world.in(
                publisher.id(),
                owner,
                () -> drafts.save(offer, new Edit(SectionKey.CATEGORIES, 0, new Categories(ids))));

        assertThat(saved).isInstanceOf(SaveResult.Saved.class);
        assertThat(find(OperatorList.CATEGORY, id).used()).isTrue();
        world.in(
                publisher.id(),
                owner,
                () -> drafts.save(
                        offer, new Edit(SectionKey.CATEGORIES, 1, new Categories(new TreeSet<>(List.of("security"))))));
        assertThat(refusals(as(() -> keeping.delete(OperatorList.CATEGORY, id, kept.version()))))
                .containsExactly(Refusal.USED);
        assertThat(as(() -> keeping.retire(OperatorList.CATEGORY, id, kept.version())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void naming_an_entry_costs_a_statement_once_and_nothing_from_then_on() {
        String market = fresh("m");
        added(OperatorList.MARKET, market(market));
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var offer = offers.empty(publisher.id(), owner);

        var first = world.in(publisher.id(), owner, () -> CountedStatements.of(() -> sell(offer, 0, "fr", market)));
        var again = world.in(publisher.id(), owner, () -> CountedStatements.of(() -> sell(offer, 1, market)));

        assertThat(marks(first)).isEqualTo(1);
        assertThat(marks(again)).isZero();
        Evidence.note(
                ListKeepingTest.class,
                "a save that names a market for the first time anywhere marks it with " + marks(first)
                        + " statement, the next one with " + marks(again));
    }

    private static long marks(List<String> statements) {
        return statements.stream()
                .filter(sql -> sql.startsWith("update market"))
                .count();
    }

    private void sell(OfferId offer, long version, String... markets) {
        assertThat(drafts.save(
                        offer,
                        new Edit(
                                SectionKey.PRICING, version, new Pricing(markets[0], new TreeSet<>(List.of(markets))))))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private static EntryValues market(String id) {
        return category(id)
                .with(EntryField.CURRENCY, "EUR")
                .with(EntryField.DECIMALS, "3")
                .with(EntryField.OPERATOR_REMITS, "true");
    }

    @Test
    void the_currency_of_a_market_that_is_priced_stays_and_a_retired_one_remains_on_sale() {
        String market = fresh("m");
        Kept kept = added(OperatorList.MARKET, market(market));
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var offer = offers.empty(publisher.id(), owner);
        world.in(publisher.id(), owner, () -> {
            sell(offer, 0, market);
            return offer;
        });

        assertThat(refusals(as(() -> keeping.change(
                        OperatorList.MARKET,
                        market(market).with(EntryField.CURRENCY, "USD").with(EntryField.DECIMALS, "2"),
                        kept.version()))))
                .containsExactly(Refusal.FIXED_IN_USE, Refusal.FEWER_DECIMALS);
        as(() -> keeping.retire(OperatorList.MARKET, market, kept.version()));
        assertThat(lists.markets()).doesNotContainKey(market);
        assertThat(lists.marketsOnSale()).containsKey(market);
        assertThat(lists.forRules().market(market)).isPresent();
    }

    @Test
    void what_another_list_names_stays() {
        assertThat(refusals(as(() -> keeping.delete(
                        OperatorList.EXCHANGE_RATE,
                        "EUR",
                        find(OperatorList.EXCHANGE_RATE, "EUR").version()))))
                .containsExactly(Refusal.NAMED);
        assertThat(refusals(as(() -> keeping.retire(
                        OperatorList.CORE_COUNT,
                        "4",
                        find(OperatorList.CORE_COUNT, "4").version()))))
                .containsExactly(Refusal.NEEDED);
        assertThat(find(OperatorList.VM_SIZE, "Standard_D4s_v5").used())
                .as("it has prices")
                .isTrue();
        assertThat(refusals(as(() -> keeping.retire(
                        OperatorList.TICKET_TYPE,
                        "offers",
                        find(OperatorList.TICKET_TYPE, "offers").version()))))
                .containsExactly(Refusal.NEEDED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CATEGORY, ID, Bad id, ID_FORM",
                "CATEGORY, ID, -, REQUIRED",
                "CATEGORY, ID, security, TAKEN",
                "CATEGORY, FRENCH, -, REQUIRED",
                "CATEGORY, ENGLISH, -, REQUIRED",
                "CATEGORY, FRENCH, sécurité, NAME_TAKEN",
                "MARKET, CURRENCY, XTS, UNKNOWN",
                "MARKET, DECIMALS, 5, NUMBER",
                "MARKET, DECIMALS, 1, FEWER_DECIMALS",
                "EXCHANGE_RATE, CURRENCY, ABC, NO_CURRENCY",
                "EXCHANGE_RATE, PER_EURO, 0, AMOUNT",
                "EXCHANGE_RATE, PER_EURO, 1e3, AMOUNT",
                "EXCHANGE_RATE, STEP, 0.0000001, AMOUNT",
                "EXCHANGE_RATE, AS_OF, 2999-01-01, FUTURE",
                "EXCHANGE_RATE, AS_OF, 31/12/2025, DATE",
                "VM_SIZE, ID, Standard D, SIZE_ID_FORM",
                "VM_SIZE, CORES, 7, UNKNOWN",
                "VM_SIZE, MEMORY, 0, NUMBER",
                "CORE_COUNT, CORES, 10001, NUMBER",
                "CORE_COUNT, CORES, 4, TAKEN",
                "INFRASTRUCTURE_PRICE, MARKET_ID, atlantis, UNKNOWN",
                "INFRASTRUCTURE_PRICE, PER_HOUR, -, REQUIRED",
                "TICKET_CATEGORY, TYPE, wishes, UNKNOWN",
                "AGREEMENT, VERSION, 1999-01, VERSION_NOT_LATER",
                "AGREEMENT, VERSION, v 9, VERSION_FORM",
                "AGREEMENT, ENGLISH_TEXT, -, REQUIRED"
            })
    void what_is_wrong_is_said_at_its_field(
            OperatorList list, EntryField field, @Nullable String value, Refusal refusal) {
        EntryValues values = right(list).with(field, value == null ? "" : value);

        Outcome outcome = as(() -> keeping.add(list, values));

        assertThat(((Outcome.Refused) outcome).problems())
                .extracting(Problem::field, Problem::refusal)
                .containsExactly(tuple(field, refusal));
    }

    private static EntryValues right(OperatorList list) {
        return switch (list) {
            case CATEGORY, REGION, TICKET_TYPE -> category(fresh("right"));
            case MARKET -> market(fresh("right"));
            case EXCHANGE_RATE ->
                EntryValues.EMPTY
                        .with(EntryField.CURRENCY, "ISK")
                        .with(EntryField.PER_EURO, "150")
                        .with(EntryField.STEP, "1")
                        .with(EntryField.AS_OF, "2026-01-01");
            case CORE_COUNT -> EntryValues.EMPTY.with(EntryField.CORES, "9999");
            case VM_SIZE ->
                EntryValues.EMPTY
                        .with(EntryField.ID, fresh("Size"))
                        .with(EntryField.NAME, fresh("Size"))
                        .with(EntryField.CORES, "4")
                        .with(EntryField.MEMORY, "16");
            case INFRASTRUCTURE_PRICE ->
                EntryValues.EMPTY
                        .with(EntryField.MARKET_ID, "jp")
                        .with(EntryField.SIZE_ID, "Standard_D4s_v5")
                        .with(EntryField.PER_HOUR, "33.5");
            case TICKET_CATEGORY -> category(fresh("right")).with(EntryField.TYPE, "offers");
            case AGREEMENT ->
                EntryValues.EMPTY
                        .with(EntryField.VERSION, "9999-12")
                        .with(EntryField.FRENCH_TEXT, "1. Objet")
                        .with(EntryField.ENGLISH_TEXT, "1. Purpose");
            case REVIEW_TARGET -> throw new IllegalArgumentException("nothing is added to " + list);
        };
    }

    @ParameterizedTest
    @EnumSource(OperatorList.class)
    void nobody_but_an_administrator_keeps_a_list(OperatorList list) {
        var publisher = world.publisher();
        for (Somebody other : List.of(
                world.member(publisher.id(), PublisherRole.OWNER),
                world.platform(PlatformRole.APPROVER),
                world.platform(PlatformRole.SUPPORT_AGENT))) {
            assertThatThrownBy(() -> world.as(other, () -> keeping.all(list)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(other, () -> keeping.add(list, EntryValues.EMPTY)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(other, () -> keeping.changes(list, null, null, 1)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(as(() -> keeping.all(list))).isNotEmpty();
    }

    @Test
    void a_published_agreement_and_the_kinds_of_review_are_fixed() {
        Kept present = as(() -> keeping.all(OperatorList.AGREEMENT)).getLast();

        assertThatThrownBy(() -> as(() -> keeping.change(
                        OperatorList.AGREEMENT,
                        present.values().with(EntryField.ENGLISH_TEXT, "Other"),
                        present.version())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as(() -> keeping.delete(OperatorList.AGREEMENT, present.id(), present.version())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as(() -> keeping.add(OperatorList.REVIEW_TARGET, EntryValues.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_node_goes_by_a_change_within_seconds_and_no_request_pays_for_it() {
        var other = new ListCache(store);
        try {
            String id = fresh("cat");
            assertThat(other.lists().find(OperatorList.CATEGORY, id)).isEmpty();

            added(OperatorList.CATEGORY, category(id));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> other.lists().find(OperatorList.CATEGORY, id).isPresent());
            assertThat(CountedStatements.of(() -> assertThat(other.lists().find(OperatorList.CATEGORY, id))
                            .isPresent()))
                    .isEmpty();
            assertThat(CountedStatements.of(() -> lists.forRules().version())).isEmpty();
        } finally {
            other.stop();
        }
    }

    @Test
    void rates_prices_and_targets_are_read_as_they_are_kept() {
        Kept price = added(OperatorList.INFRASTRUCTURE_PRICE, right(OperatorList.INFRASTRUCTURE_PRICE));
        assertThat(lists.infrastructurePrices("jp").get("Standard_D4s_v5")).isEqualByComparingTo("33.5");
        as(() -> keeping.delete(OperatorList.INFRASTRUCTURE_PRICE, price.id(), price.version()));
        assertThat(lists.infrastructurePrices("jp")).isEmpty();

        Kept target = find(OperatorList.REVIEW_TARGET, "TEXTS");
        Outcome later = as(() -> keeping.change(
                OperatorList.REVIEW_TARGET, target.values().with(EntryField.HOURS, "30"), target.version()));
        assertThat(lists.reviewTarget(MarketplaceLists.ReviewKind.TEXTS)).hasHours(30);
        as(() -> keeping.change(
                OperatorList.REVIEW_TARGET,
                target.values(),
                ((Outcome.Done) later).entry().version()));
    }
}
