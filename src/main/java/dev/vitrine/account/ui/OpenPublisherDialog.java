package dev.vitrine.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.account.PublisherOpening.Opened;
import dev.vitrine.identity.FirstOwners;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.Slug;
import dev.vitrine.tenancy.Profile.Problem;
import dev.vitrine.tenancy.Publishers;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks for a new publisher and whom to invite as its first owner. */
final class OpenPublisherDialog extends Dialog {
    private final transient Function<Data, Opened> open;
    private final TextField name = new TextField();
    private final TextField slug = new TextField();
    private final EmailField ownerMail = new EmailField();
    private final Select<Locale> language = new Select<>();

    /** What was typed. */
    record Data(String slug, String name, String ownerMail, Locale language) {}

    OpenPublisherDialog(Function<Data, Opened> open) {
        this.open = open;
        setHeaderTitle(getTranslation("account.publishers.create"));
        name.setLabel(getTranslation("account.publishers.name"));
        name.setMaxLength(Publishers.NAME_MAX);
        slug.setLabel(getTranslation("account.publishers.slug"));
        slug.setHelperText(getTranslation("account.publishers.slugHelp"));
        slug.setMaxLength(Slug.MAX);
        ownerMail.setLabel(getTranslation("account.owner.mail"));
        language.setLabel(getTranslation("account.invite.language"));
        language.setItems(Locale.FRENCH, Locale.ENGLISH);
        language.setItemLabelGenerator(Formats::languageName);
        language.setValue(Formats.current().locale());
        var form = new Div(
                name,
                slug,
                new H2(getTranslation("account.owner.title")),
                new Paragraph(getTranslation("account.owner.text")),
                ownerMail,
                language);
        form.addClassName("v-form");
        add(form);
        var create = new Button(getTranslation("account.publishers.create"), event -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("account.cancel"), event -> close()), create);
    }

    private void create() {
        Stream.<HasValidationProperties>of(name, slug, ownerMail).forEach(field -> field.setInvalid(false));
        var data = new Data(slug.getValue().strip(), name.getValue(), ownerMail.getValue(), language.getValue());
        switch (open.apply(data)) {
            case Opened.Done ignored -> close();
            case Opened.BadPublisher(Publishers.Created why) -> show(why);
            case Opened.BadOwner(FirstOwners.Outcome why) -> say(ownerMail, getTranslation(Labels.key(why)));
        }
    }

    private void show(Publishers.Created why) {
        switch (why) {
            case Publishers.Created.BadName ignored -> say(name, getTranslation(Labels.key(Problem.DISPLAY_NAME)));
            case Publishers.Created.BadSlug ignored -> say(slug, getTranslation(Labels.key(Problem.NAMESPACE_FORM)));
            case Publishers.Created.SlugTaken ignored -> say(slug, getTranslation("account.publishers.slugTaken"));
            case Publishers.Created.Done ignored -> close();
        }
    }

    private static void say(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
