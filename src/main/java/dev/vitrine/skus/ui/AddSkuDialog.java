package dev.vitrine.skus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializablePredicate;
import dev.vitrine.content.Sku;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Notices;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Slug;
import java.io.Serializable;
import java.util.List;

/** Asks for what a SKU begins with; what is wrong is said at its field, before and after it was sent. */
class AddSkuDialog extends Dialog {
    /** Makes the SKU, or gives the findings that stand in its way. */
    interface Create extends Serializable {
        List<Finding> create(SectionKey key, Sku sku);
    }

    private final SectionKey key;
    private final SerializablePredicate<String> idFree;
    private final Create create;
    private final transient SkuFields fields;
    private final transient List<FieldShell<?>> shells;

    /**
     * @param key of the SKU to be
     * @param mayHide whether the publisher has the solution-template right
     * @param idFree whether no other SKU of the publisher has this id
     */
    AddSkuDialog(SectionKey key, boolean mayHide, SerializablePredicate<String> idFree, Create create) {
        this.key = key;
        this.idFree = idFree;
        this.create = create;
        fields = new SkuFields(this, mayHide);
        setHeaderTitle(getTranslation("skus.add"));
        addClassName("v-sku-add");
        shells = List.of(
                FieldShell.of(fields.id, path("id"))
                        .help(getTranslation("skus.idHelp"))
                        .limit(Slug.MAX),
                FieldShell.of(fields.byol, path("billing")).help(getTranslation("skus.byolHelp")),
                FieldShell.of(fields.trial, path("trial")).help(getTranslation("skus.trialHelp")),
                FieldShell.of(fields.hidden, path("hidden")).help(fields.hiddenHelp(this)));
        fields.id.setAutofocus(true);
        fields.id.addValueChangeListener(event -> checkId());
        var form = new Div(fields.id, fields.byol, fields.trial, fields.hidden);
        form.addClassName("v-form");
        add(form);
        var cancel = new Button(getTranslation("skus.cancel"), event -> close());
        var save = new Button(getTranslation("skus.create"), Icons.of("check"), event -> create());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private void checkId() {
        String id = fields.id.getValue();
        if (id.isEmpty()) {
            say("");
        } else if (!Slug.isValid(id)) {
            say(getTranslation("skus.idForm"));
        } else {
            say(idFree.test(id) ? "" : getTranslation("skus.idTaken"));
        }
    }

    private void say(String problem) {
        fields.id.setErrorMessage(problem);
        fields.id.setInvalid(!problem.isEmpty());
    }

    private void create() {
        checkId();
        if (fields.id.isEmpty()) {
            say(getTranslation("skus.idMissing"));
        }
        if (fields.id.isInvalid()) {
            fields.id.focus();
            return;
        }
        List<Finding> findings = create.create(key, fields.sku());
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

    private FieldPath path(String field) {
        return FieldPath.of(key, field);
    }
}
