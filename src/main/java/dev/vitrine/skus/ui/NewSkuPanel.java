package dev.vitrine.skus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.SectionKey;
import java.io.Serializable;
import java.util.List;

/** The panel that asks for what a SKU begins with; what is wrong is said at its field, before and after it was sent. */
final class NewSkuPanel {
    /** Makes the SKU under this key, or gives the findings that stand in its way. */
    interface Create extends Serializable {
        List<Finding> create(SectionKey key);
    }

    private final NewSkuId id;
    private final List<FieldShell<?>> shells;
    private final Create create;
    private final SidePanel panel;

    /**
     * @param shells of all fields, that of the id first
     * @param deed the words of the button
     */
    private NewSkuPanel(
            String title,
            NewSkuId id,
            List<FieldShell<?>> shells,
            Create create,
            String deed,
            Runnable close,
            Component... content) {
        this.id = id;
        this.shells = shells;
        this.create = create;
        var body = new Div(content);
        body.addClassName("v-form");
        panel = new SidePanel(title, close).content(body);
        var cancel = new Button(panel.getTranslation("skus.cancel"), event -> close.run());
        var save = new Button(deed, Icons.of("check"), event -> create());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        panel.foot(cancel, save);
        panel.addClassName("v-panel-wide");
        Shortcuts.addShortcutListener(panel, close::run, Key.ESCAPE).listenOn(panel);
        var field = id.shell().field();
        Shortcuts.addShortcutListener(field, this::create, Key.ENTER)
                .listenOn(field)
                .resetFocusOnActiveElement();
        field.setAutofocus(true);
    }

    /** The panel for a SKU of which nothing is there yet; what it makes, {@link SkuFields#sku} tells. */
    static NewSkuPanel empty(NewSkuId id, SkuFields fields, Component reader, Create create, Runnable close) {
        List<FieldShell<?>> shells = List.of(
                id.shell(),
                FieldShell.of(fields.byol, id.path("billing")).help(reader.getTranslation("skus.byolHelp")),
                FieldShell.of(fields.trial, id.path("trial")).help(reader.getTranslation("skus.trialHelp")),
                FieldShell.of(fields.hidden, id.path("hidden")).help(fields.hiddenHelp(reader)));
        return new NewSkuPanel(
                reader.getTranslation("skus.add"),
                id,
                shells,
                create,
                reader.getTranslation("skus.create"),
                close,
                fields.all());
    }

    /**
     * The panel for a copy of a SKU.
     *
     * @param told what the copy takes along
     */
    static NewSkuPanel copy(
            String original, NewSkuId id, Component told, Component reader, Create create, Runnable close) {
        return new NewSkuPanel(
                reader.getTranslation("skus.copyTitle", original),
                id,
                List.of(id.shell()),
                create,
                reader.getTranslation("skus.copyDo"),
                close,
                id.shell().field(),
                told);
    }

    SidePanel panel() {
        return panel;
    }

    private void create() {
        id.ask().ifPresent(key -> told(create.create(key)));
    }

    private void told(List<Finding> findings) {
        shells.forEach(shell -> shell.findings(findings));
        findings.stream()
                .filter(finding ->
                        shells.stream().noneMatch(shell -> finding.path().within(shell.path())))
                .findFirst()
                .ifPresent(finding -> Notices.problem(Findings.text(panel, finding)));
    }
}
