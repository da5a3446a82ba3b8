package dev.vitrine.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import dev.vitrine.identity.MemberRole;
import dev.vitrine.identity.MemberRole.Problem;
import dev.vitrine.identity.OfferNames;
import dev.vitrine.identity.OfferNames.Named;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.LanguageTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a member is to be: the role, and the limits that go with it. */
final class RoleFields extends Composite<Div> {
    private static final int OFFERS_SHOWN = 100;

    private final transient OfferNames offerNames;
    private final RadioButtonGroup<PublisherRole> role = new RadioButtonGroup<>();
    private final CheckboxGroup<LanguageTag> languages = new CheckboxGroup<>();
    private final MultiSelectComboBox<Named> offers = new MultiSelectComboBox<>();

    RoleFields(List<LanguageTag> choosable, OfferNames offerNames, MemberRole present) {
        this.offerNames = offerNames;
        role.setLabel(getTranslation("account.members.role"));
        role.setItems(PublisherRole.PUBLISHER, PublisherRole.MARKETING_EDITOR, PublisherRole.ENGINEERING_CONTACT);
        role.setItemLabelGenerator(choice -> getTranslation(Labels.key(choice)));
        role.addValueChangeListener(event -> ask());
        languages.setLabel(getTranslation("account.members.languages"));
        languages.setItems(Stream.concat(choosable.stream(), present.languages().stream())
                .distinct()
                .toList());
        languages.setItemLabelGenerator(language -> Formats.languageName(language.locale()));
        offers.setLabel(getTranslation("account.members.onlyOffers"));
        offers.setHelperText(getTranslation("account.members.onlyOffersHelp"));
        offers.setItemLabelGenerator(Named::name);
        offers.setItems(query -> offerNames.find(query.getFilter().orElse(""), OFFERS_SHOWN).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        getContent().addClassName("v-form");
        getContent().add(role, languages, offers);
        read(present);
    }

    private void read(MemberRole present) {
        role.setValue(present.role());
        languages.setValue(present.languages());
        offers.setValue(offerNames.named(present.offers()));
        ask();
    }

    void focus() {
        role.getElement().callJsFunction("focus");
    }

    MemberRole write() {
        return new MemberRole(
                role.getValue(),
                languages.getValue(),
                offers.getValue().stream().map(Named::id).collect(Collectors.toSet()));
    }

    /** Asks for the limits that the role has, and for no others. */
    private void ask() {
        role.setHelperText(getTranslation(
                switch (role.getValue()) {
                    case OWNER, PUBLISHER -> "account.members.publisherMay";
                    case MARKETING_EDITOR -> "account.members.editorMay";
                    case ENGINEERING_CONTACT -> "account.members.engineerMay";
                }));
        languages.setVisible(role.getValue() == PublisherRole.MARKETING_EDITOR);
        offers.setVisible(role.getValue() == PublisherRole.MARKETING_EDITOR
                || role.getValue() == PublisherRole.ENGINEERING_CONTACT);
        show(Optional.empty());
    }

    /** Says at its field why nobody can be this. */
    void show(Optional<Problem> problem) {
        say(role, problem.filter(Problem.OWNER::equals));
        say(languages, problem.filter(Problem.NO_LANGUAGE::equals));
        say(offers, problem.filter(Problem.UNKNOWN_OFFER::equals));
    }

    private void say(HasValidationProperties field, Optional<Problem> problem) {
        field.setErrorMessage(
                problem.map(why -> getTranslation(Labels.key(why))).orElse(""));
        field.setInvalid(problem.isPresent());
    }
}
