package dev.vitrine.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.MainLayout;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.MarketplaceLists.TicketCategory;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Removals;
import dev.vitrine.offers.Removals.Target;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.support.RemovalTickets;
import dev.vitrine.support.TicketPlace;
import dev.vitrine.support.TicketProblem;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.Tickets;
import dev.vitrine.support.Tickets.NewTicket;
import dev.vitrine.support.Tickets.Opened;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Profile.Contact;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new ticket, filled with the page from which help was asked for; the number that confirms it comes with the ticket. */
@Route(value = "p/:publisher/support/new", layout = MainLayout.class)
@PermitAll
class NewTicketView extends PageView implements BeforeEnterObserver {
    private static final int ROWS = 8;

    private final transient Tickets tickets;
    private final transient RemovalTickets removals;
    private final transient TicketAddresses addresses;
    private final transient TicketGate gate;
    private final transient MarketplaceLists lists;
    private final transient Drafts drafts;
    private final transient CurrentPerson person;

    private final ComboBox<Entry> type = new ComboBox<>();
    private final ComboBox<TicketCategory> category = new ComboBox<>();
    private final TextField subject = new TextField();
    private final TextArea words = new TextArea();
    private final RadioButtonGroup<TicketSeverity> severity = new RadioButtonGroup<>();
    private final TextField name = new TextField();
    private final EmailField mail = new EmailField();
    private final TextField phone = new TextField();
    private final FilesField files;
    private final Div about = new Div();
    private final RemovalCard removal = new RemovalCard();
    private @Nullable Target wanted;
    private final Button send = new Button(getTranslation("support.new.send"), Icons.of("send"), click -> send());
    private transient TicketPlace place = TicketPlace.NONE;

    NewTicketView(
            Tickets tickets,
            RemovalTickets removals,
            TicketAddresses addresses,
            TicketGate gate,
            MarketplaceLists lists,
            Drafts drafts,
            CurrentPerson person) {
        this.tickets = tickets;
        this.removals = removals;
        this.addresses = addresses;
        this.gate = gate;
        this.lists = lists;
        this.drafts = drafts;
        this.person = person;
        files = new FilesField(tickets::keep);
        question();
        contact();
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        var question = new Div(columns(type, category), about, subject, words, files, severity);
        question.addClassName("v-ticket-question");
        removal.setVisible(false);
        var form = new Div(
                removal,
                new Card(getTranslation("support.new.question"), question),
                new Card(getTranslation("support.contact.title"), columns(name, mail, phone))
                        .subtitle(getTranslation("support.new.contactText")));
        form.addClassName("v-form");
        add(
                new PageHead(getTranslation("support.new.title"))
                        .subtitle(getTranslation("support.new.subtitle", Tickets.ANSWER_TARGET.toHours())),
                form);
        var cancel = new Button(
                getTranslation("support.new.cancel"), click -> UI.getCurrent().navigate(addresses.list()));
        var bar = new Div(cancel, send);
        bar.addClassName("v-ticket-foot");
        foot(bar);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(getTranslation("support.tickets.title"), addresses.list()),
                Crumb.of(getTranslation("support.new.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        gate.pass();
        from(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TicketAddresses.FROM)
                .orElse(""));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TicketAddresses.REMOVE)
                .flatMap(Target::of)
                .ifPresent(this::remove);
    }

    /** Fills the form in for a removal; what is not live cannot be asked to be removed. */
    private void remove(Target target) {
        OfferId offer = place.offer();
        if (offer == null) {
            return;
        }
        try {
            var loss = removals.loss(offer, target);
            String thing = target.kind() == Removals.Kind.SKU ? loss.skus().getFirst() : target.key();
            String what = RemovalCard.what(target.kind(), thing);
            wanted = target;
            removal.show(loss, thing);
            removal.setVisible(true);
            type.getListDataView()
                    .getItems()
                    .filter(entry -> entry.id().equals("offers"))
                    .findFirst()
                    .ifPresent(type::setValue);
            category.getListDataView()
                    .getItems()
                    .filter(entry -> entry.id().equals("offers-live"))
                    .findFirst()
                    .ifPresent(category::setValue);
            subject.setValue(getTranslation("support.removal.subject", what));
            words.setValue(getTranslation("support.removal.words", what));
        } catch (NotFoundException e) {
            wanted = null;
        }
    }

    private void question() {
        type.setLabel(getTranslation("support.type"));
        type.setItems(lists.entries(Kind.TICKET_TYPE, getLocale()).stream()
                .filter(entry -> !entry.retired())
                .toList());
        type.setItemLabelGenerator(Entry::name);
        type.setRequiredIndicatorVisible(true);
        type.addValueChangeListener(event -> categories());
        category.setLabel(getTranslation("support.category"));
        category.setItemLabelGenerator(TicketCategory::name);
        category.setRequiredIndicatorVisible(true);
        category.setVisible(false);
        subject.setLabel(getTranslation("support.new.subject"));
        subject.setMaxLength(Tickets.SUBJECT_MAX);
        subject.setRequiredIndicatorVisible(true);
        words.setLabel(getTranslation("support.new.words"));
        words.setHelperText(getTranslation("support.new.wordsHelp"));
        words.setMaxLength(Tickets.WORDS_MAX);
        words.setMinRows(ROWS);
        words.setRequiredIndicatorVisible(true);
        severity.setLabel(getTranslation("support.facts.severity"));
        severity.setItems(TicketSeverity.values());
        severity.setItemLabelGenerator(value -> getTranslation("support.new.severity." + value.name()));
        severity.setValue(TicketSeverity.NORMAL);
        about.addClassName("v-ticket-about");
    }

