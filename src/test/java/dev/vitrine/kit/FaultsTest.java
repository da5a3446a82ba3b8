package dev.vitrine.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.testing.Asvs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

class FaultsTest {
    private final KitUi kit = new KitUi();

    @BeforeEach
    void open() {
        kit.open();
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void a_race_says_that_somebody_else_changed_it() {
        assertThat(told(new RuntimeException(new OptimisticLockingFailureException("row 7"))))
                .contains("Quelqu’un d’autre")
                .doesNotContain("row 7");
    }

    @Test
    void a_right_that_was_taken_away_says_so() {
        assertThat(told(new AccessDeniedException("no"))).contains("Vous ne pouvez plus");
    }

    @Test
    void what_is_gone_says_so() {
        assertThat(told(new NotFoundException())).contains("n’existe plus");
    }

    @Test
    @Asvs({"16.5.1", "16.5.2", "16.5.3"})
    void anything_else_gives_a_reference_alone() {
        assertThat(told(new IllegalStateException("secret words")))
                .containsPattern("référence [2-9A-Z]{8}")
                .doesNotContain("secret words", "Exception");
    }

    private static String told(Throwable fault) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(fault));
        return KitUi.text(_find(Notification.class).getLast());
    }
}
