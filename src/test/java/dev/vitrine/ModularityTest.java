package dev.vitrine;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the rooms hold: no circle, and no arrow that is not in a room's {@code allowedDependencies}. */
class ModularityTest {
    @Test
    void rooms_use_only_what_they_may_use() {
        ApplicationModules.of(VitrineApplication.class).verify();
    }
}
