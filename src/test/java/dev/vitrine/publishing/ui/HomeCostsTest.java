package dev.vitrine.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What Home asks of the database, with one offer and with two hundred. */
@VitrineTest
class HomeCostsTest {
    private static final int MANY = 200;
    private static final int AT_MOST = 30;

    /** What a person may do is read once a request; a window without a browser has no requests and reads it each time. */
    private static final String ACCESS = "select 'PERSON' as kind";

    private final ApplicationContext application;
    private final World world;
    private final Drafts drafts;

    HomeCostsTest(ApplicationContext application, World world, Drafts drafts) {
        this.application = application;
        this.world = world;
        this.drafts = drafts;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void home_costs_the_same_however_many_offers_there_are() {
        Publisher publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var editor = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(ContentFixtures.FR), Set.of());
        var engineer = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        make(publisher, owner, 0, 1);
        var people = List.of(owner, editor, engineer);
        var one = people.stream().map(person -> statements(publisher, person)).toList();

        make(publisher, owner, 1, MANY);
        var many = people.stream().map(person -> statements(publisher, person)).toList();

        assertThat(many).isEqualTo(one);
        assertThat(many).allMatch(count -> count <= AT_MOST);
        Evidence.note(
                HomeCostsTest.class,
                "statements of Home for owner, editor, engineer: " + one + " with 1 offer, " + many + " with " + MANY);
    }

    private void make(Publisher publisher, Somebody owner, int from, int to) {
        IntStream.range(from, to)
                .forEach(n -> world.in(
                        publisher.id(),
                        owner,
                        () -> drafts.create(new Drafts.NewOffer(
                                "Archive " + n,
                                "archive-" + n,
                                ContentFixtures.FR,
                                List.of(ContentFixtures.FR, ContentFixtures.EN)))));
    }

    private int statements(Publisher publisher, Somebody person) {
        Window.open(application, person, "p/" + publisher.slug() + "/members");
        var heard = CountedStatements.of(() -> UI.getCurrent().navigate("p/" + publisher.slug()));
        assertThat(Window.page()).contains("What waits for me");
        Window.close();
        var others = heard.stream().filter(sql -> !sql.contains(ACCESS)).toList();
        return others.size();
    }
}
