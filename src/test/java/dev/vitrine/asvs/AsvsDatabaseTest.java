package dev.vitrine.asvs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.SharedMariaDb;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The database as an installation finds it at its start. */
class AsvsDatabaseTest {
    @Test
    @Asvs("6.3.2")
    void a_new_installation_has_no_account() throws SQLException {
        var fresh = SharedMariaDb.freshDatabase();
        Flyway.configure()
                .dataSource(fresh.url(), fresh.user(), fresh.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (var connection = open(fresh, "")) {
            for (var table : List.of("person", "membership", "platform_role", "publisher")) {
                assertThat(first(connection, "select count(*) from " + table))
                        .as(table)
                        .isEqualTo("0");
            }
            assertThat(everyText(connection)).noneMatch(text -> text.contains("$argon2") || text.contains("@"));
        }
    }

    private static List<String> everyText(Connection connection) throws SQLException {
        var texts = new ArrayList<String>();
        try (var columns = connection.createStatement().executeQuery("""
                select concat('select `', column_name, '` from `', table_name, '` where `', column_name, '` is not null')
                from information_schema.columns
                where table_schema = database() and data_type in ('varchar', 'text') and table_name <> 'flyway_schema_history'
                """)) {
            while (columns.next()) {
                try (var values = connection.createStatement().executeQuery(columns.getString(1))) {
                    while (values.next()) {
                        texts.add(values.getString(1));
                    }
                }
            }
        }
        return texts;
    }

    /** The embedded database speaks no TLS, and neither does whoever stands between. */
    @Test
    @Asvs("12.2.1")
    void where_the_address_of_the_database_asks_for_tls_nothing_is_said_without_it() {
        var database = SharedMariaDb.database();
        for (var mode : List.of("verify-ca", "verify-full")) {
            assertThatThrownBy(() -> open(database, "?sslMode=" + mode))
                    .as(mode)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("ssl");
        }
    }

    private static Connection open(SharedMariaDb.Database database, String options) throws SQLException {
        return DriverManager.getConnection(database.url() + options, database.user(), database.password());
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
