package dev.vitrine.offers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks for what an offer begins with: name, offer id, languages and source language. */
class CreateOfferDialog extends Dialog {
    private final SerializableFunction<NewOffer, List<Finding>> create;
    private final transient NameAndId nameAndId;
    private final CheckboxGroup<LanguageTag> languages = new CheckboxGroup<>();
    private final Select<LanguageTag> source = new Select<>();
    private final transient List<FieldShell<?>> shells;

    /**
     * @param offered languages that may be chosen
     * @param idFree whether an offer id may still be chosen
     * @param create makes the offer, or gives the findings that stand in its way
     */
    CreateOfferDialog(
            List<LanguageTag> offered,
            SerializablePredicate<String> idFree,
            SerializableFunction<NewOffer, List<Finding>> create) {
        this.create = create;
        nameAndId = new NameAndId(idFree);
        setHeaderTitle(getTranslation("offers.create.title"));
        addClassName("v-create");
        shells = new ArrayList<>(nameAndId.shells());
        shells.add(FieldShell.of(languages, path("languages")).help(getTranslation("offers.basics.languagesHelp")));
        shells.add(
                FieldShell.of(source, path("sourceLanguage")).help(getTranslation("offers.basics.sourceLanguageHelp")));
        var form = new Div(nameAndId.nameField(), nameAndId.idField(), languages, source);
        form.addClassName("v-form");
        add(form);
        fields(offered);
        buttons();
    }

    private void fields(List<LanguageTag> offered) {
        languages.setLabel(getTranslation("offers.basics.languages"));
        languages.setItems(offered);
        languages.setItemLabelGenerator(ContentWords::language);
        source.setLabel(getTranslation("offers.basics.sourceLanguage"));
        source.setItemLabelGenerator(ContentWords::language);
        LanguageTag mine = offered.stream()
                .filter(tag -> tag.locale().getLanguage().equals(getLocale().getLanguage()))
                .findFirst()
                .orElse(offered.getFirst());
        languages.addValueChangeListener(event -> offerSources(event.getValue()));
        languages.setValue(Set.of(mine));
    }

    private void buttons() {
        var cancel = new Button(getTranslation("offers.create.cancel"), event -> close());
        var save = new Button(getTranslation("offers.create.create"), event -> create());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private void offerSources(Set<LanguageTag> chosen) {
        LanguageTag before = source.getValue();
        source.setItems(new TreeSet<>(chosen));
        source.setValue(
                before != null && chosen.contains(before)
                        ? before
                        : chosen.stream().sorted().findFirst().orElse(null));
    }

    private void create() {
        if (!complete()) {
            return;
        }
        LanguageTag first = source.getValue();
        List<LanguageTag> all = Stream.concat(
                        Stream.of(first),
                        new TreeSet<>(languages.getValue()).stream().filter(tag -> !tag.equals(first)))
                .toList();
        List<Finding> findings = create.apply(new NewOffer(nameAndId.name(), nameAndId.offerId(), first, all));
        if (findings.isEmpty()) {
            close();
            return;
        }
        NewOfferFindings.show(this, shells, findings);
    }

    /** What is missing is said at its field before anything is sent. */
    private boolean complete() {
        languages.setInvalid(languages.isEmpty());
        languages.setErrorMessage(languages.isEmpty() ? getTranslation("offers.create.required") : "");
        return nameAndId.complete() && !languages.isInvalid();
    }

    private static FieldPath path(String field) {
        return FieldPath.of(SectionKey.BASICS, field);
    }
}
