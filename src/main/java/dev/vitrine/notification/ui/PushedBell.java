package dev.vitrine.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.kit.Bell;
import dev.vitrine.notification.Bells;
import dev.vitrine.notification.BellsRung;
import dev.vitrine.shared.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The frame's bell; rings in every open window of a person as soon as the news is committed. */
@org.springframework.stereotype.Component
class PushedBell implements Bell {
    private final Bells bells;
    private final CurrentPerson person;
    private final Map<PersonId, Set<Watch>> watches = new ConcurrentHashMap<>();

    PushedBell(Bells bells, CurrentPerson person) {
        this.bells = bells;
        this.person = person;
    }

    private record Watch(UI ui, Runnable changed) {}

    @Override
    public long unread() {
        return person.find().isPresent() ? bells.unread() : 0;
    }

    @Override
    public Component list() {
        return new BellList(bells, () -> person.find().ifPresent(me -> ring(me.id())));
    }

    @Override
    public Registration watch(UI ui, Runnable changed) {
        var me = person.find();
        if (me.isEmpty()) {
            return () -> {};
        }
        PersonId id = me.get().id();
        var watch = new Watch(ui, changed);
        watches.compute(id, (key, present) -> {
            Set<Watch> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(watch);
            return all;
        });
        return () -> watches.computeIfPresent(id, (key, all) -> {
            all.remove(watch);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(BellsRung event) {
        event.people().forEach(this::ring);
    }

    private void ring(PersonId id) {
        watches.getOrDefault(id, Set.of()).forEach(watch -> watch.ui.access(watch.changed::run));
    }
}
