package dev.vitrine.offers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import dev.vitrine.content.Basics;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Notices;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Slug;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks for what an offer begins with: name, offer id, languages and source language. */
class CreateOfferDialog extends Dialog {
    private final SerializablePredicate<String> idFree;
    private final SerializableFunction<NewOffer, List<Finding>> create;
    private final TextField name = new TextField();
    private final TextField offerId = new TextField();
    private final CheckboxGroup<LanguageTag> languages = new CheckboxGroup<>();
    private final Select<LanguageTag> source = new Select<>();
    private final transient List<FieldShell<?>> shells;
    private boolean idTouched;

    /**
     * @param offered languages that may be chosen
     * @param idFree whether an offer id may still be chosen
     * @param create makes the offer, or gives the findings that stand in its way
     */
    CreateOfferDialog(
            List<LanguageTag> offered,
            SerializablePredicate<String> idFree,
            SerializableFunction<NewOffer, List<Finding>> create) {
        this.idFree = idFree;
        this.create = create;
        setHeaderTitle(getTranslation("offers.create.title"));
        addClassName("v-create");
        shells = List.of(
                FieldShell.of(name, path("name"))
                        .help(getTranslation("offers.basics.nameHelp"))
                        .limit(Basics.NAME_MAX),
                FieldShell.of(offerId, path("offerId"))
                        .help(getTranslation("offers.basics.offerIdHelp"))
                        .limit(Slug.MAX),
                FieldShell.of(languages, path("languages")).help(getTranslation("offers.basics.languagesHelp")),
                FieldShell.of(source, path("sourceLanguage")).help(getTranslation("offers.basics.sourceLanguageHelp")));
        var form = new Div(name, offerId, languages, source);
        form.addClassName("v-form");
        add(form);
        fields(offered);
        buttons();
    }

    private void fields(List<LanguageTag> offered) {
        name.setLabel(getTranslation("offers.basics.name"));
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        // Once, when the field is left: a suggestion that came later would fall into what is typed as the id.
        name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        name.addValueChangeListener(event -> suggest());
        offerId.setLabel(getTranslation("offers.basics.offerId"));
        offerId.setRequiredIndicatorVisible(true);
        offerId.setValueChangeMode(ValueChangeMode.LAZY);
        offerId.addValueChangeListener(event -> {
            idTouched = idTouched || event.isFromClient();
            checkId();
        });
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
                    getTranslation(Slug.isValid(id) ? "offers.create.idTaken" : "offers.create.idForm"));
            offerId.setInvalid(true);
        }
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
        List<Finding> findings = create.apply(new NewOffer(name.getValue(), offerId.getValue(), first, all));
        if (findings.isEmpty()) {
            close();
            return;
        }
        shells.forEach(shell -> shell.findings(findings));
        findings.stream()
                .filter(finding ->
                        shells.stream().noneMatch(shell -> finding.path().within(shell.path())))
                .findFirst()
                .ifPresent(finding -> Notices.problem(Findings.text(this, finding)));
    }

    /** What is missing is said at its field before anything is sent. */
    private boolean complete() {
        require(name, name.getValue().isBlank());
        if (offerId.isEmpty()) {
            require(offerId, true);
        } else {
            checkId();
        }
        languages.setInvalid(languages.isEmpty());
        languages.setErrorMessage(languages.isEmpty() ? getTranslation("offers.create.required") : "");
        return !name.isInvalid() && !offerId.isInvalid() && !languages.isInvalid();
    }

    private void require(TextField field, boolean missing) {
        field.setErrorMessage(missing ? getTranslation("offers.create.required") : "");
        field.setInvalid(missing);
    }

    private static FieldPath path(String field) {
        return FieldPath.of(SectionKey.BASICS, field);
    }
}
