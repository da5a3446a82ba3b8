package dev.vitrine.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Points an application context at the {@link SharedMariaDb}: at the database that all share, or at one of its own where
 * {@code vitrine.test.own-database} is set, because on one database a context would take the other's jobs.
 */
public final class SharedMariaDbInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    @Override
    public int getOrder() {
        return 0; // before the application chooses a database itself
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean own = context.getEnvironment().getProperty("vitrine.test.own-database", Boolean.class, false);
        var database = own ? SharedMariaDb.freshDatabase() : SharedMariaDb.database();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password())
                .applyTo(context);
    }
}
