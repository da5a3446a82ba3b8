package dev.vitrine.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.Roles;
import dev.vitrine.kit.CardGrid;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.KeysetGrid;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.notification.SentMails;
import dev.vitrine.notification.SentMails.Mail;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * Every mail that was written and how far it has come. With its text in the demo alone, so that it can be walked through
 * without a mail server: elsewhere a mail may hold what is for its reader alone.
 */
@Route(value = "admin/outbox", layout = MainLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class OutboxView extends PageView {
    private final transient SentMails mails;
    private final KeysetGrid<Mail> list = new KeysetGrid<>();
    private final Div text = new Div();

    OutboxView(SentMails mails) {
        this.mails = mails;
        text.addClassName("n-mail");
        columns(list.grid());
        list.tall()
                .empty(new EmptyState(
                        "mail",
                        getTranslation("notification.outbox.empty"),
                        getTranslation("notification.outbox.emptyText")))
                .cards(new ComponentRenderer<>(this::card))
                .caption(count -> getTranslation("notification.outbox.count", count));
        list.setPages(mails::page, mails::count, Mail::id);
        list.grid().asSingleSelect().addValueChangeListener(event -> show(event.getValue()));
        add(
                new PageHead(getTranslation("notification.outbox.title"))
                        .subtitle(getTranslation("notification.outbox.subtitle")),
                list,
                text);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("notification.outbox.title")));
    }

    private void columns(Grid<Mail> grid) {
        grid.addColumn(Mail::subject)
                .setHeader(getTranslation("notification.outbox.subject"))
                .setFlexGrow(2);
        grid.addColumn(Mail::to).setHeader(getTranslation("notification.outbox.to"));
        grid.addColumn(mail -> Formats.current().ago(mail.writtenAt()))
                .setHeader(getTranslation("notification.outbox.written"));
        grid.addColumn(mail -> getTranslation(Labels.key(mail.state())))
                .setHeader(getTranslation("notification.outbox.state"));
    }

    /** On a narrow screen. */
    private Component card(Mail mail) {
        return CardGrid.card(
                mail.subject(),
                CardGrid.quiet(mail.to()),
                CardGrid.foot(
                        new Span(getTranslation(Labels.key(mail.state()))),
                        CardGrid.quiet(Formats.current().ago(mail.writtenAt()))));
    }

    private void show(Mail mail) {
        text.removeAll();
        if (mail != null && mails.open()) {
            var words = new Pre(mails.text(mail.id()));
            words.addClassName("v-sheet");
            text.add(words);
        }
    }
}
