package dev.vitrine.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.blobs.LocalAuthority;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OutboundConfigurationTest {
    private static final String MAPPED = "vitrine.outbound.map[acct.blob.vitrine.example]=127.0.0.1:4443";

    @TempDir
    Path directory;

    private String authority;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(OutboundConfiguration.class);

    @BeforeEach
    void write_authority() throws IOException {
        Path pem = directory.resolve("ca.pem");
        LocalAuthority.create().writePem(pem);
        authority = "vitrine.outbound.map-ca=" + pem;
    }

    @Test
    void without_a_map_it_starts_with_the_shipped_limits() {
        application.run(context -> {
            assertThat(context).hasSingleBean(Outbound.class);
            assertThat(context.getBean(OutboundSettings.class).connectTimeout()).isEqualTo(Duration.ofSeconds(3));
            assertThat(context.getBean(OutboundSettings.class).map()).isEmpty();
        });
    }

    @Test
    void a_map_outside_demo_and_tests_stops_the_start() {
        application
                .withPropertyValues(MAPPED, authority)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("vitrine.outbound.map weakens the address check"));
        application
                .withPropertyValues(MAPPED, authority, "vitrine.demo.enabled=false", "spring.profiles.active=prod")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void a_map_is_taken_in_the_demo_and_in_tests() {
        application
                .withPropertyValues(MAPPED, authority, "vitrine.demo.enabled=true")
                .run(context -> assertThat(
                                context.getBean(OutboundSettings.class).map())
                        .containsEntry("acct.blob.vitrine.example", "127.0.0.1:4443"));
        application
                .withPropertyValues(MAPPED, authority, "spring.profiles.active=test")
                .run(context -> assertThat(context).hasSingleBean(Outbound.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1:443", "127.0.0.1", "localhost:4443", "127.0.0.1:x", "169.254.169.254:80"})
    void a_name_is_mapped_to_a_loopback_port_and_nowhere_else(String place) {
        application
                .withPropertyValues(
                        "vitrine.outbound.map[acct.blob.vitrine.example]=" + place,
                        authority,
                        "vitrine.demo.enabled=true")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void a_map_needs_its_own_authority() {
        application
                .withPropertyValues(MAPPED, "vitrine.demo.enabled=true")
                .run(context -> assertThat(context).hasFailed());
    }
}
