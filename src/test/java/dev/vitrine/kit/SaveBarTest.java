package dev.vitrine.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaveBarTest {
    private final KitUi kit = new KitUi();

    static final class Form extends PageView {
        int saves;
        int undone;
        boolean works = true;
        final SaveBar bar = new SaveBar(this::save);

        Form() {
            foot(bar);
        }

        private void save() {
            saves++;
            if (works) {
                bar.saved(Instant.parse("2026-11-22T13:32:00Z"), "Titre", () -> undone++);
            } else {
                bar.refused("Le titre manque.");
            }
        }

        @Override
        public List<Crumb> crumbs() {
            return List.of(Crumb.of("Form"));
        }
    }

    @BeforeEach
    void open() {
        kit.open();
        KitUi.route("p/:publisher/form", Form.class, MainLayout.class);
        UI.getCurrent().navigate("p/contoso/form");
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private static Form form() {
        return _get(Form.class);
    }

    private static String place() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @Test
    void it_says_what_was_saved_in_the_readers_time_and_takes_it_back() {
        Button save = KitUi.find(Button.class, b -> b.getText().equals("Enregistrer"));
        form().bar.setDirty(2);
        assertThat(KitUi.text(form().bar)).contains("2 champs modifiés");

        save.click();

        assertThat(KitUi.text(form().bar))
                .contains("Enregistré à 14:32", "Titre")
                .doesNotContain("modifiés");
        KitUi.find(Button.class, b -> KitUi.text(b).contains("Annuler cet enregistrement"))
                .click();
        assertThat(form().undone).isEqualTo(1);
    }

    @Test
    void a_save_is_not_taken_back_while_something_newer_is_being_written() {
        form().bar.setDirty(1);
        KitUi.find(Button.class, b -> b.getText().equals("Enregistrer")).click();
        Button undo = KitUi.find(Button.class, b -> KitUi.text(b).contains("Annuler cet enregistrement"));
        assertThat(undo.isVisible()).isTrue();

        form().bar.setDirty(1);
        assertThat(undo.isVisible()).isFalse();
        form().bar.setDirty(0);
        assertThat(undo.isVisible()).isTrue();
    }

    @Test
    void ctrl_s_saves() {
        form().bar.setDirty(1);

        ShortcutsKt.fireShortcut(Key.KEY_S, KeyModifier.CONTROL);

        assertThat(form().saves).isEqualTo(1);
        assertThat(form().bar.isDirty()).isFalse();
    }

    @Test
    void leaving_without_changes_asks_nothing() {
        UI.getCurrent().navigate("p/contoso");

        _assertNone(ConfirmDialog.class);
        assertThat(place()).isEqualTo("p/contoso");
    }

    @Test
    void leaving_with_changes_asks_and_discards_when_told_so() {
        form().bar.setDirty(1);
        UI.getCurrent().navigate("p/contoso");
        assertThat(place()).isEqualTo("p/contoso/form");

        answer(ConfirmDialog.RejectEvent::new);

        assertThat(place()).isEqualTo("p/contoso");
    }

    @Test
    void leaving_with_changes_saves_when_told_so() {
        Form form = form();
        form.bar.setDirty(1);
        UI.getCurrent().navigate("p/contoso");

        answer(ConfirmDialog.ConfirmEvent::new);

        assertThat(form.saves).isEqualTo(1);
        assertThat(place()).isEqualTo("p/contoso");
    }

    @Test
    void a_save_that_is_refused_keeps_the_person_on_the_page() {
        form().works = false;
        form().bar.setDirty(1);
        UI.getCurrent().navigate("p/contoso");

        answer(ConfirmDialog.ConfirmEvent::new);

        assertThat(place()).isEqualTo("p/contoso/form");
        assertThat(KitUi.text(form().bar)).contains("Le titre manque.", "1 champ modifié");
    }

    @Test
    void who_may_not_save_is_told_and_cannot() {
        form().bar.setEditable(false);
        form().bar.setDirty(3);

        ShortcutsKt.fireShortcut(Key.KEY_S, KeyModifier.CONTROL);

        assertThat(form().bar.isDirty()).isFalse();
        assertThat(form().saves).isZero();
        assertThat(KitUi.text(form().bar)).contains("En lecture seule");
    }

    private interface Answer {
        com.vaadin.flow.component.ComponentEvent<?> of(ConfirmDialog dialog, boolean fromClient);
    }

    private static void answer(Answer answer) {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        dialog.close();
        ComponentUtil.fireEvent(dialog, answer.of(dialog, true));
    }
}
