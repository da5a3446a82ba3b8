package dev.vitrine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.testing.ChildJvm;
import dev.vitrine.testing.SharedMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
    @TempDir
    Path directory;

    @Test
    void data_and_password_survive_a_restart_and_only_their_owner_can_read_them() throws Exception {
        String password;
        try (var server = EmbeddedMariaDb.start(settings())) {
            password = server.password();
            execute(server, "create table kept (id int primary key)");
            execute(server, "insert into kept values (42)");
            assertThat(text(server, "select cast(id as char) from kept")).isEqualTo("42");
            assertThat(text(server, "select @@collation_database")).isEqualTo("utf8mb4_uca1400_as_cs");
            assertThat(text(server, "select @@bind_address")).isEqualTo("127.0.0.1");
            assertThat(text(server, "select @@socket")).isEmpty();
            assertThatThrownBy(() -> text(server, "select user from mysql.global_priv"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
        }
        try (var server = EmbeddedMariaDb.start(settings())) {
            assertThat(server.password()).isEqualTo(password).hasSizeGreaterThan(30);
            assertThat(text(server, "select cast(id as char) from kept")).isEqualTo("42");
        }
        assertThat(home().resolve("mariadb.init.sql")).doesNotExist();
        assertThat(permissions(home().resolve("mariadb.password"))).isEqualTo("rw-------");
        assertThat(permissions(home().resolve("mariadb"))).isEqualTo("rwx------");
    }

    @Test
    void a_second_one_on_the_same_home_is_refused_and_the_first_goes_on() throws Exception {
        try (var first = EmbeddedMariaDb.start(settings())) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(settings()))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessageContaining("Another Vitrine")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(text(first, "select 'alive'")).isEqualTo("alive");
        }
    }

    @Test
    void a_server_left_over_from_a_killed_run_is_stopped_before_the_start_and_no_commit_is_lost() throws Exception {
        var output = ChildJvm.linesOf(
                KilledRun.class,
                List.of(home().toString(), SharedMariaDb.cache().toString()));
        assertThat(output).contains(KilledRun.READY);
        var data = home().toRealPath().resolve("mariadb");
        var leftover = LeftoverServer.find(data, home().resolve("mariadb.pid")).orElseThrow();

        try (var server = EmbeddedMariaDb.start(settings())) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(text(server, "select cast(id as char) from kept")).isEqualTo("7");
        }
    }

    @Test
    void a_process_that_only_bears_the_number_of_the_pid_file_is_left_alone() throws Exception {
        var pidFile = Files.writeString(
                directory.resolve("mariadb.pid"), "" + ProcessHandle.current().pid());

        assertThat(LeftoverServer.find(directory.resolve("mariadb"), pidFile)).isEmpty();

        LeftoverServer.stop(directory.resolve("mariadb"), pidFile);
        assertThat(pidFile).doesNotExist();
    }

    /** Starts a server, commits a row and dies without a chance to stop anything. */
    static final class KilledRun {
        static final String READY = "row committed";

        public static void main(String[] args) throws SQLException {
            var server =
                    EmbeddedMariaDb.start(EmbeddedSettings.in(Path.of(args[0])).withCache(Path.of(args[1])));
            execute(server, "create table kept (id int primary key)");
            execute(server, "insert into kept values (7)");
            System.out.println(READY);
            System.out.flush();
            Runtime.getRuntime().halt(137);
        }
    }

    private Path home() {
        return directory.resolve("a home");
    }

    private EmbeddedSettings settings() {
        return EmbeddedSettings.in(home()).withCache(SharedMariaDb.cache());
    }

    private static void execute(EmbeddedMariaDb server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(EmbeddedMariaDb server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
