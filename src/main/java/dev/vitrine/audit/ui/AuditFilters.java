package dev.vitrine.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import dev.vitrine.audit.AuditTrail.Query;
import dev.vitrine.kit.Days;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is looked for in the record, as fields of the page and as what stands in its address. */
final class AuditFilters extends Composite<Div> {
    private static final int PAUSE = 400;

    private final ComboBox<PersonId> person = new ComboBox<>();
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField subject = new TextField();
    private final TextField field = new TextField();
    private final TextField address = new TextField();
    private final DatePicker from = Days.picker();
    private final DatePicker until = Days.picker();
    private final Runnable changed;
    private boolean filling;

    /**
     * @param people who can be chosen, by name
     * @param actions what can be chosen
     * @param changed to be told when something else is looked for
     */
    AuditFilters(Map<PersonId, String> people, Set<String> actions, Runnable changed) {
        this.changed = changed;
        person.setLabel(getTranslation("audit.trail.who"));
        person.setItems(people.keySet().stream()
                .sorted(Comparator.comparing(people::get))
                .toList());
        person.setItemLabelGenerator(id -> people.getOrDefault(id, id.toString()));
        person.setClearButtonVisible(true);
        action.setLabel(getTranslation("audit.trail.what"));
        action.setItemLabelGenerator(AuditWords::what);
        action.setItems(
                actions.stream().sorted(Comparator.comparing(AuditWords::what)).toList());
        action.setClearButtonVisible(true);
        text(subject, "audit.trail.subject");
        text(field, "audit.trail.field");
        text(address, "audit.trail.address");
        day(from, "audit.trail.from");
        day(until, "audit.trail.until");
        person.addValueChangeListener(event -> changed());
        action.addValueChangeListener(event -> changed());
        var all = new Button(getTranslation("audit.trail.all"), event -> fill(QueryParameters.empty()));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("v-audit-filters");
        getContent().add(person, action, subject, field, address, from, until, all);
    }

    private void text(TextField input, String label) {
        input.setLabel(getTranslation(label));
        input.setClearButtonVisible(true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        input.addValueChangeListener(event -> changed());
    }

    private void day(DatePicker input, String label) {
        input.setLabel(getTranslation(label));
        input.setClearButtonVisible(true);
        input.addValueChangeListener(event -> changed());
    }

    private void changed() {
        if (!filling) {
            changed.run();
        }
    }

    /** Shows what the address asks for. */
    void fill(QueryParameters asked) {
        filling = true;
        person.setValue(personOf(one(asked, "person")));
        action.setValue(one(asked, "action").isEmpty() ? null : one(asked, "action"));
        subject.setValue(one(asked, "subject"));
        field.setValue(one(asked, "field"));
        address.setValue(one(asked, "address"));
        from.setValue(dayOf(one(asked, "from")));
        until.setValue(dayOf(one(asked, "until")));
        filling = false;
        changed.run();
    }

    /** As the address says it; what is not looked for is left out. */
    Map<String, String> asked() {
        var all = new LinkedHashMap<String, String>();
        put(all, "person", person.getValue());
        put(all, "action", action.getValue());
        put(all, "subject", subject.getValue().strip());
        put(all, "field", field.getValue().strip());
        put(all, "address", address.getValue().strip());
        put(all, "from", from.getValue());
        put(all, "until", until.getValue());
        return all;
    }

    /** What these parameters of an address ask for; whatever cannot be meant asks for nothing. */
    static Query query(QueryParameters asked, ZoneId zone) {
        return new Query(
                personOf(one(asked, "person")),
                one(asked, "action").isEmpty() ? Set.of() : Set.of(one(asked, "action")),
                one(asked, "subject"),
                one(asked, "field"),
                one(asked, "address"),
                begin(dayOf(one(asked, "from")), zone, 0),
                begin(dayOf(one(asked, "until")), zone, 1));
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            all.put(name, value.toString());
        }
    }

    private static String one(QueryParameters asked, String name) {
        return asked.getSingleParameter(name).orElse("");
    }

    private static @Nullable PersonId personOf(String text) {
        try {
            return text.isEmpty() ? null : PersonId.of(text);
        } catch (NotFoundException e) {
            return null;
        }
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant begin(@Nullable LocalDate day, ZoneId zone, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }
}
