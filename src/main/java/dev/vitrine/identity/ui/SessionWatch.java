package dev.vitrine.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.identity.OwnSessions;
import dev.vitrine.identity.OwnSessions.Rest;
import dev.vitrine.kit.Formats;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches over the session of a window (decision 131): tells the server when somebody does something, and him, some minutes
 * before, that the session will end. Other windows of the browser are told that he is there.
 */
@Tag("v-session-watch")
@JsModule("context://frontend/session-watch.js")
final class SessionWatch extends Component {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final transient OwnSessions sessions;
    private @Nullable Dialog warning;
    private boolean lastWasSaid;

    SessionWatch(OwnSessions sessions, Rest rest) {
        this.sessions = sessions;
        getElement().addEventListener("session-active", event -> follow(sessions.goOn()));
        getElement().addEventListener("session-quiet", event -> follow(sessions.rest()));
        follow(Optional.of(rest));
    }

    private void follow(Optional<Rest> rest) {
        rest.ifPresent(now -> {
            if (now.soon()) {
                warn(now);
                askIn(now.left().plus(A_MOMENT));
            } else {
                close();
                askIn(now.left().minus(sessions.warning()));
            }
        });
    }

    private void askIn(Duration time) {
        getElement().callJsFunction("askIn", Math.max(1, time.toMillis()));
    }

    private void warn(Rest rest) {
        if (warning != null || lastWasSaid) {
            return;
        }
        lastWasSaid = rest.last();
        var time = Formats.current().time(rest.endsAt());
        var dialog = new Dialog();
        dialog.setRole("alertdialog");
        dialog.addClassName("v-session-warning");
        dialog.setHeaderTitle(getTranslation("identity.session.soon"));
        dialog.add(new Paragraph(
                getTranslation(rest.last() ? "identity.session.soonLast" : "identity.session.soonIdle", time)));
        var stay = new Button(
                getTranslation(rest.last() ? "identity.session.understood" : "identity.session.stay"),
                click -> dialog.close());
        stay.addThemeVariants(ButtonVariant.PRIMARY);
        stay.setAutofocus(true);
        dialog.getFooter().add(stay);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                warning = null;
                if (change.isFromClient() || !rest.last()) {
                    follow(sessions.goOn());
                }
            }
        });
        warning = dialog;
        dialog.open();
    }

    private void close() {
        var open = warning;
        if (open != null) {
            warning = null;
            open.close();
        }
    }
}
