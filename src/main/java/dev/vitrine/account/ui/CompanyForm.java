package dev.vitrine.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.Slug;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Profile.Problem;
import dev.vitrine.tenancy.Publishers;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Namespace, display name and contact. */
final class CompanyForm extends Composite<Div> {
    private final TextField displayName = new TextField();
    private final TextField namespace = new TextField();
    private final TextField contactName = new TextField();
    private final EmailField contactMail = new EmailField();
    private final TextField contactPhone = new TextField();
    private final transient IntConsumer dirty;
    private final boolean editable;
    private transient Profile.Edit saved = new Profile.Edit(0, "", "", Profile.Contact.NONE);

    /** @param dirty told how many fields differ from what is saved */
    CompanyForm(boolean editable, IntConsumer dirty) {
        this.editable = editable;
        this.dirty = dirty;
        label(displayName, "account.company.displayName", "account.company.displayNameHelp", Publishers.NAME_MAX);
        label(namespace, "account.company.namespace", "account.company.namespaceHelp", Slug.MAX);
        label(contactName, "account.contact.name", "", Profile.CONTACT_NAME_MAX);
        label(contactPhone, "account.contact.phone", "", Profile.CONTACT_PHONE_MAX);
        contactMail.setLabel(getTranslation("account.contact.mail"));
        contactMail.setMaxLength(Profile.CONTACT_MAIL_MAX);
        namespace.addClassName("v-mono");
        fields().forEach(field -> {
            field.setReadOnly(!editable);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(event -> changed());
        });
        getContent().addClassName("v-form");
        getContent().add(company(), contact());
    }

    private Card company() {
        return new Card(getTranslation("account.company.title"), columns(displayName, namespace))
                .subtitle(getTranslation("account.company.subtitle"));
    }

    private Card contact() {
        return new Card(getTranslation("account.contact.title"), columns(contactName, contactMail, contactPhone))
                .subtitle(getTranslation("account.contact.subtitle"));
    }

    private static Div columns(Component... fields) {
        var columns = new Div(fields);
        columns.addClassName("v-row");
        return columns;
    }

    private void label(TextField field, String label, String help, int max) {
        field.setLabel(getTranslation(label));
        field.setMaxLength(max);
        if (!help.isEmpty()) {
            field.setHelperText(getTranslation(help));
        }
    }

    private List<TextFieldBase<?, String>> fields() {
        return List.of(displayName, namespace, contactName, contactMail, contactPhone);
    }

    void read(Profile.View view) {
        saved = new Profile.Edit(view.version(), view.displayName(), view.namespace(), view.contact());
        displayName.setValue(view.displayName());
        namespace.setValue(view.namespace());
        contactName.setValue(view.contact().name());
        contactMail.setValue(view.contact().mail());
        contactPhone.setValue(view.contact().phone());
        boolean locked = view.namespaceLockedSince() != null;
        namespace.setReadOnly(locked || !editable);
        namespace.setSuffixComponent(locked ? Icons.of("lock") : null);
        namespace.setHelperText(
                locked
                        ? getTranslation(
                                "account.company.namespaceLocked",
                                Formats.current().dateTime(Objects.requireNonNull(view.namespaceLockedSince())))
                        : getTranslation("account.company.namespaceHelp"));
        changed();
    }

    Profile.Edit write() {
        return new Profile.Edit(
                saved.version(),
                displayName.getValue(),
                namespace.getValue().strip(),
                new Profile.Contact(contactName.getValue(), contactMail.getValue(), contactPhone.getValue()));
    }

    /** Says at each field what was wrong with it. */
    void show(List<Problem> problems) {
        fields().forEach(field -> field.setInvalid(false));
        problems.forEach(problem -> {
            var field = fieldOf(problem);
            if (field != null) {
                field.setErrorMessage(getTranslation(Labels.key(problem)));
                field.setInvalid(true);
            }
        });
    }

    private @Nullable TextFieldBase<?, String> fieldOf(Problem problem) {
        return switch (problem) {
            case DISPLAY_NAME -> displayName;
            case NAMESPACE_FORM, NAMESPACE_TAKEN, NAMESPACE_LOCKED -> namespace;
            case CONTACT_NAME -> contactName;
            case CONTACT_MAIL -> contactMail;
            case CONTACT_PHONE -> contactPhone;
            case CHANGED_MEANWHILE -> null;
        };
    }

    private void changed() {
        var now = write();
        int count = 0;
        count += now.displayName().equals(saved.displayName()) ? 0 : 1;
        count += now.namespace().equals(saved.namespace()) ? 0 : 1;
        count += now.contact().name().equals(saved.contact().name()) ? 0 : 1;
        count += now.contact().mail().equals(saved.contact().mail()) ? 0 : 1;
        count += now.contact().phone().equals(saved.contact().phone()) ? 0 : 1;
        dirty.accept(count);
    }
}
