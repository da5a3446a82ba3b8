package dev.vitrine.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A window that is not heard of any more takes nobody's place for ever. */
@VitrineTest
class PresenceTest {
    private final ApplicationContext application;
    private final World world;
    private final Presence presence;

    PresenceTest(ApplicationContext application, World world, Presence presence) {
        this.application = application;
        this.world = world;
        this.presence = presence;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void who_is_not_heard_of_for_long_is_gone_until_heard_of_again() {
        PublisherId publisher = world.publisher().id();
        OfferId offer = OfferId.next();
        Window.open(application, world.member(publisher, PublisherRole.PUBLISHER), "");
        UI lost = window();
        Presence.Seat seat = enter(publisher, offer, window());
        Presence.Seat silent = enter(publisher, offer, lost);
        presence.sweep();
        assertThat(seat.others()).hasSize(1);
        lost.getInternals()
                .setLastHeartbeatTimestamp(Instant.now().minusSeconds(3600).toEpochMilli());
        presence.sweep();
        assertThat(seat.others()).isEmpty();
        lost.getInternals().setLastHeartbeatTimestamp(Instant.now().toEpochMilli());
        presence.sweep();
        assertThat(seat.others()).hasSize(1);
        silent.leave();
        assertThat(seat.others()).isEmpty();
        seat.leave();
    }

    @Test
    void the_first_letters_of_a_name_stand_for_it() {
        assertThat(PresenceRow.initials("Camille Roux")).isEqualTo("CR");
        assertThat(PresenceRow.initials("Jean-Luc de la Tour")).isEqualTo("JT");
        assertThat(PresenceRow.initials("élodie")).isEqualTo("É");
    }

    private Presence.Seat enter(PublisherId publisher, OfferId offer, UI ui) {
        var person = world.member(publisher, PublisherRole.PUBLISHER);
        return world.in(publisher, person, () -> presence.enter(ui, offer, SectionKey.BASICS, () -> {}))
                .orElseThrow();
    }

    private static UI window() {
        var ui = new UI();
        ui.getInternals().setSession(VaadinSession.getCurrent());
        return ui;
    }
}
