package dev.vitrine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.testing.SharedMariaDb;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

class DatabaseChoiceTest {
    @TempDir
    Path data;

    @Test
    void a_configured_url_is_used_and_nothing_is_started() {
        try (var context = contextWith(
                "vitrine.db.url=jdbc:mariadb://db.example.com/vitrine", "vitrine.db.user=u", "vitrine.db.password=p")) {
            new DatabaseChoice().initialize(context);

            var environment = context.getEnvironment();
            assertThat(environment.getProperty("spring.datasource.url"))
                    .isEqualTo("jdbc:mariadb://db.example.com/vitrine");
            assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("u");
            assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("p");
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void a_data_source_that_is_already_set_stays() {
        try (var context =
                contextWith("spring.datasource.url=jdbc:mariadb://first/x", "vitrine.db.url=jdbc:mariadb://second/x")) {
            new DatabaseChoice().initialize(context);

            assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                    .isEqualTo("jdbc:mariadb://first/x");
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void an_address_of_something_else_is_refused_with_an_example() {
        try (var context = contextWith("vitrine.db.url=jdbc:postgresql://db.example.com/vitrine")) {
            assertThatThrownBy(() -> new DatabaseChoice().initialize(context))
                    .isInstanceOfSatisfying(
                            EmbeddedFailure.class,
                            failure -> assertThat(failure.action()).contains("jdbc:mariadb://"));
        }
    }

    @Test
    void the_embedded_server_stops_after_everything_that_still_writes_on_its_way_out() throws IOException {
        var context = contextWith("vitrine.cache-dir=" + SharedMariaDb.cache());
        new DatabaseChoice().initialize(context);
        var writer = new LastWriter(context.getEnvironment());
        context.registerBean("aWriter", LastWriter.class, () -> writer);
        context.refresh();

        context.close();

        assertThat(writer.written).isTrue();
        assertThat(LeftoverServer.find(data.toRealPath().resolve("mariadb"), data.resolve("mariadb.pid")))
                .isEmpty();
    }

    private static final class LastWriter implements DisposableBean {
        private final Environment environment;
        private boolean written;

        LastWriter(Environment environment) {
            this.environment = environment;
        }

        @Override
        public void destroy() throws SQLException {
            try (var connection = DriverManager.getConnection(
                            environment.getRequiredProperty("spring.datasource.url"),
                            environment.getRequiredProperty("spring.datasource.username"),
                            environment.getRequiredProperty("spring.datasource.password"));
                    var statement = connection.createStatement()) {
                statement.execute("create table farewell (id int primary key)");
                written = true;
            }
        }
    }

    private GenericApplicationContext contextWith(String... settings) {
        var context = new GenericApplicationContext();
        TestPropertyValues.of(settings).and("vitrine.data-dir=" + data).applyTo(context.getEnvironment());
        return context;
    }
}
