package dev.vitrine.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.identity.PlatformPeople.Colleague;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.kit.StateBadge;

/** One of the marketplace's people: roles, and whether he may sign in. */
final class ColleaguePanel {
    private final SidePanel panel;

    /** What is done on the page. */
    interface Deeds {
        void change(PlatformRolesField roles);

        void disable();

        void enable();

        void close();
    }

    ColleaguePanel(Colleague colleague, Deeds deeds) {
        panel = new SidePanel(colleague.person().name(), deeds::close);
        var state = new ColleagueRow.Present(colleague).state();
        panel.beside(
                new StateBadge(state.tone(), panel.getTranslation(Labels.key(state)), state.icon()),
                new Span(colleague.person().mail()));
        var roles = new PlatformRolesField(colleague.roles());
        var access = colleague.disabled()
                ? new Button(panel.getTranslation("account.people.enable"), Icons.of("undo"), event -> deeds.enable())
                : new Button(
                        panel.getTranslation("account.people.disable"), Icons.of("lock"), event -> deeds.disable());
        access.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(new H3(panel.getTranslation("account.members.access")), access);
        actions.addClassName("v-member-actions");
        var save = new Button(panel.getTranslation("account.members.save"), event -> deeds.change(roles));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        panel.content(roles, actions);
        panel.foot(new Button(panel.getTranslation("account.cancel"), event -> deeds.close()), save);
        roles.getElement().callJsFunction("focus");
        Shortcuts.addShortcutListener(panel, deeds::close, Key.ESCAPE);
    }

    SidePanel panel() {
        return panel;
    }
}
