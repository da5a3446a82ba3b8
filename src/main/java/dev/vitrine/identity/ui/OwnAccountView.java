package dev.vitrine.identity.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.Members;
import dev.vitrine.identity.OwnAccount;
import dev.vitrine.identity.OwnAccount.Outcome;
import dev.vitrine.identity.OwnAccount.Seat;
import dev.vitrine.identity.OwnAccount.Settings;
import dev.vitrine.identity.OwnMailAddress;
import dev.vitrine.identity.Reauthentication;
import dev.vitrine.identity.ReauthenticationDialog;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PersonalView;
import dev.vitrine.kit.SaveBar;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;

/** Who I am here: my name, my language, my time, and what I may do where. */
@Route(value = PersonalView.ADDRESS, layout = MainLayout.class)
@PermitAll
class OwnAccountView extends PersonalView {
    private final transient OwnAccount account;
    private final transient Members members;
    private final transient Clock clock;
    private final transient Settings saved;
    private final OwnAccountForm form;
    private final SaveBar bar = new SaveBar(this::save);

    OwnAccountView(
            OwnAccount account,
            Members members,
            OwnMailAddress addresses,
            Reauthentication reauthentication,
            Clock clock) {
        super("identity.me.title", "identity.me.subtitle");
        this.account = account;
        this.members = members;
        this.clock = clock;
        var view = account.read();
        saved = view.settings();
        form = new OwnAccountForm(saved, clock, bar::setDirty);
        var change = new Button(
                getTranslation("identity.mailChange.change"),
                click -> ReauthenticationDialog.before(reauthentication, () -> new MailChangeDialog(addresses).open()));
        change.setId("mail-change");
        var mail = new Card(
                        getTranslation("identity.me.signIn"),
                        new FactList().add(getTranslation("identity.me.mail"), view.mail()))
                .actions(change);
        var cards = new Div(form, mail, new SeatsCard(view, this::askToLeave));
        cards.addClassName("v-form");
        add(cards);
        foot(bar);
        tellOfTheSave();
    }

    private void askToLeave(Seat seat) {
        Ask.of(getTranslation("identity.me.leaveAsk", seat.publisher().name()), getTranslation("identity.me.leaveText"))
                .danger(getTranslation("identity.me.leave"), () -> leave(seat))
                .cancel(getTranslation("identity.me.stay"))
                .open();
    }

    private void leave(Seat seat) {
        var outcome = members.leave(seat.publisher().id());
        if (outcome == Members.Outcome.DONE) {
            Notices.done(getTranslation("identity.me.left", seat.publisher().name()));
            UI.getCurrent().refreshCurrentRoute(true);
        } else {
            Notices.problem(getTranslation(Labels.key(outcome)));
        }
    }

    private void save() {
        var wanted = form.write();
        if (wanted.isEmpty()) {
            bar.refused(getTranslation("identity.me.notSaved"));
            return;
        }
        if (account.save(wanted.get()) == Outcome.SAVED) {
            bar.setDirty(0);
            showAnew(new JustSaved(clock.instant(), saved));
        } else {
            form.nameIsBad();
            bar.refused(getTranslation("identity.me.notSaved"));
        }
    }

    /** What was saved; the frame around it is drawn anew in the language that was chosen, and then tells of it. */
    private record JustSaved(Instant at, Settings before) {}

    private static void showAnew(JustSaved save) {
        UI ui = UI.getCurrent();
        ComponentUtil.setData(ui, JustSaved.class, save);
        ui.refreshCurrentRoute(true);
    }

    private void tellOfTheSave() {
        UI ui = UI.getCurrent();
        var save = ComponentUtil.getData(ui, JustSaved.class);
        if (save != null) {
            ComponentUtil.setData(ui, JustSaved.class, null);
            bar.saved(save.at(), "", () -> takeBack(save.before()));
        }
    }

    private void takeBack(Settings before) {
        account.save(before);
        UI.getCurrent().refreshCurrentRoute(true);
    }
}
