package dev.vitrine.isolation;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works in the one publisher's scope or the other's, and knows what is Contoso's when it sees it. */
final class Probe {
    private final World world;
    private final TransactionTemplate transaction;
    private final TwoPublishers both;
    private final RowsOf contoso;
    private final RowsOf fabrikam;
    private final List<String> marks;

    Probe(ApplicationContext context) {
        world = context.getBean(World.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        both = new TwoPublishers(context);
        var database = context.getBean(JdbcTemplate.class);
        contoso = new RowsOf(database, both.contoso());
        fabrikam = new RowsOf(database, both.fabrikam());
        marks = collected();
    }

    /** All that must not come up before Fabrikam's people: Contoso's marks, people, and the id of every row. */
    List<String> marks() {
        return marks;
    }

    private List<String> collected() {
        var theirs = both.contoso();
        var owner = both.ownerOfContoso();
        var found = new ArrayList<>(contoso.ids());
        found.addAll(List.of(
                theirs.mark(),
                theirs.slug(),
                theirs.offerWord(),
                theirs.picture().hex()));
        found.addAll(List.of(owner.mail(), owner.id().toString()));
        return found;
    }

    TwoPublishers both() {
        return both;
    }

    RowsOf contoso() {
        return contoso;
    }

    RowsOf fabrikam() {
        return fabrikam;
    }

    Interview interview() {
        return new Interview(contoso, marks);
    }

    Collection<Somebody> people() {
        return both.peopleOfFabrikam().values();
    }

    Somebody owner() {
        return Objects.requireNonNull(both.peopleOfFabrikam().get(PublisherRole.OWNER));
    }

    Answer asFabrikam(Somebody person, Supplier<Answer> call) {
        return world.in(both.fabrikam().publisher(), person, call);
    }

    /** Signed in, at no publisher. */
    Answer outside(Somebody person, Supplier<Answer> call) {
        return world.as(person, call);
    }

    Answer asContoso(Supplier<Answer> call) {
        return world.in(both.contoso().publisher(), both.ownerOfContoso(), () -> withoutEffect(call));
    }

    Answer asJobOfContoso(Supplier<Answer> call) {
        return world.job(both.contoso().publisher(), () -> withoutEffect(call));
    }

    <T> T ofContoso(Supplier<T> reading) {
        return world.job(both.contoso().publisher(), reading);
    }

    Answer withoutEffect(Supplier<Answer> call) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return call.get();
        });
    }

    /** Whether what is Contoso's comes up, or is answered otherwise than what does not exist. */
    boolean isTold(Question question, Function<List<Object>, Answer> call) {
        var own = call.apply(question.foreign()).without(question.named());
        if (!own.told(marks).isEmpty()) {
            return true;
        }
        var missing = call.apply(question.missing()).without(question.named());
        return !own.alike().equals(missing.alike());
    }
}
