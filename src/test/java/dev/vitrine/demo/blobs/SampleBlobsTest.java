package dev.vitrine.demo.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.SecretUrl;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SampleBlobsTest {
    @TempDir
    Path data;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withInitializer(new SampleBlobs()).withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(OutboundSettings.class)
    static class Settings {}

    @Test
    void outside_the_demo_nothing_starts_and_nothing_is_mapped() {
        application.withPropertyValues("vitrine.data-dir=" + data).run(context -> {
            assertThat(context).doesNotHaveBean(SampleBlobStore.class);
            assertThat(context.getBean(OutboundSettings.class).map()).isEmpty();
            assertThat(data).isEmptyDirectory();
        });
    }

    @Test
    void in_the_demo_outbound_finds_the_way_to_the_samples() {
        application
                .withPropertyValues("vitrine.data-dir=" + data, "vitrine.demo.enabled=true")
                .run(context -> {
                    OutboundSettings settings = context.getBean(OutboundSettings.class);
                    Instant now = Instant.now();
                    String url = SampleBlobStore.sasUrl(
                            "fabrikamvhds",
                            SampleDisks.SOUND,
                            "windows-1.0.0.vhd",
                            now.minus(Duration.ofHours(1)),
                            now.plus(Duration.ofDays(30)));
                    try (var outbound = new Outbound(settings)) {
                        assertThat(outbound.open(SecretUrl.parse(url)).length()).isEqualTo((48 << 20) + 512);
                    }
                    assertThat(context.getBean(SampleBlobStore.class).served()).hasSize(1);
                    assertThat(Files.readAllLines(data.resolve("demo/sample-sas-urls.txt")))
                            .anyMatch(line -> line.startsWith(
                                    "https://contosovhds.blob.vitrine.example/vhds/linux-1.0.0.vhd?st="));
                });
    }

    @Test
    void the_store_ends_with_the_application() {
        int[] port = new int[1];
        application
                .withPropertyValues("vitrine.data-dir=" + data, "vitrine.demo.enabled=true")
                .run(context -> {
                    String place =
                            context.getBean(OutboundSettings.class).map().get("contosovhds.blob.vitrine.example");
                    port[0] = Integer.parseInt(place.substring(place.indexOf(':') + 1));
                    new Socket("127.0.0.1", port[0]).close();
                });
        assertThatIOException().isThrownBy(() -> new Socket("127.0.0.1", port[0]).close());
    }
}
