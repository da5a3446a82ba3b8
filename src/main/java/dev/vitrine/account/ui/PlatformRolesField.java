package dev.vitrine.account.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import dev.vitrine.identity.PlatformPeople.Outcome;
import dev.vitrine.kit.Labels;
import dev.vitrine.tenancy.PlatformRole;
import java.util.Set;

/** The roles of one of the marketplace's people. */
final class PlatformRolesField extends CheckboxGroup<PlatformRole> {
    PlatformRolesField(Set<PlatformRole> present) {
        setLabel(getTranslation("account.people.roles"));
        setItems(PlatformRole.values());
        setItemLabelGenerator(role -> getTranslation(Labels.key(role)));
        setValue(present);
    }

    /** Says what is wrong with the roles, if that is what is wrong. */
    boolean refuse(Outcome outcome) {
        boolean mine = outcome == Outcome.NO_ROLE
                || outcome == Outcome.ADMINISTRATOR_APPROVES
                || outcome == Outcome.LAST_ADMINISTRATOR;
        setErrorMessage(mine ? getTranslation(Labels.key(outcome)) : "");
        setInvalid(mine);
        return mine;
    }
}
