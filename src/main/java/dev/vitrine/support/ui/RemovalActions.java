package dev.vitrine.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Days;
import dev.vitrine.support.Removal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What can be done next to a removal. */
final class RemovalActions {
    private RemovalActions() {}

    /** For the publisher: agree to the day that is proposed. */
    static Component[] ofPublisher(Removal removal, Consumer<LocalDate> agree) {
        if (removal.isDone() || removal.isAgreed() || removal.day() == null) {
            return new Component[0];
        }
        LocalDate seen = removal.day();
        var button = new Button(word("support.removal.agree"), click -> agree.accept(seen));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return new Component[] {button};
    }

    /** For an agent: propose a day; once it is agreed, carry it out. */
    static Component[] ofAgent(Removal removal, Consumer<LocalDate> propose, Runnable carryOut) {
        if (removal.isDone()) {
            return new Component[0];
        }
        List<Component> actions = new ArrayList<>();
        DatePicker day = Days.picker();
        day.setLabel(word("support.removal.day"));
        day.setValue(removal.day());
        var button = new Button(word("support.removal.propose"), click -> {
            day.setInvalid(day.isEmpty());
            if (!day.isEmpty()) {
                propose.accept(Objects.requireNonNull(day.getValue()));
            }
        });
        actions.add(day);
        actions.add(button);
        if (removal.isAgreed()) {
            var remove = new Button(word("support.removal.do"), click -> ask(removal, carryOut));
            remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
            actions.add(remove);
        }
        return actions.toArray(Component[]::new);
    }

    private static void ask(Removal removal, Runnable carryOut) {
        Ask.of(
                        word(
                                "support.removal.ask",
                                RemovalCard.what(removal.target().kind(), removal.name())),
                        word("support.removal.askText"))
                .danger(word("support.removal.do"), carryOut)
                .cancel(word("support.new.cancel"))
                .open();
    }

    private static String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
