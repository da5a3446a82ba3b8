package dev.vitrine.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.RichText;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Moment;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Severity;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldShellTest {
    private static final FieldPath TITLE = FieldPath.of(SectionKey.listing(LanguageTag.of("fr-FR")), "title");

    private final KitUi kit = new KitUi();
    private final TextField field = new TextField("Titre");
    private FieldShell<TextField> shell;

    @BeforeEach
    void open() {
        kit.open();
        UI.getCurrent().setLocale(java.util.Locale.FRENCH);
        shell = FieldShell.of(field, TITLE);
        UI.getCurrent().add(field);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void the_field_carries_its_path_as_id() {
        assertThat(field.getId()).contains("listing/fr-FR:title");
        assertThat(FieldAddress.link("p/contoso/offers/x", TITLE)).isEqualTo("p/contoso/offers/x#listing/fr-FR:title");
    }

    @Test
    void the_counter_counts_code_points() {
        field.setValue("ab😀");
        shell.limit(50);
        assertThat(_get(Counter.class).count()).isEqualTo(3);

        field.setValue("😀😀😀😀");
        assertThat(_get(Counter.class).count()).isEqualTo(4);
    }

    @Test
    void the_counter_of_rich_text_counts_what_a_reader_sees() {
        field.setValue("<p>Tom &amp; <b>Ann</b></p>");
        shell.limit(100, RichText::visibleLength);

        assertThat(_get(Counter.class).count()).isEqualTo(9);
        assertThat(_get(Counter.class).getElement().hasAttribute("html")).isTrue();
    }

    @Test
    void errors_make_the_field_invalid_and_warnings_stand_beneath() {
        var rule = Rule.values()[0];
        shell.findings(List.of(
                finding(rule, Severity.ERROR, TITLE),
                finding(rule, Severity.WARNING, TITLE),
                finding(rule, Severity.ERROR, FieldPath.of(TITLE.section(), "summary"))));

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage().lines()).hasSize(1);
        assertThat(KitUi.texts(field, "v-field-warning")).hasSize(1);

        shell.findings(List.of());
        assertThat(field.isInvalid()).isFalse();
        assertThat(KitUi.texts(field, "v-field-warning")).isEmpty();
    }

    @Test
    void a_lock_keeps_the_value_and_says_why_since_when_and_what_to_do() {
        field.setValue("standard");
        shell.lock(Optional.of(lock(Lock.WayOut.NEW_SKU)));

        assertThat(field.isReadOnly()).isTrue();
        assertThat(field.getValue()).isEqualTo("standard");
        assertThat(KitUi.text(_get(LockNote.class))).contains("Verrouillé depuis le 14 mars 2026 à 09:30");
        shell.readOnly(false);
        assertThat(field.isReadOnly()).as("a lock outlasts a right to edit").isTrue();

        shell.lock(Optional.empty());
        assertThat(field.isReadOnly()).isFalse();
        assertThat(_find(LockNote.class)).isEmpty();
    }

    @Test
    void what_may_be_replaced_stays_open_under_its_lock() {
        shell.lock(Optional.of(lock(Lock.WayOut.REPLACE)));

        assertThat(field.isReadOnly()).isFalse();
        assertThat(_find(LockNote.class)).hasSize(1);
    }

    private static Lock lock(Lock.WayOut wayOut) {
        return new Lock(TITLE, Lock.Reason.SKU_ID_STAGED, Instant.parse("2026-03-14T08:30:00Z"), wayOut);
    }

    private static Finding finding(Rule rule, Severity severity, FieldPath path) {
        return new Finding(rule, severity, Moment.STAGING, path, List.of("50", "51"));
    }
}
