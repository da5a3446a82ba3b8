package dev.vitrine.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.account.PublisherOpening.Opened;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.Registration.NewPerson;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Slug;
import dev.vitrine.tenancy.Profile.Problem;
import dev.vitrine.tenancy.Publishers;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks for a new publisher and its first owner. */
final class OpenPublisherDialog extends Dialog {
    private final transient Function<Data, Opened> open;
    private final TextField name = new TextField();
    private final TextField slug = new TextField();
    private final TextField ownerName = new TextField();
    private final EmailField ownerMail = new EmailField();
    private final PasswordField password = new PasswordField();

    /** What was typed. */
    record Data(String slug, String name, NewPerson owner) {}

    OpenPublisherDialog(Function<Data, Opened> open) {
        this.open = open;
        setHeaderTitle(getTranslation("account.publishers.create"));
        name.setLabel(getTranslation("account.publishers.name"));
        name.setMaxLength(Publishers.NAME_MAX);
        slug.setLabel(getTranslation("account.publishers.slug"));
        slug.setHelperText(getTranslation("account.publishers.slugHelp"));
        slug.setMaxLength(Slug.MAX);
        ownerName.setLabel(getTranslation("account.owner.name"));
        ownerName.setMaxLength(Registration.NAME_MAX);
        ownerMail.setLabel(getTranslation("account.owner.mail"));
        password.setLabel(getTranslation("account.owner.password"));
        password.setHelperText(getTranslation("account.owner.passwordHelp", Registration.PASSWORD_MIN));
        var form = new Div(
                name,
                slug,
                new H2(getTranslation("account.owner.title")),
                new Paragraph(getTranslation("account.owner.text")),
                ownerName,
                ownerMail,
                password);
        form.addClassName("v-form");
        add(form);
        var create = new Button(getTranslation("account.publishers.create"), event -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("account.cancel"), event -> close()), create);
    }

    private void create() {
        var formats = Formats.current();
        var owner = new NewPerson(
                ownerMail.getValue(),
                ownerName.getValue(),
                new SecretText(password.getValue()),
                formats.locale(),
                formats.zone());
        Stream.<HasValidationProperties>of(name, slug, ownerName, ownerMail, password)
                .forEach(field -> field.setInvalid(false));
        switch (open.apply(new Data(slug.getValue().strip(), name.getValue(), owner))) {
            case Opened.Done ignored -> close();
            case Opened.BadPublisher(Publishers.Created why) -> show(why);
            case Opened.BadOwner(Registration.Created why) -> show(why);
            case Opened.OwnerOfTheMarketplace ignored -> say(ownerMail, getTranslation("account.owner.otherSide"));
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

    private void show(Registration.Created why) {
        switch (why) {
            case Registration.Created.BadMail ignored -> say(ownerMail, getTranslation("account.owner.badMail"));
            case Registration.Created.MailTaken ignored -> say(ownerMail, getTranslation("account.owner.badMail"));
            case Registration.Created.BadName ignored -> say(ownerName, getTranslation("account.owner.badName"));
            case Registration.Created.PasswordTooShort(int least) ->
                say(password, getTranslation("account.owner.passwordHelp", least));
            case Registration.Created.PasswordTooLong(int most) ->
                say(password, getTranslation("account.owner.passwordLong", most));
            case Registration.Created.PasswordGuessable ignored ->
                say(password, getTranslation("account.owner.passwordGuessable"));
            case Registration.Created.Done ignored -> close();
        }
    }

    private static void say(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
