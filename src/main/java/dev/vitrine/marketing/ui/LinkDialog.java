package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.WebAddress;
import java.util.function.Consumer;

/** The guide's dialog for a link: its title and its address. */
final class LinkDialog extends Composite<Dialog> {
    private final TextField title = new TextField(getTranslation("content.field.listing.links.title"));
    private final TextField url = new TextField(getTranslation("content.field.listing.links.url"));
    private final Link link;
    private final transient Consumer<Link> done;

    LinkDialog(Link link, Consumer<Link> done) {
        this.link = link;
        this.done = done;
        title.setValue(link.title());
        title.setMaxLength(Listing.LINK_TITLE_MAX);
        url.setValue(link.url());
        url.setMaxLength(Listing.LINK_URL_MAX);
        url.setPlaceholder("https://");
        var fields = new Div(title, url);
        fields.addClassName("v-form");
        var save = new Button(getTranslation("marketing.links.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var dialog = getContent();
        dialog.setHeaderTitle(getTranslation(link.title().isEmpty() ? "marketing.links.add" : "marketing.links.edit"));
        dialog.add(fields);
        dialog.getFooter().add(new Button(getTranslation("marketing.cancel"), event -> dialog.close()), save);
    }

    void open() {
        getContent().open();
        title.focus();
    }

    private void save() {
        String named = title.getValue().strip();
        String address = url.getValue().strip();
        mark(title, named.isEmpty(), "marketing.links.titleMissing");
        mark(url, !WebAddress.isValid(address), "marketing.links.urlWrong");
        if (!title.isInvalid() && !url.isInvalid()) {
            getContent().close();
            done.accept(new Link(link.key(), named, address));
        }
    }

    private void mark(TextField field, boolean wrong, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(wrong);
    }
}
