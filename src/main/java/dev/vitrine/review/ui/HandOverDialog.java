package dev.vitrine.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.shared.PersonId;
import java.util.List;
import java.util.function.Consumer;

/** Asks to whom a submission shall go; offers those alone who may decide on it, and says so when there is nobody. */
final class HandOverDialog extends Dialog {
    HandOverDialog(List<Person> successors, Consumer<PersonId> chosen) {
        setHeaderTitle(getTranslation("review.handOver.title"));
        var cancel = new Button(getTranslation("review.handOver.cancel"), click -> close());
        getFooter().add(cancel);
        if (successors.isEmpty()) {
            add(new Paragraph(getTranslation("review.handOver.nobody")));
            return;
        }
        var who = new RadioButtonGroup<Person>();
        who.setLabel(getTranslation("review.handOver.to"));
        who.setItems(successors);
        who.setItemLabelGenerator(Person::name);
        add(new Paragraph(getTranslation("review.handOver.text")), who);
        var confirm = new Button(getTranslation("review.handOver.confirm"), click -> {
            close();
            chosen.accept(who.getValue().id());
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setEnabled(false);
        who.addValueChangeListener(event -> confirm.setEnabled(event.getValue() != null));
        getFooter().add(confirm);
    }
}
