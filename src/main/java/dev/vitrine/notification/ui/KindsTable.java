package dev.vitrine.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Labels;
import dev.vitrine.notification.News;
import dev.vitrine.notification.NotificationSettings;
import dev.vitrine.notification.OwnNotifications.Line;
import dev.vitrine.notification.OwnNotifications.View;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The kinds of news that can reach the person, each with its bell and its mail; what cannot be chosen says why. */
final class KindsTable extends Composite<NativeTable> {
    private final Map<News, Checkbox> bells = new EnumMap<>(News.class);
    private final Map<News, Checkbox> mails = new EnumMap<>(News.class);
    private final transient Runnable changed;

    KindsTable(View view, Runnable changed) {
        this.changed = changed;
        getContent().addClassName("v-notified");
        var head = getContent().getHead().addRow();
        head.add(
                heading("col", new Span(getTranslation("notification.settings.kind"))),
                heading("col", new Span(getTranslation("notification.settings.bell"))),
                heading("col", new Span(getTranslation("notification.settings.mail"))));
        view.lines().forEach(this::line);
        if (view.sasUrls()) {
            fixed("notification.settings.sas", "notification.settings.sasWhy");
        }
        fixed("notification.settings.account", "notification.settings.accountWhy");
    }

    private void line(Line line) {
        String name = getTranslation(Labels.key(line.news()));
        String why = line.mailAlways() ? getTranslation("notification.settings.checksWhy") : "";
        var row = row(name, why);
        row.add(new NativeTableCell(box(bells, line.news(), name, "notification.settings.bell")));
        row.add(new NativeTableCell(
                line.mailAlways()
                        ? new Span(getTranslation("notification.settings.always"))
                        : box(mails, line.news(), name, "notification.settings.mail")));
    }

    private void fixed(String name, String why) {
        var row = row(getTranslation(name), getTranslation(why));
        row.add(
                new NativeTableCell(new Span(getTranslation("notification.settings.never"))),
                new NativeTableCell(new Span(getTranslation("notification.settings.always"))));
    }

    private NativeTableRow row(String name, String why) {
        var words = heading("row", new Span(name));
        if (!why.isEmpty()) {
            var reason = new Span(why);
            reason.addClassName("v-notified-why");
            words.add(reason);
        }
        var row = getContent().getBody().addRow();
        row.add(words);
        return row;
    }

    private static NativeTableHeaderCell heading(String scope, Component content) {
        var cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private Checkbox box(Map<News, Checkbox> boxes, News news, String name, String way) {
        var box = new Checkbox();
        box.setAriaLabel(getTranslation("notification.settings.choice", name, getTranslation(way)));
        box.addValueChangeListener(event -> changed.run());
        boxes.put(news, box);
        return box;
    }

    void show(NotificationSettings settings) {
        bells.forEach((news, box) -> box.setValue(!settings.bellOff().contains(news)));
        mails.forEach((news, box) -> box.setValue(!settings.mailOff().contains(news)));
    }

    /** @param before what is switched off; of kinds that are not shown it stays so */
    Set<News> bellOff(Set<News> before) {
        return off(bells, before);
    }

    /** @param before what is switched off; of kinds that are not shown it stays so */
    Set<News> mailOff(Set<News> before) {
        return off(mails, before);
    }

    private static Set<News> off(Map<News, Checkbox> boxes, Set<News> before) {
        var off = EnumSet.noneOf(News.class);
        off.addAll(before);
        boxes.forEach((news, box) -> {
            if (box.getValue()) {
                off.remove(news);
            } else {
                off.add(news);
            }
        });
        return off;
    }
}
