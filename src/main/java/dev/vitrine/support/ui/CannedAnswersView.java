package dev.vitrine.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.support.CannedAnswers;
import dev.vitrine.support.CannedAnswers.Answer;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** The agents' canned answers, in the reader's language first; each is changed in both. */
@Route(value = "desk/answers", layout = MainLayout.class)
@RolesAllowed(Roles.SUPPORT_AGENT)
class CannedAnswersView extends PageView implements BeforeEnterObserver {
    private final transient CannedAnswers answers;
    private final Div list = new Div();

    CannedAnswersView(CannedAnswers answers) {
        this.answers = answers;
        var anew = new Button(
                getTranslation("support.canned.new"),
                Icons.of("plus"),
                click -> edit(new Answer(Uuid7.next(), 0, "", "", "", "")));
        anew.addThemeVariants(ButtonVariant.PRIMARY);
        list.addClassName("v-canned");
        add(
                new PageHead(getTranslation("support.canned.title"))
                        .subtitle(getTranslation("support.canned.subtitle"))
                        .actions(anew),
                list);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("support.canned.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        var all = answers.all(getLocale());
        all.forEach(answer -> list.add(card(answer)));
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    "pencil", getTranslation("support.canned.empty"), getTranslation("support.canned.subtitle")));
        }
    }

    private Component card(Answer answer) {
        boolean french = getLocale().getLanguage().equals(Locale.FRENCH.getLanguage());
        var words = new Paragraph(french ? answer.frenchWords() : answer.englishWords());
        words.addClassName("v-canned-words");
        var edit = new Button(getTranslation("support.canned.edit"), Icons.of("pencil"), click -> edit(answer));
        edit.setAriaLabel(getTranslation("support.canned.editOf", answer.title(getLocale())));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        return new Card(answer.title(getLocale()), words)
                .subtitle(french ? answer.englishTitle() : answer.frenchTitle())
                .actions(edit);
    }

    private void edit(Answer answer) {
        new CannedAnswerDialog(answer, this::save, answer.frenchTitle().isEmpty() ? null : () -> remove(answer)).open();
    }

    private List<CannedAnswers.Problem> save(Answer answer) {
        var problems = answers.save(answer);
        if (problems.isEmpty()) {
            Notices.done(getTranslation("support.canned.saved"));
            show();
        }
        return problems;
    }

    private void remove(Answer answer) {
        answers.remove(answer.id(), answer.version())
                .ifPresentOrElse(
                        problem -> Notices.problem(getTranslation(Labels.key(problem))),
                        () -> Notices.done(
                                getTranslation("support.canned.removed"),
                                getTranslation("support.canned.undo"),
                                () -> save(answer)));
        show();
    }
}
