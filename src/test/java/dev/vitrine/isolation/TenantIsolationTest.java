package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Authorization;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World.Somebody;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Fabrikam's people get nothing of Contoso's: everything that can be called or opened is found by reflection and asked for
 * something of Contoso's and for something that does not exist. Both answers must be the same, say nothing of Contoso's,
 * and leave every row of Contoso's as it was. To Contoso's own people the same questions are answered, so that silence
 * says something.
 */
@PublishingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Asvs({"8.2.2", "8.4.1"})
class TenantIsolationTest {
    private final ApplicationContext context;
    private final EntityManager entities;
    private final int port;
    private Probe probe;

    TenantIsolationTest(ApplicationContext context, EntityManager entities, @LocalServerPort int port) {
        this.context = context;
        this.entities = entities;
        this.port = port;
    }

    @BeforeAll
    void two_publishers() {
        probe = new Probe(context);
    }

    @Test
    void contoso_has_rows_in_every_table_so_that_getting_nothing_says_something() {
        assertThat(probe.contoso().emptyTables()).isEmpty();
    }

    @Test
    @Asvs("8.2.1")
    void every_public_method_of_a_service_is_written_down() {
        var found = ServiceMethod.all(context).stream().map(ServiceMethod::name).collect(Collectors.toSet());
        assertThat(ServiceBook.wrong(found))
                .as(
                        "to be written under its action in %s, or, where it is no method any more, to be taken out",
                        Authorization.FILE)
                .isEmpty();
    }

    /** With publishers of its own, for it leaves Fabrikam with what it was offered in Contoso's words. */
    @Test
    void services_tell_fabrikam_of_contoso_what_they_tell_of_what_does_not_exist() {
        var fresh = new Probe(context);
        var arguments = new ServiceArguments(fresh.both());
        var interview = fresh.interview();
        // First those that are given nothing: what Fabrikam is offered later in Contoso's words is then its own.
        var methods = methods(ServiceBook.OWN).stream()
                .sorted(Comparator.comparing(method -> method.method().getParameterCount() > 0))
                .toList();
        for (var method : methods) {
            for (var question : Question.all(arguments.of(method))) {
                for (var person : fresh.people()) {
                    interview.ask(method.name(), question, asked -> fresh.asFabrikam(person, () -> method.ask(asked)));
                }
                interview.ask(method.name(), question, asked -> fresh.outside(fresh.owner(), () -> method.ask(asked)));
            }
        }
        note(methods.size() + " methods of services, " + interview.end() + " calls");
    }

    @Test
    void contoso_s_own_owner_is_told_by_the_same_services() {
        var arguments = new ServiceArguments(probe.both());
        var silent = methods(ServiceBook.OWN).stream()
                .filter(method -> !probe.isTold(
                        Question.all(arguments.of(method)).getLast(),
                        asked -> probe.asContoso(() -> method.ask(asked))))
                .map(ServiceMethod::name);
        assertThat(silent).containsExactlyInAnyOrderElementsOf(ServiceBook.TELLS_NOTHING);
    }

    @Test
    void services_of_the_marketplace_refuse_fabrikam_s_people() {
        var softly = new SoftAssertions();
        var methods = methods(ServiceBook.REFUSED);
        for (var method : methods) {
            for (var person : probe.people()) {
                var answer = probe.asFabrikam(person, () -> method.ask(ServiceArguments.anything(method)));
                softly.assertThat(answer.denied()).as(method.name()).isTrue();
            }
        }
        softly.assertAll();
        note(methods.size() + " methods of the marketplace's services refused");
    }

