package dev.vitrine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Asvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The container files are read here, not run: there is no container engine where the tests run. */
class DockerFilesTest {
    private static final Pattern INSTRUCTION = Pattern.compile("[A-Z]+ .+", Pattern.DOTALL);

    private static List<String> image;
    private static Map<?, ?> compose;

    @BeforeAll
    static void read() throws IOException {
        image = instructions(Path.of("docker/Dockerfile"));
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        compose = new Yaml(new SafeConstructor(options)).load(Files.readString(Path.of("docker/compose.yaml")));
    }

    @Test
    void every_line_of_the_dockerfile_is_an_instruction() {
        assertThat(image)
                .isNotEmpty()
                .allMatch(line -> INSTRUCTION.matcher(line).matches());
        assertThat(image.getFirst()).startsWith("FROM ");
    }

    @Test
    @Asvs("15.2.3")
    void the_image_is_built_without_the_embedded_database() {
        var builds = image.stream().filter(line -> line.contains("./mvnw")).toList();

        assertThat(builds).isNotEmpty().allMatch(line -> line.contains("-Dembedded=off"));
    }

    @Test
    void what_the_image_copies_is_let_through_by_the_ignore_file() throws IOException {
        var letThrough = Files.readAllLines(Path.of("docker/Dockerfile.dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        var copied = image.stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .map(line -> List.of(line.split(" ")))
                .flatMap(words -> words.subList(1, words.size() - 1).stream())
                .toList();

        assertThat(copied).isNotEmpty().isSubsetOf(letThrough);
        assertThat(copied).allMatch(name -> Files.exists(Path.of(name)));
    }

    @Test
    void the_application_runs_as_an_unprivileged_user_and_is_asked_for_its_health() {
        var lastStage = image.subList(lastFrom(), image.size());

        assertThat(lastStage).contains("USER vitrine");
        assertThat(lastStage.indexOf("USER vitrine")).isLessThan(indexOf(lastStage, "ENTRYPOINT "));
        assertThat(lastStage.get(indexOf(lastStage, "HEALTHCHECK "))).contains("/actuator/health/readiness");
    }

    @Test
    void the_application_waits_for_a_healthy_mariadb_of_the_tested_line() {
        assertThat(at("services", "db", "image")).isEqualTo("mariadb:11.4");
        assertThat(at("services", "db", "healthcheck", "test"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("healthcheck.sh");
        assertThat(at("services", "app", "depends_on", "db", "condition")).isEqualTo("service_healthy");
        assertThat(at("services", "app", "environment", "VITRINE_DB_URL"))
                .isEqualTo("jdbc:mariadb://db:3306/" + at("services", "db", "environment", "MARIADB_DATABASE"));
    }

    @Test
    @Asvs("13.2.3")
    void no_password_stands_in_the_file_and_none_has_a_default() {
        assertThat(at("services", "app", "environment", "VITRINE_DB_PASSWORD"))
                .asString()
                .startsWith("${VITRINE_DB_PASSWORD:?");
        assertThat(at("services", "db", "environment", "MARIADB_PASSWORD"))
                .isEqualTo(at("services", "app", "environment", "VITRINE_DB_PASSWORD"));
    }

    @Test
    void every_volume_that_is_used_is_declared() {
        assertThat(at("volumes")).asInstanceOf(InstanceOfAssertFactories.MAP).containsOnlyKeys("app-data", "db-data");
        assertThat(at("services", "app", "volumes")).isEqualTo(List.of("app-data:/data"));
        assertThat(at("services", "db", "volumes")).isEqualTo(List.of("db-data:/var/lib/mysql"));
    }

    private static Object at(String... path) {
        Object value = compose;
        for (var key : path) {
            assertThat(value).as(String.join(".", path)).isInstanceOf(Map.class);
            value = ((Map<?, ?>) value).get(key);
        }
        assertThat(value).as(String.join(".", path)).isNotNull();
        return value;
    }

    private static int lastFrom() {
        for (var i = image.size() - 1; i >= 0; i--) {
            if (image.get(i).startsWith("FROM ")) {
                return i;
            }
        }
        throw new AssertionError("no FROM");
    }

    private static int indexOf(List<String> lines, String start) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("no " + start);
    }

    /** One entry per instruction, continued lines joined, comments left out. */
    private static List<String> instructions(Path dockerfile) throws IOException {
        var text = Files.readString(dockerfile).replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R\\s*", "");
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
