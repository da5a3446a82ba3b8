package dev.vitrine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.SecretUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The emulator serves what was put there, to whom holds a signature, and to nobody else. */
class AzuriteTest {
    private static final long MIB = 1L << 20;

    @Test
    void a_disk_is_read_over_a_real_signature_as_it_was_put() throws IOException {
        var azurite = Azurite.require(AzuriteTest.class);
        var disk = SampleDisk.sound("azurite", 9 * MIB);
        azurite.makeContainer("self");
        azurite.makeContainer("self");
        azurite.putPageBlob("self", "disk.vhd", disk);
        String url = azurite.sasUrl("self", "disk.vhd", Instant.now().plus(Duration.ofDays(30)));
        try (var outbound = new Outbound(azurite.outboundSettings())) {
            var read = outbound.open(SecretUrl.parse(url));
            assertThat(read.length()).isEqualTo(disk.length());
            assertThat(read.version()).isPresent();
            assertThat(read.bytes(0, read.length())).isEqualTo(disk.read(0, (int) disk.length()));
            assertThatExceptionOfType(OutboundException.class)
                    .isThrownBy(() -> outbound.open(SecretUrl.parse(url.substring(0, url.indexOf('?')))));
        }
    }
}
