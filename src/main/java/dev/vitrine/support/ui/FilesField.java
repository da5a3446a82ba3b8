package dev.vitrine.support.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.assets.Files;
import dev.vitrine.assets.Files.Keeping;
import dev.vitrine.kit.FileArrival;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.support.Attached;
import dev.vitrine.support.TicketProblem;
import dev.vitrine.support.Tickets;
import java.util.ArrayList;
import java.util.List;

/** Files that go with what is being written: each is checked and kept as it arrives, and can be left out again. */
final class FilesField extends Composite<Div> {
    private final FileArrival arrival;
    private final UnorderedList list = new UnorderedList();
    private final transient Keeper keeper;
    private final transient List<Attached> files = new ArrayList<>();

    /** Keeps a file. */
    @FunctionalInterface
    interface Keeper {
        Keeping keep(String name, byte[] upload);
    }

    FilesField(Keeper keeper) {
        this.keeper = keeper;
        arrival = new FileArrival(
                getTranslation("support.files.choose"),
                getTranslation("support.files.drop"),
                Files.BYTES_MAX,
                this::take);
        var help = new Span(getTranslation(
                "support.files.help", Tickets.FILES_PER_ENTRY, Formats.current().bytes(Files.BYTES_MAX)));
        help.addClassName("v-quiet");
        list.addClassName("v-ticket-attached");
        list.setVisible(false);
        getContent().addClassName("v-ticket-files");
        getContent().add(arrival, help, arrival.result(), list);
    }

    List<Attached> files() {
        return List.copyOf(files);
    }

    void clear() {
        files.clear();
        show();
    }

    private void take(String name, byte[] bytes) {
        arrival.result().removeAll();
        if (files.size() >= Tickets.FILES_PER_ENTRY) {
            arrival.refuse(getTranslation(Labels.key(TicketProblem.TOO_MANY_FILES)));
            return;
        }
        switch (keeper.keep(name, bytes)) {
            case Keeping.Kept kept -> {
                files.add(Attached.of(kept.file()));
                show();
            }
            case Keeping.Refused refused -> arrival.refuse(getTranslation(Labels.key(refused.problem())));
        }
    }

    private void show() {
        list.removeAll();
        files.forEach(file -> list.add(item(file)));
        list.setVisible(!files.isEmpty());
    }

    private ListItem item(Attached file) {
        var size = new Span(Formats.current().bytes(file.size()));
        size.addClassName("v-quiet");
        var away = new Button(Icons.of("close"), click -> {
            files.remove(file);
            show();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("support.files.leaveOut", file.name()));
        return new ListItem(Icons.of("file"), new Span(file.name()), size, away);
    }
}
