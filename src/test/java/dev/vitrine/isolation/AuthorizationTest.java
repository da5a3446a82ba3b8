package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Authorization;
import dev.vitrine.testing.Authorization.Action;
import dev.vitrine.testing.Evidence;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/**
 * The table of {@link Authorization}, called: each public method of each service by everybody, as it would be called at
 * his own publisher. What the table refuses is refused and changes nothing in the whole database; what it permits is not
 * refused. What another publisher's people get is {@link TenantIsolationTest}'s.
 */
@PublishingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Asvs({"8.2.1", "8.2.3", "8.3.1"})
class AuthorizationTest {
    private final ApplicationContext context;
    private final Authorization table = Authorization.read();
    private Probe probe;
    private Everything everything;
    private List<Call> calls;
    private int refused;
    private int permitted;

    AuthorizationTest(ApplicationContext context) {
        this.context = context;
    }

    /** A method as one of the actions that it is. */
    private record Call(Action action, ServiceMethod method, List<Object> arguments) {
        Answer ask() {
            return method.ask(arguments);
        }

        @Override
        public String toString() {
            return method.name() + " as " + action;
        }
    }

    @BeforeAll
    void a_publisher_with_everything() {
        probe = new Probe(context);
        everything = new Everything(context);
        var methods =
                ServiceMethod.all(context).stream().collect(Collectors.toMap(ServiceMethod::name, Function.identity()));
        calls = table.actions().stream()
                .flatMap(action -> table.methods(action).stream()
                        .filter(methods::containsKey)
                        .map(name -> new Call(action, methods.get(name), arguments(action, methods.get(name)))))
                .toList();
    }

    /** Of Contoso's own, for a method that is asked for a publisher's; others refuse before they look. */
    private List<Object> arguments(Action action, ServiceMethod method) {
        if (action.foreign() == Authorization.Outsider.NO) {
            return ServiceArguments.anything(method);
        }
        var arguments = new ServiceArguments(probe.both()).atHome();
        action.on().ifPresent(section -> arguments.writing(section, version(section)));
        return Question.all(arguments.of(method)).getLast().foreign();
    }

    private long version(SectionKey section) {
        var drafts = context.getBean(Drafts.class);
        var offer = probe.both().contoso().offer();
        return probe.ofContoso(() -> drafts.open(offer).versions().getOrDefault(section, 0L));
    }

    @ParameterizedTest
    @EnumSource
    void everybody_may_what_the_table_says_and_nothing_else(Standing standing) {
        var stage = new Stage(context, probe);
        stage.as(standing, () -> {
            var softly = new SoftAssertions();
            var before = everything.hashes();
            for (var call : refusedTo(standing).toList()) {
                softly.assertThat(standing.refuses(call.ask()))
                        .as("%s is refused %s", standing, call)
                        .isTrue();
                refused++;
            }
            softly.assertThat(everything.changedSince(before))
                    .as("tables that changed when %s was refused", standing)
                    .isEmpty();
            for (var call : permittedTo(standing).toList()) {
                var answer = standing.reads() ? call.ask() : probe.withoutEffect(call::ask);
                softly.assertThat(standing.isDenied(answer))
                        .as("%s is not refused %s: %s", standing, call, answer.text())
                        .isFalse();
                permitted++;
            }
            softly.assertAll();
        });
    }

    private Stream<Call> refusedTo(Standing standing) {
        return calls.stream().filter(call -> !standing.may(call.action));
    }

    private Stream<Call> permittedTo(Standing standing) {
        return calls.stream().filter(call -> standing.may(call.action) && !standing.isGone());
    }

    @AfterAll
    void figures() {
        assertThat(calls).isNotEmpty();
        Evidence.note(
                getClass(),
                "%d actions, %d methods and variants of them, %d standings: %d calls refused without a trace, %d permitted"
                        .formatted(table.actions().size(), calls.size(), Standing.values().length, refused, permitted));
    }
}