    @Test
    void what_services_tell_everybody_is_not_what_only_contoso_s_people_know() {
        var softly = new SoftAssertions();
        var arguments = new ServiceArguments(probe.both());
        var methods = methods(ServiceBook.PUBLIC);
        for (var method : methods) {
            var question = Question.all(arguments.of(method)).getLast();
            var answer = probe.asFabrikam(probe.owner(), () -> method.ask(question.foreign()));
            softly.assertThat(answer.denied()).as(method.name()).isFalse();
            softly.assertThat(answer.text())
                    .as(method.name())
                    .doesNotContain(probe.both().contoso().mark());
        }
        softly.assertAll();
        note(methods.size() + " public methods of services");
    }

    @Test
    void every_repository_is_a_publisher_s_or_written_down_as_belonging_to_nobody() {
        var others = new TreeSet<String>();
        RepositoryMethod.repositories(context).forEach((repository, entity) -> {
            if (!TenantScopedEntity.class.isAssignableFrom(entity)) {
                others.add(repository.getSimpleName());
            }
        });
        assertThat(others)
                .as("a new repository of no publisher is named in RepositoryBook on purpose")
                .isEqualTo(RepositoryBook.OF_NO_PUBLISHER);
    }

    @Test
    void repositories_give_fabrikam_nothing_of_contoso_s_and_change_nothing_there() {
        var arguments = new RepositoryArguments(probe, entities, context.getBean(Clock.class));
        var interview = probe.interview();
        var methods = RepositoryMethod.ofPublishers(context);
        for (var method : methods) {
            for (var question : Question.all(arguments.of(method))) {
                interview.ask(
                        method.name(),
                        question,
                        asked -> probe.asFabrikam(
                                probe.owner(),
                                () -> probe.withoutEffect(() -> {
                                    var answer = method.ask(asked, entities);
                                    interview.unchanged(method.table(), method.name());
                                    return answer;
                                })));
            }
        }
        long repositories =
                methods.stream().map(RepositoryMethod::repository).distinct().count();
        note(repositories + " repositories with " + methods.size() + " methods, " + interview.end() + " calls");
    }

    @Test
    void contoso_s_own_jobs_reach_their_rows_by_the_same_repositories() {
        var arguments = new RepositoryArguments(probe, entities, context.getBean(Clock.class));
        var silent = RepositoryMethod.ofPublishers(context).stream()
                .filter(RepositoryMethod::isOwnOrById)
                .filter(method -> !probe.isTold(
                        Question.all(arguments.of(method)).getLast(),
                        asked -> probe.asJobOfContoso(() -> {
                            var before = probe.contoso().hash(method.table());
                            var answer = method.ask(asked, entities);
                            boolean unchanged =
                                    probe.contoso().hash(method.table()).equals(before);
                            return unchanged
                                    ? answer
                                    : answer.and(probe.both().contoso().mark());
                        })))
                .map(RepositoryMethod::name);
        assertThat(silent).containsExactlyInAnyOrderElementsOf(RepositoryBook.TELLS_NOTHING);
    }

    @Test
    void entities_are_not_found_selected_or_deleted_by_a_foreign_id() {
        var arguments = new RepositoryArguments(probe, entities, context.getBean(Clock.class));
        var interview = probe.interview();
        var found = entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(TenantScopedEntity.class::isAssignableFrom)
                .toList();
        for (var entity : found) {
            for (var way : EntityWay.values()) {
                var what = way + " " + entity.getSimpleName();
                interview.ask(
                        what,
                        arguments.ofId(entity),
                        asked -> probe.asFabrikam(
                                probe.owner(),
                                () -> probe.withoutEffect(() -> {
                                    var answer = Answer.of(() -> way.go(entities, entity, asked.getFirst()));
                                    interview.unchanged(RepositoryMethod.table(entity), what);
                                    return answer;
                                })));
            }
        }
        note(found.size() + " entities by the entity manager, " + interview.end() + " calls");
    }