    private void contact() {
        var me = person.require();
        name.setLabel(getTranslation("support.contact.name"));
        name.setMaxLength(Profile.CONTACT_NAME_MAX);
        name.setRequiredIndicatorVisible(true);
        name.setValue(me.name());
        mail.setLabel(getTranslation("support.contact.mail"));
        mail.setMaxLength(Profile.CONTACT_MAIL_MAX);
        mail.setRequiredIndicatorVisible(true);
        mail.setValue(me.mail());
        phone.setLabel(getTranslation("support.contact.phone"));
        phone.setMaxLength(Profile.CONTACT_PHONE_MAX);
    }

    private static Div columns(Component... fields) {
        var columns = new Div(fields);
        columns.addClassName("v-row");
        return columns;
    }

    private void categories() {
        var chosen = type.getValue();
        List<TicketCategory> choice = chosen == null
                ? List.of()
                : lists.ticketCategories(getLocale()).stream()
                        .filter(entry -> entry.type().equals(chosen.id()) && !entry.retired())
                        .toList();
        category.setItems(choice);
        category.setVisible(!choice.isEmpty());
        category.setValue(choice.size() == 1 ? choice.getFirst() : null);
    }

    /** The page from which help was asked for; what it names must be there for the person to see. */
    private void from(String path) {
        about.removeAll();
        place = TicketPlace.ofPath(path);
        if (place.offer() == null) {
            return;
        }
        try {
            var content = drafts.open(place.offer()).content();
            SectionKey section = place.section();
            String sku = section == null
                    ? ""
                    : section.sku().map(key -> content.sku(key).id()).orElse("");
            choose(section);
            about(TicketNames.place(this, content.basics().name(), section, sku));
        } catch (NotFoundException e) {
            place = TicketPlace.NONE;
        }
    }

    private void choose(@Nullable SectionKey section) {
        String likely = section != null && section.kind() == SectionKey.Kind.IMAGE ? "certification" : "offers";
        type.getListDataView()
                .getItems()
                .filter(entry -> entry.id().equals(likely))
                .findFirst()
                .ifPresent(type::setValue);
    }

    private void about(String words) {
        var text = new Span(words);
        text.addClassName("v-strong");
        var without = new Button(getTranslation("support.new.without"), click -> {
            place = TicketPlace.NONE;
            about.removeAll();
            wanted = null;
            removal.setVisible(false);
        });
        without.addThemeVariants(ButtonVariant.TERTIARY);
        about.add(new Span(getTranslation("support.facts.about")), text, without);
    }

    private void send() {
        var asked = new NewTicket(
                type.getValue() == null ? "" : type.getValue().id(),
                category.getValue() == null ? null : category.getValue().id(),
                place,
                subject.getValue(),
                words.getValue(),
                severity.getValue(),
                new Contact(name.getValue(), mail.getValue(), phone.getValue()),
                files.files());
        switch (wanted == null ? tickets.open(asked) : removals.ask(asked, wanted)) {
            case Opened.Done done -> {
                Notices.done(getTranslation("support.new.done", done.number()));
                UI.getCurrent().navigate(addresses.ticket(done.id()));
            }
            case Opened.Refused refused -> {
                send.setEnabled(true);
                show(refused.problems());
            }
        }
    }

    /** Says at each field what was wrong with it, and goes to the first. */
    private void show(List<TicketProblem> problems) {
        List.<HasValidation>of(type, category, subject, words, name, mail, phone)
                .forEach(field -> field.setInvalid(false));
        problems.forEach(problem -> {
            var field = fieldOf(problem);
            if (field == null) {
                Notices.problem(getTranslation(Labels.key(problem)));
            } else {
                field.setErrorMessage(getTranslation(Labels.key(problem)));
                field.setInvalid(true);
            }
        });
        problems.stream()
                .map(this::fieldOf)
                .filter(Focusable.class::isInstance)
                .map(field -> (Focusable<?>) field)
                .findFirst()
                .ifPresent(Focusable::focus);
    }

    private @Nullable HasValidation fieldOf(TicketProblem problem) {
        return switch (problem) {
            case TYPE -> type;
            case CATEGORY -> category;
            case SUBJECT_MISSING, SUBJECT_TOO_LONG -> subject;
            case WORDS_MISSING, WORDS_TOO_LONG -> words;
            case CONTACT_NAME -> name;
            case CONTACT_MAIL -> mail;
            case CONTACT_PHONE -> phone;
            case TOO_MANY_FILES,
                    TOO_MANY_TICKETS,
                    TOO_MANY_ENTRIES,
                    NOT_IN_THIS_STATUS,
                    HELD_BY_ANOTHER,
                    REMOVAL_DAY,
                    REMOVAL_NOT_AGREED,
                    REMOVAL_TOO_EARLY,
                    REMOVAL_SAME_AGENT,
                    REMOVAL_PUBLISHING,
                    REMOVAL_NOTHING_LEFT,
                    REMOVAL_GONE -> null;
        };
    }
}
