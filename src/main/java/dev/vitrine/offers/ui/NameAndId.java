package dev.vitrine.offers.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializablePredicate;
import dev.vitrine.content.Basics;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Slug;
import java.util.List;

/** What a new offer is called and its id, which is suggested from the name until somebody writes another one. */
final class NameAndId {
    private final SerializablePredicate<String> idFree;
    private final TextField name = new TextField();
    private final TextField offerId = new TextField();
    private final List<FieldShell<?>> shells;
    private boolean idTouched;

    /** @param idFree whether an offer id may still be chosen */
    NameAndId(SerializablePredicate<String> idFree) {
        this.idFree = idFree;
        shells = List.of(
                FieldShell.of(name, FieldPath.of(SectionKey.BASICS, "name"))
                        .help(name.getTranslation("offers.basics.nameHelp"))
                        .limit(Basics.NAME_MAX),
                FieldShell.of(offerId, FieldPath.of(SectionKey.BASICS, "offerId"))
                        .help(name.getTranslation("offers.basics.offerIdHelp"))
                        .limit(Slug.MAX));
        name.setLabel(name.getTranslation("offers.basics.name"));
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        // Once, when the field is left: a suggestion that came later would fall into what is typed as the id.
        name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        name.addValueChangeListener(event -> suggest());
        offerId.setLabel(name.getTranslation("offers.basics.offerId"));
        offerId.setRequiredIndicatorVisible(true);
        offerId.setValueChangeMode(ValueChangeMode.LAZY);
        offerId.addValueChangeListener(event -> {
            idTouched = idTouched || event.isFromClient();
            checkId();
        });
    }

    TextField nameField() {
        return name;
    }

    TextField idField() {
        return offerId;
    }

    List<FieldShell<?>> shells() {
        return shells;
    }

    String name() {
        return name.getValue();
    }

    String offerId() {
        return offerId.getValue();
    }

    /** What is missing is said at its field before anything is sent. */
    boolean complete() {
        require(name, name.getValue().isBlank());
        if (offerId.isEmpty()) {
            require(offerId, true);
        } else {
            checkId();
        }
        return !name.isInvalid() && !offerId.isInvalid();
    }

    private void suggest() {
        if (!idTouched) {
            offerId.setValue(Slug.suggest(name.getValue()));
        }
    }

    private void checkId() {
        String id = offerId.getValue();
        if (id.isEmpty() || Slug.isValid(id) && idFree.test(id)) {
            offerId.setInvalid(false);
        } else {
            offerId.setErrorMessage(
                    name.getTranslation(Slug.isValid(id) ? "offers.create.idTaken" : "offers.create.idForm"));
            offerId.setInvalid(true);
        }
    }

    private static void require(TextField field, boolean missing) {
        field.setErrorMessage(missing ? field.getTranslation("offers.create.required") : "");
        field.setInvalid(missing);
    }
}
