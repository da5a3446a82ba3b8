package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.World.Somebody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fabrikam's people get nothing of Contoso's: what they name is found by reflection in everything that can be called, and
 * asked for as something of Contoso's and as something that does not exist. Both answers must be the same, say nothing of
 * Contoso's, and leave every row of Contoso's as it was.
 */
@PublishingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationTest {
    private final ApplicationContext context;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private TwoPublishers both;
    private RowsOf rows;
    private List<String> marks;
    private ServiceArguments arguments;
    private SoftAssertions softly = new SoftAssertions();
    private int calls;

    TenantIsolationTest(ApplicationContext context, JdbcTemplate database, PlatformTransactionManager transactions) {
        this.context = context;
        this.database = database;
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void two_publishers() {
        both = new TwoPublishers(context);
        rows = new RowsOf(database, both.contoso());
        marks = both.marks(rows);
        arguments = new ServiceArguments(both);
    }

    @BeforeEach
    void count_anew() {
        softly = new SoftAssertions();
        calls = 0;
    }

    @Test
    void contoso_has_rows_in_every_table_so_that_getting_nothing_says_something() {
        assertThat(rows.emptyTables()).isEmpty();
    }

    @Test
    void every_public_method_of_a_service_is_written_down() {
        var found = ServiceMethod.all(context).stream().map(ServiceMethod::name).collect(Collectors.toSet());
        assertThat(ServiceBook.wrong(found))
                .as("to be put into a list of ServiceBook, or, where it is no method any more, to be taken out")
                .isEmpty();
    }

    @Test
    void services_tell_fabrikam_of_contoso_what_they_tell_of_what_does_not_exist() {
        var before = rows.hashes();
        var own = methods(ServiceBook.OWN);
        for (var method : own) {
            for (var question : Question.all(arguments.of(method))) {
                for (var person : both.peopleOfFabrikam().values()) {
                    compare(method.name(), question, asked -> asFabrikam(person, () -> method.ask(asked)));
                }
            }
        }
        softly.assertThat(rows.hashes()).isEqualTo(before);
        softly.assertAll();
        Evidence.note(getClass(), own.size() + " methods of services, " + calls + " calls");
    }

    @Test
    void contoso_s_own_owner_is_told_by_the_same_calls() {
        var silent = new ArrayList<String>();
        for (var method : methods(ServiceBook.OWN)) {
            var question = Question.all(arguments.of(method)).getLast();
            var own = asContoso(() -> method.ask(question.foreign()));
            var missing = asContoso(() -> method.ask(question.missing()));
            boolean told = question.isForeign()
                    ? !own.without(question.named())
                            .alike()
                            .equals(missing.without(question.named()).alike())
                    : !own.told(marks).isEmpty();
            if (!told) {
                silent.add(method.name());
            }
        }
        assertThat(silent).containsExactlyInAnyOrderElementsOf(ServiceBook.TELLS_NOTHING);
    }

    @Test
    void services_of_the_marketplace_refuse_fabrikam_s_people() {
        var refused = methods(ServiceBook.REFUSED);
        for (var method : refused) {
            for (var person : both.peopleOfFabrikam().values()) {
                var answer = asFabrikam(person, () -> method.ask(ServiceArguments.anything(method)));
                softly.assertThat(answer.denied()).as(method.name()).isTrue();
            }
        }
        softly.assertAll();
        Evidence.note(getClass(), refused.size() + " methods of the marketplace's services refused");
    }

    @Test
    void what_is_public_of_contoso_is_not_what_only_its_own_people_know() {
        var open = methods(ServiceBook.PUBLIC);
        for (var method : open) {
            var question = Question.all(arguments.of(method)).getLast();
            var answer = asFabrikam(owner(), () -> method.ask(question.foreign()));
            softly.assertThat(answer.denied()).as(method.name()).isFalse();
            softly.assertThat(answer.text())
                    .as(method.name())
                    .doesNotContain(both.contoso().mark());
        }
        softly.assertAll();
        Evidence.note(getClass(), open.size() + " public methods of services");
    }

    private void compare(String what, Question question, Function<List<Object>, Answer> ask) {
        var where = what + " " + question;
        var foreign = ask.apply(question.foreign()).without(question.named());
        softly.assertThat(foreign.told(marks)).as(where).isEmpty();
        calls++;
        if (question.isForeign()) {
            var missing = ask.apply(question.missing()).without(question.named());
            softly.assertThat(foreign.alike()).as(where).isEqualTo(missing.alike());
            calls++;
        }
    }

    private List<ServiceMethod> methods(Set<String> names) {
        return ServiceMethod.all(context).stream()
                .filter(method -> names.contains(method.name()))
                .toList();
    }

    private Somebody owner() {
        return Objects.requireNonNull(both.peopleOfFabrikam().get(PublisherRole.OWNER));
    }

    private Answer asFabrikam(Somebody person, Supplier<Answer> call) {
        return both.world().in(both.fabrikam().publisher(), person, call);
    }

    /** Without any effect. */
    private Answer asContoso(Supplier<Answer> call) {
        return both.world()
                .in(
                        both.contoso().publisher(),
                        both.ownerOfContoso(),
                        () -> transaction.execute(status -> {
                            status.setRollbackOnly();
                            return call.get();
                        }));
    }
}
