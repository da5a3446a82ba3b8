package dev.vitrine.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.kit.Bell;
import dev.vitrine.kit.Watchers;
import dev.vitrine.notification.Bells;
import dev.vitrine.notification.BellsRung;
import dev.vitrine.shared.PersonId;
import jakarta.annotation.PreDestroy;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The frame's bell; rings in every open window of a person as soon as the news is committed. */
@org.springframework.stereotype.Component
class PushedBell implements Bell {
    private final Bells bells;
    private final CurrentPerson person;
    private final Watchers<PersonId> watchers = new Watchers<>();

    PushedBell(Bells bells, CurrentPerson person) {
        this.bells = bells;
        this.person = person;
    }

    @Override
    public long unread() {
        return person.find().isPresent() ? bells.unread() : 0;
    }

    @Override
    public Component list() {
        return new BellList(bells, () -> person.find().ifPresent(me -> watchers.tell(me.id())));
    }

    @Override
    public Registration watch(UI ui, Runnable changed) {
        var me = person.find();
        if (me.isEmpty()) {
            return () -> {};
        }
        return watchers.watch(ui, me.get().id(), changed);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(BellsRung event) {
        event.people().forEach(watchers::tell);
    }

    @PreDestroy
    void stop() {
        watchers.close();
    }
}
