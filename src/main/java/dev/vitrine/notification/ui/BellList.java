package dev.vitrine.notification.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.Formats;
import dev.vitrine.notification.Bells;
import dev.vitrine.notification.Bells.Rung;

/** What the bell opens: the latest news, unread ones marked, each leading to its page. */
final class BellList extends Composite<Div> {
    private final transient Bells bells;
    private final transient Runnable changed;

    /** @param changed called when something was read */
    BellList(Bells bells, Runnable changed) {
        this.bells = bells;
        this.changed = changed;
        getContent().addClassName("n-bell");
        fill();
    }

    private void fill() {
        getContent().removeAll();
        var latest = bells.latest();
        var head = new Div(new H2(getTranslation("notification.bell.title")));
        head.addClassName("n-bell-head");
        if (latest.stream().anyMatch(rung -> !rung.read())) {
            var all = new Button(getTranslation("notification.bell.readAll"), click -> readAll());
            all.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(all);
        }
        getContent().add(head);
        if (latest.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("notification.bell.empty")), settings());
            return;
        }
        var list = new UnorderedList();
        latest.forEach(rung -> list.add(item(rung)));
        getContent().add(list, settings());
    }

    private Anchor settings() {
        var link = new Anchor("me/notifications", getTranslation("notification.bell.settings"));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("n-bell-settings");
        return link;
    }

    private ListItem item(Rung rung) {
        var title = new Span(getTranslation(rung.news().titleKey(), rung.offer(), rung.publisher(), rung.ticket()));
        var when = new Span(getTranslation(
                "notification.bell.when", rung.publisher(), Formats.current().ago(rung.at())));
        when.addClassName("n-bell-when");
        var link = new Anchor(rung.address(), title, when);
        link.getElement().setAttribute("router-link", true);
        link.getElement().addEventListener("click", click -> {
            bells.read(rung.id());
            changed.run();
        });
        if (!rung.read()) {
            link.addClassName("n-unread");
            var unread = new Span(getTranslation("notification.bell.unread"));
            unread.addClassName("v-unseen");
            link.addComponentAsFirst(unread);
        }
        return new ListItem(link);
    }

    private void readAll() {
        bells.readAll();
        changed.run();
        fill();
    }
}
