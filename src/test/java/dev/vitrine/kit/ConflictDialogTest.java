package dev.vitrine.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.content.Merge;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Section;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConflictDialogTest {
    private static final SectionKey KEY = SectionKey.plan("k1", LanguageTag.of("fr-FR"));
    private static final Plan BASE = new Plan("Titre", "Résumé", "Texte");
    private static final Plan THEIRS = new Plan("Titre", "Résumé d’elle", "Texte d’elle");
    private static final Plan YOURS = new Plan("Mon titre", "Mon résumé", "Texte");

    private final KitUi kit = new KitUi();
    private final List<Section> saved = new ArrayList<>();

    @BeforeEach
    void open() {
        kit.open();
        UI.getCurrent().setLocale(Locale.FRENCH);
        var conflicts = Merge.merge(KEY, BASE, THEIRS, YOURS).conflicts();
        assertThat(conflicts).hasSize(1);
        var reader = new Div();
        UI.getCurrent().add(reader);
        new ConflictDialog(
                        new ConflictDialog.Sides(KEY, BASE, THEIRS, YOURS),
                        conflicts,
                        ContentWords.of(reader, OfferContent.EMPTY),
                        "Camille Roux",
                        saved::add)
                .open();
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void all_three_sides_are_shown() {
        assertThat(KitUi.texts(_get(Dialog.class), "v-conflict-side")).hasSize(3);
        assertThat(_get(RichTextField.class).getValue()).isEqualTo("Mon résumé");
    }

    @Test
    void yours_goes_over_theirs_and_what_was_changed_apart_is_joined() {
        press("Enregistrer le résultat");

        assertThat(saved).containsExactly(new Plan("Mon titre", "Mon résumé", "Texte d’elle"));
    }

    @Test
    void theirs_can_be_taken() {
        KitUi.find(
                        Button.class,
                        b -> b.getAriaLabel()
                                .filter("Prendre · Enregistrée par Camille Roux"::equals)
                                .isPresent())
                .click();
        press("Enregistrer le résultat");

        assertThat(saved).containsExactly(new Plan("Mon titre", "Résumé d’elle", "Texte d’elle"));
    }

    @Test
    void a_text_can_be_written_anew() {
        _get(RichTextField.class).setValue("Nos deux résumés");
        press("Enregistrer le résultat");

        assertThat(saved).containsExactly(new Plan("Mon titre", "Nos deux résumés", "Texte d’elle"));
    }

    @Test
    void going_back_saves_nothing() {
        press("Revenir à la saisie");

        assertThat(saved).isEmpty();
    }

    private static void press(String text) {
        KitUi.find(Button.class, b -> b.getText().equals(text)).click();
    }
}
