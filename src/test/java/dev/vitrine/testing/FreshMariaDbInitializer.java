package dev.vitrine.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Gives an application context a database of its own: two contexts on one would take each other's jobs, and each has its
 * own store of disks.
 */
final class FreshMariaDbInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    @Override
    public int getOrder() {
        return 0; // before the application chooses a database itself
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = SharedMariaDb.freshDatabase();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password())
                .applyTo(context);
    }
}
