package dev.vitrine.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.kit.StateBadge;
import java.time.Instant;

/** One invitation that was not accepted yet: send it again, withdraw it. */
final class InvitationPanel {
    private final SidePanel panel;

    /**
     * @param mail whom it went to
     * @param as what the person is invited to be, in words
     */
    InvitationPanel(String mail, MemberState state, String as, Instant sent, Instant expires, Runnable close) {
        panel = new SidePanel(mail, close);
        panel.beside(new StateBadge(state.tone(), panel.getTranslation(Labels.key(state)), state.icon()));
        var facts = new FactList();
        facts.add(panel.getTranslation("account.members.role"), as);
        facts.add(
                panel.getTranslation("account.invite.sentAt"), Formats.current().dateTime(sent));
        facts.add(
                panel.getTranslation("account.invite.expires"),
                Formats.current().dateTime(expires));
        panel.content(facts);
        Shortcuts.addShortcutListener(panel, close::run, Key.ESCAPE);
    }

    /** Adds what may be done. */
    InvitationPanel actions(Runnable sendAgain, Runnable withdraw) {
        var again =
                new Button(panel.getTranslation("account.invite.again"), Icons.of("send"), event -> sendAgain.run());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        var back =
                new Button(panel.getTranslation("account.invite.withdraw"), Icons.of("trash"), event -> withdraw.run());
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        panel.foot(back, again);
        again.focus();
        return this;
    }

    SidePanel panel() {
        return panel;
    }
}
