package dev.vitrine.support.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.support.CannedAnswers;
import dev.vitrine.support.CannedAnswers.Answer;
import dev.vitrine.support.CannedAnswers.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A canned answer in both languages. */
final class CannedAnswerDialog extends Dialog {
    private static final int ROWS = 6;

    private final TextField frenchTitle = new TextField();
    private final TextField englishTitle = new TextField();
    private final TextArea frenchWords = new TextArea();
    private final TextArea englishWords = new TextArea();

    /**
     * @param save keeps it; what was wrong stands at its field
     * @param remove null for a new one
     */
    CannedAnswerDialog(Answer answer, Function<Answer, List<Problem>> save, @Nullable Runnable remove) {
        setHeaderTitle(getTranslation(remove == null ? "support.canned.new" : "support.canned.edit"));
        fill(frenchTitle, "support.canned.frenchTitle", answer.frenchTitle());
        fill(englishTitle, "support.canned.englishTitle", answer.englishTitle());
        fill(frenchWords, "support.canned.frenchWords", answer.frenchWords());
        fill(englishWords, "support.canned.englishWords", answer.englishWords());
        var fields = new Div(frenchTitle, englishTitle, frenchWords, englishWords);
        fields.addClassName("v-canned-fields");
        add(new Paragraph(getTranslation("support.canned.places")), fields);
        var keep = new Button(getTranslation("support.canned.save"), click -> {
            var problems = save.apply(new Answer(
                    answer.id(),
                    answer.version(),
                    frenchTitle.getValue(),
                    englishTitle.getValue(),
                    frenchWords.getValue(),
                    englishWords.getValue()));
            show(problems);
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        if (remove != null) {
            var away = new Button(getTranslation("support.canned.remove"), click -> {
                close();
                remove.run();
            });
            away.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(away);
        }
        getFooter().add(new Button(getTranslation("support.new.cancel"), click -> close()), keep);
        addClassName("v-canned-dialog");
    }

    private void fill(TextField field, String label, String value) {
        field.setLabel(getTranslation(label));
        field.setMaxLength(CannedAnswers.TITLE_MAX);
        field.setRequiredIndicatorVisible(true);
        field.setValue(value);
    }

    private void fill(TextArea field, String label, String value) {
        field.setLabel(getTranslation(label));
        field.setMaxLength(CannedAnswers.WORDS_MAX);
        field.setMinRows(ROWS);
        field.setRequiredIndicatorVisible(true);
        field.setValue(value);
    }

    private void show(List<Problem> problems) {
        if (problems.isEmpty()) {
            close();
            return;
        }
        Map<Problem, HasValidation> fields = Map.of(
                Problem.FRENCH_TITLE, frenchTitle,
                Problem.ENGLISH_TITLE, englishTitle,
                Problem.FRENCH_WORDS, frenchWords,
                Problem.ENGLISH_WORDS, englishWords);
        fields.forEach((problem, field) -> {
            field.setErrorMessage(getTranslation(Labels.key(problem)));
            field.setInvalid(problems.contains(problem));
        });
        problems.stream()
                .filter(problem -> !fields.containsKey(problem))
                .forEach(problem -> Notices.problem(getTranslation(Labels.key(problem))));
    }
}
