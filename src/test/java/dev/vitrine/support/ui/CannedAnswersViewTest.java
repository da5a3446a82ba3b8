package dev.vitrine.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.support.CannedAnswers;
import dev.vitrine.support.CannedAnswers.Answer;
import dev.vitrine.support.CannedAnswers.Problem;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Canned answers: kept in both languages, and put into an answer. */
@VitrineTest
class CannedAnswersViewTest {
    private final ApplicationContext application;
    private final World world;
    private final CannedAnswers answers;
    private final Tickets tickets;
    private Somebody agent;

    CannedAnswersViewTest(ApplicationContext application, World world, CannedAnswers answers, Tickets tickets) {
        this.application = application;
        this.world = world;
        this.answers = answers;
        this.tickets = tickets;
        agent = world.nobody();
    }

    @BeforeEach
    void an_agent() {
        agent = world.platform(PlatformRole.SUPPORT_AGENT);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private Optional<Answer> titled(String english) {
        return world.as(agent, () -> answers.all(Locale.ENGLISH)).stream()
                .filter(answer -> answer.englishTitle().equals(english))
                .findFirst();
    }

    private static void type(Class<? extends Component> kind, String label, String text) {
        if (kind == TextField.class) {
            Window.enter(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label)), text);
        } else {
            Window.enter(_get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel(label)), text);
        }
    }

    private static void save() {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Save")));
    }

    @Test
    void one_is_made_changed_and_removed_and_comes_back() {
        String title = "Title " + Uuid7.next();
        Window.open(application, agent, "desk/answers");
        assertThat(Window.page()).contains("Acknowledgement", "Accusé de réception", "we have received your ticket");

        _click(_get(Button.class, spec -> spec.withText("New canned answer")));
        type(TextField.class, "English title", title);
        save();
        assertThat(_get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("French text"))
                        .getErrorMessage())
                .contains("A French text is needed");
        type(TextField.class, "French title", "Titre");
        type(TextArea.class, "French text", "Bonjour {name}");
        type(TextArea.class, "English text", "Hello {name}");
        save();
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(Window.page()).contains(title);

        change(title);
        type(TextArea.class, "English text", "Hello again");
        save();
        assertThat(titled(title).orElseThrow().englishWords()).isEqualTo("Hello again");

        change(title);
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Remove")));
        assertThat(titled(title)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        var back = titled(title).orElseThrow();
        assertThat(world.as(agent, () -> answers.remove(back.id(), back.version())))
                .isEmpty();
    }

    private static void change(String title) {
        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel()
                        .filter(label -> label.contains(title))
                        .isPresent())
                .findFirst()
                .orElseThrow());
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_overwritten() {
        var answer = new Answer(Uuid7.next(), 0, "Titre", "Title " + Uuid7.next(), "Mots", "Words");
        world.as(agent, () -> answers.save(answer));
        var read = titled(answer.englishTitle()).orElseThrow();
        var changed = new Answer(read.id(), read.version(), "Autre", read.englishTitle(), "Mots", "Words");

        assertThat(world.as(agent, () -> answers.save(changed))).isEmpty();
        assertThat(world.as(agent, () -> answers.save(changed))).containsExactly(Problem.CHANGED_MEANWHILE);
        assertThat(world.as(agent, () -> answers.remove(read.id(), read.version())))
                .contains(Problem.CHANGED_MEANWHILE);
        var now = titled(answer.englishTitle()).orElseThrow();
        assertThat(world.as(agent, () -> answers.remove(now.id(), now.version())))
                .isEmpty();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void one_is_put_beneath_what_is_typed_with_number_and_name_in_either_language() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var ticket = world.in(
                publisher.id(), owner, () -> (Tickets.Opened.Done) tickets.open(TicketsViewTest.asked("Help")));
        Window.open(application, agent, "desk/tickets/" + ticket.id());
        Window.enter(_get(TextArea.class), "Mine first.");
        ComboBox<AgentAnswer.Choice> canned = _get(ComboBox.class, spec -> spec.withLabel("Insert a canned answer"));

        Window.enter(
                canned,
                canned.getListDataView()
                        .getItems()
                        .filter(choice -> choice.language().equals(Locale.FRENCH)
                                && choice.answer().englishTitle().equals("Acknowledgement"))
                        .findFirst()
                        .orElseThrow());

        assertThat(_get(TextArea.class).getValue())
                .startsWith("Mine first.\n\nBonjour Ada,")
                .contains("votre demande " + ticket.number());
        assertThat(canned.getValue()).isNull();
    }
}