    @Test
    void no_door_opens_to_contoso() {
        var interview = probe.interview();
        var doors = context.getBean(Doors.class);
        var id = new Given(
                probe.both().fabrikam().publisher(), probe.both().contoso().publisher(), PublisherId.next(), List.of());
        var question = Question.all(List.of(id)).getFirst();
        for (var person : probe.people()) {
            knock(interview, "as a member", question, person, door -> doors.asMember(door, () -> "in"));
            knock(interview, "as a visitor", question, person, door -> doors.visit(door, "test", () -> "in"));
            knock(interview, "as a reader", question, person, door -> doors.readAs(door, "test", () -> "in"));
            for (var act : PlatformAct.values()) {
                knock(interview, act.name(), question, person, door -> doors.actOn(door, act, () -> "in"));
            }
        }
        note("doors, " + interview.end() + " calls");
    }

    private void knock(
            Interview interview, String how, Question question, Somebody person, Function<PublisherId, String> door) {
        interview.ask(how, question, asked -> {
            var answer = probe.outside(person, () -> Answer.of(() -> door.apply((PublisherId) asked.getFirst())));
            assertThat(answer.text()).as(how).isNotEqualToIgnoringWhitespace("in");
            return answer;
        });
    }

    @Test
    void addresses_answer_fabrikam_for_contoso_what_they_answer_for_what_does_not_exist() {
        var interview = probe.interview();
        var addresses = new Addresses(context, probe.both());
        var patterns = addresses.own();
        for (var person : probe.people()) {
            var visitor = Visitor.signedIn(port, person);
            for (var pattern : patterns) {
                for (var question : addresses.questions(pattern)) {
                    interview.ask(pattern, question, asked -> Addresses.get(visitor, pattern, asked));
                }
            }
        }
        note(patterns.size() + " addresses, " + interview.end() + " requests");
    }

    @Test
    void contoso_s_own_owner_is_answered_at_the_same_addresses() {
        var addresses = new Addresses(context, probe.both());
        var visitor = Visitor.signedIn(port, probe.both().ownerOfContoso());
        var silent = addresses.own().stream()
                .filter(pattern -> !probe.isTold(
                        addresses.questions(pattern).getLast(), asked -> Addresses.get(visitor, pattern, asked)));
        assertThat(silent).allMatch(Addresses::isOfTheDesk);
    }

    @Test
    void what_everybody_may_open_shows_nothing_that_only_contoso_s_people_know() {
        var addresses = new Addresses(context, probe.both());
        var visitor = new Visitor(port);
        var softly = new SoftAssertions();
        var patterns = addresses.open();
        for (var pattern : patterns) {
            var question = addresses.questions(pattern).getLast();
            softly.assertThat(
                            Addresses.get(visitor, pattern, question.foreign()).text())
                    .as(pattern)
                    .doesNotContain(probe.both().contoso().mark());
        }
        softly.assertAll();
        note(patterns.size() + " public addresses");
    }

    @Test
    void pages_show_fabrikam_for_contoso_what_they_show_for_what_does_not_exist() {
        var interview = probe.interview();
        var pages = new Pages(probe.both());
        Window.open(context, probe.owner(), "");
        var templates = Pages.templates();
        for (var template : templates) {
            for (var question : pages.questions(template)) {
                interview.ask(template, question, asked -> Pages.open(template, asked));
            }
        }
        Window.close();
        note(templates.size() + " pages, opened " + interview.end() + " times");
    }

    @Test
    void contoso_s_own_owner_is_shown_the_same_pages() {
        var pages = new Pages(probe.both());
        Window.open(context, probe.both().ownerOfContoso(), "");
        var silent = Pages.templates().stream()
                .filter(template ->
                        !probe.isTold(pages.questions(template).getLast(), asked -> Pages.open(template, asked)))
                .toList();
        Window.close();
        assertThat(silent).noneMatch(Pages::isOfAPublisher);
    }

    private List<ServiceMethod> methods(Set<String> names) {
        return ServiceMethod.all(context).stream()
                .filter(method -> names.contains(method.name()))
                .toList();
    }

    private void note(String figures) {
        Evidence.note(getClass(), figures);
    }
}
