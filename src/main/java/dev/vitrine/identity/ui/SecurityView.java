package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.OwnFactors;
import dev.vitrine.identity.OwnFactors.Passkey;
import dev.vitrine.identity.OwnFactors.Removed;
import dev.vitrine.identity.OwnFactors.View;
import dev.vitrine.identity.Reauthentication;
import dev.vitrine.identity.ReauthenticationDialog;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PersonalView;
import dev.vitrine.shared.SecretText;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** By what I prove who I am: password, authenticator app, passkeys, recovery codes. */
@Route(value = "me/security", layout = MainLayout.class)
@PermitAll
class SecurityView extends PersonalView {
    private final transient OwnFactors factors;
    private final transient Reauthentication reauthentication;
    private final Div cards = new Div();

    SecurityView(OwnFactors factors, Reauthentication reauthentication) {
        super("identity.security.title", "identity.security.subtitle");
        this.factors = factors;
        this.reauthentication = reauthentication;
        cards.addClassName("v-form");
        add(cards);
        show();
    }

    private void show() {
        var view = factors.read();
        cards.removeAll();
        cards.add(new PasswordCard(factors, view.passwordMin()), app(view), passkeys(view));
        if (view.any()) {
            cards.add(recovery(view));
        }
    }

    private Component app(View view) {
        var card = new Card(getTranslation("identity.app.title")).subtitle(getTranslation("identity.app.help"));
        Instant since = view.app();
        return since == null
                ? card.actions(action("identity.security.appAdd", this::addApp))
                : card.with(new Paragraph(getTranslation(
                                "identity.security.appSince", Formats.current().date(since))))
                        .actions(action("identity.security.appRemove", () -> remove(factors::removeApp)));
    }

    private void addApp() {
        factors.offerApp().ifPresent(offer -> dialog("identity.app.title", done -> new AppSetup(factors, offer, done)));
    }

    private Component passkeys(View view) {
        var list = new UnorderedList();
        list.addClassName("v-passkeys");
        view.passkeys().forEach(passkey -> list.add(line(passkey)));
        var card = new Card(getTranslation("identity.security.passkeys"))
                .subtitle(getTranslation("identity.passkey.help"));
        if (!view.passkeys().isEmpty()) {
            card.with(list);
        }
        return card.actions(action(
                "identity.security.passkeyAdd",
                () -> dialog("identity.passkey.title", done -> new PasskeyMaker(factors, done))));
    }

    private Component line(Passkey passkey) {
        var facts = new Span(facts(passkey));
        facts.addClassName("v-quiet");
        var words = new Div(new Span(passkey.name()), facts);
        words.addClassName("v-passkey-words");
        var rename = action("identity.security.rename", () -> rename(passkey));
        rename.setAriaLabel(getTranslation("identity.security.renameOne", passkey.name()));
        var remove = action("identity.security.remove", () -> remove(() -> factors.removePasskey(passkey.id())));
        remove.setAriaLabel(getTranslation("identity.security.removeOne", passkey.name()));
        return new ListItem(words, rename, remove);
    }

    private String facts(Passkey passkey) {
        var formats = Formats.current();
        Instant used = passkey.used();
        return used == null
                ? getTranslation("identity.security.neverUsed", formats.date(passkey.added()))
                : getTranslation("identity.security.lastUsed", formats.date(passkey.added()), formats.ago(used));
    }

    private void rename(Passkey passkey) {
        var name = new TextField(getTranslation("identity.passkey.name"));
        name.setValue(passkey.name());
        name.setMaxLength(OwnFactors.PASSKEY_NAME_MAX);
        name.setWidthFull();
        var dialog = opened("identity.security.rename", name);
        var save = new Button(getTranslation("identity.security.save"), click -> {
            factors.renamePasskey(passkey.id(), name.getValue());
            dialog.close();
            show();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save);
    }

    private Component recovery(View view) {
        return new Card(getTranslation("identity.security.recovery"))
                .subtitle(getTranslation("identity.security.recoveryLeft", view.recoveryCodes()))
                .actions(action("identity.security.recoveryNew", () -> showCodes(factors.newRecoveryCodes())));
    }

    private void showCodes(List<SecretText> codes) {
        var dialog = opened("identity.recovery.title", new RecoveryCodeList(codes));
        dialog.setCloseOnOutsideClick(false);
        var kept = new Button(getTranslation("identity.recovery.kept"), click -> dialog.close());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(kept);
        show();
    }

    private void dialog(String title, Function<Consumer<List<SecretText>>, Component> part) {
        var dialog = new Dialog();
        dialog.add(part.apply(codes -> {
            dialog.close();
            Notices.done(getTranslation("identity.security.added"));
            if (codes.isEmpty()) {
                show();
            } else {
                showCodes(codes);
            }
        }));
        open(dialog, title);
    }

    private Dialog opened(String title, Component content) {
        var dialog = new Dialog(content);
        open(dialog, title);
        return dialog;
    }

    private void open(Dialog dialog, String title) {
        dialog.setHeaderTitle(getTranslation(title));
        dialog.addClassName("v-security-dialog");
        dialog.getFooter().add(new Button(getTranslation("identity.reauthentication.cancel"), click -> dialog.close()));
        dialog.open();
    }

    private void remove(Supplier<Removed> removal) {
        switch (removal.get()) {
            case DONE -> Notices.done(getTranslation("identity.security.removed"));
            case REQUIRED -> Notices.problem(getTranslation("identity.security.lastRequired"));
            case PASSWORD_SHORT -> Notices.problem(getTranslation("identity.security.lastShort"));
        }
        show();
    }

    /** Whatever changes the factors wants a fresh proof. */
    private Button action(String key, Runnable then) {
        return new Button(getTranslation(key), click -> ReauthenticationDialog.before(reauthentication, then));
    }
}
