package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
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
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TenantIsolationTest {
    private final ApplicationContext context;
    private final JdbcTemplate database;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private TwoPublishers both;
    private RowsOf rows;
    private List<String> marks;
    private ServiceArguments arguments;
    private RepositoryArguments rowArguments;

    TenantIsolationTest(
            ApplicationContext context,
            JdbcTemplate database,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.context = context;
        this.database = database;
        this.entities = entities;
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeAll
    void two_publishers() {
        both = new TwoPublishers(context);
        rows = new RowsOf(database, both.contoso());
        marks = both.marks(rows);
        arguments = new ServiceArguments(both);
        rowArguments = new RepositoryArguments(both, entities, rows, new RowsOf(database, both.fabrikam()));
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

    /** The last, for it leaves Fabrikam with what it was offered in Contoso's words. */
    @Test
    @Order(Integer.MAX_VALUE)
    void services_tell_fabrikam_of_contoso_what_they_tell_of_what_does_not_exist() {
        var interview = new Interview(rows, marks);
        var own = methods(ServiceBook.OWN);
        for (var method : own) {
            for (var question : Question.all(arguments.of(method))) {
                for (var person : both.peopleOfFabrikam().values()) {
                    interview.ask(method.name(), question, asked -> asFabrikam(person, () -> method.ask(asked)));
                }
            }
        }
        Evidence.note(getClass(), own.size() + " methods of services, " + interview.end() + " calls");
    }

    @Test
    void contoso_s_own_owner_is_told_by_the_same_calls() {
        var silent = new ArrayList<String>();
        for (var method : methods(ServiceBook.OWN)) {
            var question = Question.all(arguments.of(method)).getLast();
            if (!isTold(question, asked -> asContoso(() -> method.ask(asked)))) {
                silent.add(method.name());
            }
        }
        assertThat(silent).containsExactlyInAnyOrderElementsOf(ServiceBook.TELLS_NOTHING);
    }

    @Test
    void services_of_the_marketplace_refuse_fabrikam_s_people() {
        var softly = new SoftAssertions();
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
        var softly = new SoftAssertions();
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

    @Test
    void every_repository_is_a_publisher_s_or_written_down_as_belonging_to_nobody() {
        var repositories = new TreeMap<String, Class<?>>();
        RepositoryMethod.repositories(context)
                .forEach((repository, entity) -> repositories.put(repository.getSimpleName(), entity));
        repositories.values().removeIf(TenantScopedEntity.class::isAssignableFrom);
        assertThat(repositories.keySet())
                .as("a new repository of no publisher is named here on purpose")
                .isEqualTo(RepositoryBook.OF_NO_PUBLISHER);
    }

    @Test
    void repositories_give_fabrikam_nothing_of_contoso_s_and_change_nothing_there() {
        var interview = new Interview(rows, marks);
        var methods = RepositoryMethod.ofPublishers(context);
        for (var method : methods) {
            for (var question : Question.all(rowArguments.of(method))) {
                interview.ask(
                        method.name(),
                        question,
                        asked -> asFabrikam(
                                owner(),
                                () -> withoutEffect(() -> {
                                    var answer = call(method, asked);
                                    interview.unchanged(method.table(), method.name());
                                    return answer;
                                })));
            }
        }
        long repositories =
                methods.stream().map(RepositoryMethod::repository).distinct().count();
        Evidence.note(
                getClass(),
                repositories + " repositories with " + methods.size() + " methods, " + interview.end() + " calls");
    }

    @Test
    void contoso_s_own_jobs_are_given_their_rows_by_the_same_repositories() {
        var silent = new TreeSet<String>();
        var methods = RepositoryMethod.ofPublishers(context);
        methods.forEach(method -> silent.add(method.repository().getSimpleName()));
        for (var method : methods) {
            var question = Question.all(rowArguments.of(method)).getLast();
            if (isTold(question, asked -> asJobOfContoso(() -> call(method, asked)))) {
                silent.remove(method.repository().getSimpleName());
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Whether marks come up, or what is Contoso's is told from what does not exist. */
    private boolean isTold(Question question, Function<List<Object>, Answer> call) {
        var own = call.apply(question.foreign()).without(question.named());
        return !own.told(marks).isEmpty()
                || !own.alike()
                        .equals(call.apply(question.missing())
                                .without(question.named())
                                .alike());
    }

    private Answer asJobOfContoso(Supplier<Answer> call) {
        return both.world().job(both.contoso().publisher(), () -> withoutEffect(call));
    }

    private Answer call(RepositoryMethod method, List<Object> asked) {
        return Answer.of(() -> {
            var result = method.call(asked);
            entities.flush();
            return method.isHandedARow() ? "" : result;
        });
    }

    private Answer withoutEffect(Supplier<Answer> call) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return call.get();
        });
    }

    @Test
    void entities_are_not_found_selected_or_deleted_by_a_foreign_id() {
        var interview = new Interview(rows, marks);
        var found = entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(TenantScopedEntity.class::isAssignableFrom)
                .toList();
        for (var entity : found) {
            var question = rowArguments.ofId(entity);
            for (var way : EntityWay.values()) {
                interview.ask(
                        entity.getSimpleName() + " " + way,
                        question,
                        asked -> asFabrikam(
                                owner(),
                                () -> withoutEffect(() -> {
                                    var answer = Answer.of(() -> way.go(entities, entity, asked.getFirst()));
                                    interview.unchanged(
                                            entity.getAnnotation(Table.class).name(), entity + " " + way);
                                    return answer;
                                })));
            }
        }
        Evidence.note(getClass(), found.size() + " entities by the entity manager, " + interview.end() + " calls");
    }

    @Test
    void no_door_opens_to_contoso() {
        var interview = new Interview(rows, marks);
        var doors = context.getBean(Doors.class);
        var ids = new Given(both.fabrikam().publisher(), both.contoso().publisher(), PublisherId.next(), List.of());
        for (var person : both.peopleOfFabrikam().values()) {
            for (var question : Question.all(List.of(ids))) {
                Function<List<Object>, PublisherId> publisher = asked -> (PublisherId) asked.getFirst();
                interview.ask(
                        "as a member",
                        question,
                        asked -> both.world()
                                .as(person, () -> Answer.of(() -> doors.asMember(publisher.apply(asked), () -> "in"))));
                interview.ask(
                        "as a visitor",
                        question,
                        asked -> both.world()
                                .as(
                                        person,
                                        () -> Answer.of(
                                                () -> doors.visit(publisher.apply(asked), "test", () -> "in"))));
                interview.ask(
                        "as a reader",
                        question,
                        asked -> both.world()
                                .as(
                                        person,
                                        () -> Answer.of(
                                                () -> doors.readAs(publisher.apply(asked), "test", () -> "in"))));
                for (var act : PlatformAct.values()) {
                    interview.ask(
                            act.name(),
                            question,
                            asked -> both.world()
                                    .as(
                                            person,
                                            () -> Answer.of(
                                                    () -> doors.actOn(publisher.apply(asked), act, () -> "in"))));
                }
            }
        }
        Evidence.note(getClass(), "doors, " + interview.end() + " calls");
    }

    @Test
    void addresses_answer_fabrikam_for_contoso_what_they_answer_for_what_does_not_exist() {
        var interview = new Interview(rows, marks);
        var addresses = new Addresses(context, both);
        var patterns = addresses.own();
        int port = port();
        for (var person : both.peopleOfFabrikam().values()) {
            var visitor = new Visitor(port);
            visitor.signIn(person.mail(), World.PASSWORD.reveal());
            for (var pattern : patterns) {
                for (var question : addresses.questions(pattern)) {
                    interview.ask(pattern, question, asked -> Addresses.get(visitor, pattern, asked));
                }
            }
        }
        Evidence.note(getClass(), patterns.size() + " addresses, " + interview.end() + " requests");
    }

    @Test
    void contoso_s_own_owner_is_answered_at_the_same_addresses() {
        var addresses = new Addresses(context, both);
        var visitor = new Visitor(port());
        visitor.signIn(both.ownerOfContoso().mail(), World.PASSWORD.reveal());
        var silent = new ArrayList<String>();
        for (var pattern : addresses.own()) {
            var question = addresses.questions(pattern).getLast();
            if (!isTold(question, asked -> Addresses.get(visitor, pattern, asked))) {
                silent.add(pattern);
            }
        }
        assertThat(silent).allMatch(Addresses::isOfTheDesk);
    }

    @Test
    void what_everybody_may_open_shows_nothing_that_only_contoso_s_people_know() {
        var addresses = new Addresses(context, both);
        var visitor = new Visitor(port());
        var softly = new SoftAssertions();
        for (var pattern : addresses.open()) {
            var question = addresses.questions(pattern).getLast();
            softly.assertThat(
                            Addresses.get(visitor, pattern, question.foreign()).text())
                    .as(pattern)
                    .doesNotContain(both.contoso().mark());
        }
        softly.assertAll();
        Evidence.note(getClass(), addresses.open().size() + " public addresses");
    }

    @Test
    void pages_show_fabrikam_for_contoso_what_they_show_for_what_does_not_exist() {
        var interview = new Interview(rows, marks);
        var pages = new Pages(both);
        Window.open(context, owner(), "");
        var templates = Pages.templates();
        for (var template : templates) {
            for (var question : pages.questions(template)) {
                interview.ask(template, question, asked -> Pages.open(template, asked));
            }
        }
        Window.close();
        Evidence.note(getClass(), templates.size() + " pages, opened " + interview.end() + " times");
    }

    @Test
    void contoso_s_own_owner_is_shown_the_same_pages() {
        var pages = new Pages(both);
        Window.open(context, both.ownerOfContoso(), "");
        var silent = Pages.templates().stream()
                .filter(template -> !isTold(pages.questions(template).getLast(), asked -> Pages.open(template, asked)))
                .toList();
        Window.close();
        assertThat(silent).noneMatch(Pages::isOfAPublisher);
    }

    private int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
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
        return both.world().in(both.contoso().publisher(), both.ownerOfContoso(), () -> withoutEffect(call));
    }
}
