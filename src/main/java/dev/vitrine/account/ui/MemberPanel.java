package dev.vitrine.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.identity.MemberRole;
import dev.vitrine.identity.MemberRole.Problem;
import dev.vitrine.identity.Members;
import dev.vitrine.identity.People.Member;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.shared.PersonId;
import java.util.Optional;

/** One member: change the role and its limits, let access rest, remove, hand over ownership. */
final class MemberPanel {
    private final Member member;
    private final RoleFields fields;
    private final Members members;
    private final Page page;
    private final SidePanel panel;

    /** The page on which the panel stands. */
    interface Page {
        /** Something was done: the panel goes, the list is read anew. */
        void done(String told);

        void handedOver(String told);

        /** Why nobody can be this. */
        Optional<Problem> problem(MemberRole role);

        void close();
    }

    MemberPanel(Member member, RoleFields fields, Members members, Page page) {
        this.member = member;
        this.fields = fields;
        this.members = members;
        this.page = page;
        panel = new SidePanel(name(), page::close);
        var state = new MemberRow.Present(member).state();
        panel.beside(
                new StateBadge(state.tone(), t(Labels.key(state)), state.icon()),
                new Span(member.person().mail()));
        var save = new Button(t("account.members.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        panel.content(fields, actions());
        panel.foot(new Button(t("account.cancel"), event -> page.close()), save);
        fields.focus();
        Shortcuts.addShortcutListener(panel, page::close, Key.ESCAPE);
    }

    SidePanel panel() {
        return panel;
    }

    private Div actions() {
        boolean active = member.suspended() == null;
        var actions = new Div(
                new H3(t("account.members.access")),
                active
                        ? action("account.members.suspend", "lock", this::suspend)
                        : action("account.members.lift", "undo", this::lift));
        if (active) {
            actions.add(action("account.members.handOver", "key", this::askToHandOver));
        }
        var remove = action("account.members.remove", "trash", this::askToRemove);
        remove.addThemeVariants(ButtonVariant.ERROR);
        actions.add(remove);
        actions.addClassName("v-member-actions");
        return actions;
    }

    private Button action(String key, String icon, Runnable then) {
        var button = new Button(t(key), Icons.of(icon), event -> then.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void save() {
        var role = fields.write();
        var outcome = members.change(id(), role);
        if (outcome == Members.Outcome.BAD_ROLE) {
            fields.show(page.problem(role));
        } else {
            told(outcome, "account.members.changed");
        }
    }

    private void suspend() {
        told(members.suspend(id()), "account.members.nowSuspended");
    }

    private void lift() {
        members.lift(id());
        page.done(t("account.members.lifted", name()));
    }

    private void askToRemove() {
        Ask.of(t("account.members.removeAsk", name()), t("account.members.removeText"))
                .danger(t("account.members.remove"), () -> told(members.remove(id()), "account.members.removed"))
                .cancel(t("account.cancel"))
                .open();
    }

    private void askToHandOver() {
        Ask.of(t("account.members.handOverAsk", name()), t("account.members.handOverText", name()))
                .danger(t("account.members.handOver"), this::handOver)
                .cancel(t("account.cancel"))
                .open();
    }

    private void handOver() {
        var outcome = members.handOver(id());
        if (outcome == Members.Outcome.DONE) {
            page.handedOver(t("account.members.handedOver", name()));
        } else {
            Notices.problem(t(Labels.key(outcome)));
        }
    }

    private void told(Members.Outcome outcome, String done) {
        if (outcome == Members.Outcome.DONE) {
            page.done(t(done, name()));
        } else {
            Notices.problem(t(Labels.key(outcome)));
        }
    }

    private PersonId id() {
        return member.person().id();
    }

    private String name() {
        return member.person().name();
    }

    private String t(String key, Object... args) {
        return fields.getTranslation(key, args);
    }
}
