package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Short messages at the edge of the page: what happened, why, and what to do, in one or two sentences. */
public final class Notices {
    private static final int SHORT_MS = 5000;

    private Notices() {}

    /** Something was done; goes away of itself. */
    public static void done(String text) {
        Notification notice = notice("passed", "v-notice-done", text);
        notice.setDuration(SHORT_MS);
        notice.open();
    }

    /** Something was done and can be taken back. */
    public static void done(String text, String undoLabel, Runnable undo) {
        var button = new Button(undoLabel);
        Notification notice = notice("passed", "v-notice-done", text, button);
        notice.setDuration(2 * SHORT_MS);
        button.addClickListener(event -> {
            notice.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        notice.open();
    }

    /** Something was not done; stays until it is closed. */
    public static void problem(String text) {
        Notification notice = notice("error", "v-notice-problem", text);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.open();
    }

    private static Notification notice(String icon, String className, String text, Component... actions) {
        var notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_END);
        notice.addClassNames("v-notice", className);
        var words = new Div(Icons.of(icon), new Span(text));
        words.addClassName("v-notice-words");
        var close = new Button(Icons.of("close"), event -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(close.getTranslation("kit.close"));
        var line = new Div(words);
        line.addClassName("v-notice-line");
        line.add(actions);
        line.add(close);
        notice.add(line);
        return notice;
    }
}
