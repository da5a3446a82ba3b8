package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Transactions;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/**
 * Every state, action and role (product.md section 3) on a row in the database, through the services that people reach.
 * Which states allow what is {@link LifecycleTest}'s to say; here it holds for everybody, and a refusal leaves the row alone.
 */
@PublishingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateMachineTest {
    private static final String HOLDER = "approver who holds it";
    private static final String OTHER = "another approver";
    private static final String STRANGER = "owner of another publisher";
    private static final String NOBODY = "without a role";
    private static final Set<PublisherRole> PUBLISHING = EnumSet.of(PublisherRole.OWNER, PublisherRole.PUBLISHER);

    private final World world;
    private final Offers offers;
    private final Submissions submissions;
    private final ReviewDesk desk;
    private final FailedSteps failedSteps;
    private final Ledger ledger;
    private final StoredSubmissions rows;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    private Seller seller;
    private SubmissionId submission;
    private Sha256 seal;
    private Map<String, Object> waiting;
    private final Map<String, Somebody> people = new LinkedHashMap<>();

    StateMachineTest(
            World world,
            Offers offers,
            Submissions submissions,
            ReviewDesk desk,
            FailedSteps failedSteps,
            Ledger ledger,
            StoredSubmissions rows,
            Transactions transactions,
            JdbcClient jdbc) {
        this.world = world;
        this.offers = offers;
        this.submissions = submissions;
        this.desk = desk;
        this.failedSteps = failedSteps;
        this.ledger = ledger;
        this.rows = rows;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** What people ask of a submission, and which action of the table that is. */
    private enum Deed {
        CLAIM(SubmissionAction.CLAIM),
        RENEW(SubmissionAction.RENEW),
        RELEASE(SubmissionAction.RELEASE),
        HAND_OVER(SubmissionAction.HAND_OVER),
        APPROVE(SubmissionAction.APPROVE_FIRST, SubmissionAction.APPROVE, SubmissionAction.APPROVE_FOR_LATER),
        SEND_BACK(SubmissionAction.SEND_BACK),
        SET_DATE(SubmissionAction.SET_DATE),
        CLEAR_DATE(SubmissionAction.CLEAR_DATE),
        WITHDRAW(SubmissionAction.WITHDRAW),
        RETRY(SubmissionAction.RETRY),
        GIVE_UP(SubmissionAction.GIVE_UP);

        private final Set<SubmissionAction> actions;

        Deed(SubmissionAction... actions) {
            this.actions = Set.of(actions);
        }

        /** The states that may follow; none where the table refuses it. */
        Set<SubmissionState> next(Situation situation) {
            return actions.stream()
                    .flatMap(action -> Lifecycle.next(situation.state(), action, situation.was()).stream())
                    .collect(Collectors.toSet());
        }

        boolean isDoneBy(String role) {
            return switch (this) {
                case CLAIM -> role.equals(HOLDER) || role.equals(OTHER);
                case RENEW, RELEASE, HAND_OVER, APPROVE, SEND_BACK -> role.equals(HOLDER);
                case SET_DATE, CLEAR_DATE, WITHDRAW ->
                    PUBLISHING.stream().map(Enum::name).anyMatch(role::equals);
                case RETRY, GIVE_UP -> role.equals(PlatformRole.ADMINISTRATOR.name());
            };
        }
    }

    private record Situation(
            SubmissionState state, @Nullable SubmissionState was) {}

    @BeforeAll
    void a_submission_that_waits() {
        seller = offers.seller();
        submission = offers.waiting(seller);
        waiting = row();
        people.put(PublisherRole.OWNER.name(), seller.owner());
        Arrays.stream(PublisherRole.values())
                .filter(role -> role != PublisherRole.OWNER)
                .forEach(role -> people.put(role.name(), world.member(seller.publisher(), role)));
        Stream.of(PlatformRole.values())
                .filter(role -> role != PlatformRole.APPROVER)
                .forEach(role -> people.put(role.name(), world.platform(role)));
        people.put(HOLDER, offers.approver());
        people.put(OTHER, offers.approver());
        people.put(STRANGER, offers.seller().owner());
        people.put(NOBODY, world.nobody());
        seal = offers.read(people.get(HOLDER), submission);
    }

    /** Nobody else shall find it in the queue. */
    @AfterAll
    void it_is_withdrawn() {
        restore(waiting);
        offers.as(seller, () -> submissions.withdraw(submission));
    }

    @Test
    @Asvs("2.3.1")
    void whoever_asks_for_what_the_table_does_not_name_is_refused_and_leaves_the_row_alone() {
        int refused = 0;
        int done = 0;
        for (var situation : situations().toList()) {
            for (var deed : Deed.values()) {
                for (var role : people.keySet()) {
                    put(situation);
                    var before = row();
                    var case_ = role + " " + deed + " " + situation;
                    var became = ask(deed, people.get(role));
                    if (deed.isDoneBy(role) && !deed.next(situation).isEmpty()) {
                        assertThat(became).as(case_).isPresent();
                        assertThat(deed.next(situation)).as(case_).contains(became.get());
                        assertThat(row()).as(case_).isNotEqualTo(before);
                        done++;
                    } else {
                        assertThat(became).as(case_).isEmpty();
                        assertThat(row()).as(case_).isEqualTo(before);
                        refused++;
                    }
                }
            }
        }
        Evidence.note(
                getClass(),
                "%d triples of state, deed and role: %d done as the table says, %d refused with the row as it was"
                        .formatted(done + refused, done, refused));
    }

    @Test
    @Asvs("2.3.1")
    void the_system_itself_moves_nothing_that_the_table_does_not_name() {
        int refused = 0;
        for (var situation : situations().toList()) {
            for (var action : SubmissionAction.values()) {
                put(situation);
                var before = row();
                if (Lifecycle.next(situation.state(), action, situation.was()).isEmpty()) {
                    assertThatThrownBy(() -> move(action))
                            .as("%s %s", situation, action)
                            .isInstanceOf(IllegalStateException.class);
                    assertThat(row()).as("%s %s", situation, action).isEqualTo(before);
                    refused++;
                }
            }
        }
        Evidence.note(getClass(), "%d pairs of state and action refused to the system itself".formatted(refused));
    }

    private void move(SubmissionAction action) {
        world.job(
                seller.publisher(),
                () -> transactions.whole(() -> {
                    ledger.move(rows.lock(submission.value()).orElseThrow(), action, null);
                    return true;
                }));
    }

    /** The state that followed; empty when it was refused. */
    private Optional<SubmissionState> ask(Deed deed, Somebody person) {
        try {
            return switch (deed) {
                                case CLAIM -> atTheDesk(person, () -> desk.claim(submission));
                                case RENEW -> atTheDesk(person, () -> desk.renew(submission));
                                case RELEASE -> atTheDesk(person, () -> desk.release(submission));
                                case HAND_OVER ->
                                    atTheDesk(
                                            person,
                                            () -> desk.handOver(
                                                    submission,
                                                    people.get(OTHER).id()));
                                case APPROVE -> atTheDesk(person, () -> desk.approve(submission, seal));
                                case SEND_BACK -> atTheDesk(person, () -> desk.sendBack(submission, "Why", null));
                                case SET_DATE -> asMember(person, () -> submissions.goLiveAt(submission, soon()));
                                case CLEAR_DATE -> asMember(person, () -> submissions.goLiveAt(submission, null));
                                case WITHDRAW -> asMember(person, () -> submissions.withdraw(submission));
                                case RETRY -> atTheDesk(person, () -> failedSteps.retry(submission));
                                case GIVE_UP -> atTheDesk(person, () -> failedSteps.giveUp(submission));
                            }
                            instanceof Outcome.Done(var ignored, var state)
                    ? Optional.of(state)
                    : Optional.empty();
        } catch (AccessDeniedException | NotFoundException refusal) {
            return Optional.empty();
        }
    }

    private Outcome atTheDesk(Somebody person, Supplier<Outcome> deed) {
        return world.as(person, deed);
    }

    private Outcome asMember(Somebody person, Supplier<Outcome> deed) {
        return world.in(seller.publisher(), person, deed);
    }

    private static Stream<Situation> situations() {
        return Stream.of(SubmissionState.values())
                .flatMap(state -> state == SubmissionState.TECHNICAL_FAILURE
                        ? Stream.of(SubmissionState.values())
                                .filter(SubmissionState::isRunning)
                                .map(was -> new Situation(state, was))
                        : Stream.of(new Situation(state, null)));
    }

    private void put(Situation situation) {
        restore(waiting);
        var state = situation.state();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("state", state.name());
        row.put("was", situation.was() == null ? null : situation.was().name());
        row.put("open_key", state.isOpen() ? 1 : null);
        row.put("closed_at", state.isOpen() ? null : now());
        if (!state.isQueued()) {
            row.put("queued_at", null);
        }
        if (state == SubmissionState.IN_REVIEW) {
            row.put("claimed_by", people.get(HOLDER).id().value());
            row.put("lease_until", Timestamp.from(soon()));
        }
        if (state == SubmissionState.SCHEDULED) {
            row.put("go_live_at", Timestamp.from(soon()));
        }
        restore(row);
    }

    private Timestamp now() {
        return Timestamp.from(ledger.now());
    }

    private Instant soon() {
        return ledger.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    }

    private Map<String, Object> row() {
        return jdbc.sql("SELECT * FROM submission WHERE id = ?")
                .param(submission.value())
                .query()
                .singleRow();
    }

    private void restore(Map<String, ? extends @Nullable Object> columns) {
        var sets = columns.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        var values = new ArrayList<@Nullable Object>(columns.values());
        values.add(submission.value());
        assertThat(jdbc.sql("UPDATE submission SET " + sets + " WHERE id = ?")
                        .params(values)
                        .update())
                .isOne();
    }
}
