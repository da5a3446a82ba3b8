package dev.vitrine.images;

import static dev.vitrine.images.MadeDisk.MIB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.PastedSas.Reading;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Marketplace.VhdLimits;
import dev.vitrine.testing.Azurite;
import dev.vitrine.testing.Evidence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The look over real shared access signatures, checked by Microsoft's own emulator. */
class AzuriteProbeTest {
    private static final String BOX = "probe";
    private static final Instant NOW = Instant.now();
    private static final Duration DAY = Duration.ofDays(1);

    private static Azurite azurite;
    private static Outbound outbound;
    private static int readings;

    @BeforeAll
    static void start() {
        azurite = Azurite.require(AzuriteProbeTest.class);
        azurite.makeContainer(BOX);
        azurite.putPageBlob(BOX, "linux.vhd", SampleDisk.sound("linux", 40 * MIB));
        azurite.putPageBlob(
                BOX, "dynamic.vhd", SampleDisk.sound("dynamic", 40 * MIB).dynamic());
        azurite.putBlockBlob(BOX, "block.vhd", SampleDisk.sound("block", MIB).read(0, (int) MIB + 512));
        outbound = new Outbound(azurite.outboundSettings());
    }

    @AfterAll
    static void stop() {
        if (outbound != null) {
            outbound.close();
            Evidence.note(AzuriteProbeTest.class, readings + " looks over signatures that Azurite checked");
        }
    }

    @Test
    void a_sound_disk_is_read_over_a_real_signature() {
        VhdReport report = look(valid("linux.vhd"), DiskKind.LINUX_OS);
        assertThat(report.problems()).isEmpty();
        assertThat(report.fileLength()).contains(40 * MIB + 512);
        assertThat(look(valid("block.vhd"), DiskKind.DATA).problems()).isEmpty();
    }

    @Test
    void a_dynamic_disk_is_told_there_too() {
        assertThat(look(valid("dynamic.vhd"), DiskKind.LINUX_OS).problems()).containsExactly(VhdProblem.DYNAMIC);
    }

    /** The emulator says less of a wrong signature than Azure itself, which calls it AuthenticationFailed. */
    @Test
    void each_way_of_being_refused_has_its_own_reading() {
        assertThat(look(sas("rl", NOW.minus(DAY.multipliedBy(9)), NOW.minus(DAY)), DiskKind.DATA)
                        .problems())
                .containsExactly(VhdProblem.SAS_EXPIRED);
        assertThat(look(sas("rl", NOW.plus(DAY), NOW.plus(DAY.multipliedBy(30))), DiskKind.DATA)
                        .problems())
                .containsExactly(VhdProblem.SAS_NOT_STARTED);
        assertThat(look(sas("l", NOW.minus(DAY), NOW.plus(DAY)), DiskKind.DATA).problems())
                .containsExactly(VhdProblem.SAS_NO_READ);
        assertThat(look(valid("linux.vhd").replaceFirst("sig=...", "sig=AAA"), DiskKind.DATA)
                        .problems())
                .containsExactly(VhdProblem.ACCESS_DENIED);
        assertThat(look(valid("linux.vhd").replace("sp=rl", "sp=rwl"), DiskKind.DATA)
                        .problems())
                .containsExactly(VhdProblem.ACCESS_DENIED);
        assertThat(look(valid("gone.vhd"), DiskKind.DATA).problems()).containsExactly(VhdProblem.NOT_FOUND);
        String elsewhere = azurite.sasUrl("nowhere", "linux.vhd", NOW.plus(DAY));
        assertThat(look(elsewhere, DiskKind.DATA).problems()).containsExactly(VhdProblem.NO_CONTAINER);
    }

    private static String valid(String file) {
        return azurite.sasUrl(BOX, file, NOW.plus(DAY.multipliedBy(30)));
    }

    private static String sas(String permissions, Instant start, Instant end) {
        return azurite.sasUrl(BOX, "linux.vhd", permissions, start, end);
    }

    private static VhdReport look(String url, DiskKind kind) {
        readings++;
        var pasted = ((Reading.Read) PastedSas.read(url)).sas();
        return new DiskLook(outbound, OnlyLimits.of(VhdLimits.SCALED), Clock.systemUTC())
                .once(SecretUrl.parse(url), kind, Optional.of(pasted.facts()));
    }
}
