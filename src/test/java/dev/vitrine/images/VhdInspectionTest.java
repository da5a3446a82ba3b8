package dev.vitrine.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitrine.demo.blobs.SampleBlobStore;
import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Marketplace.VhdLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VhdInspectionTest {
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    private final VhdInspection scaled = new VhdInspection(VhdLimits.SCALED);
    private final VhdInspection real = new VhdInspection(VhdLimits.REAL);

    @ParameterizedTest
    @CsvSource({
        "WINDOWS_OS, 1, ",
        "WINDOWS_OS, 128, ",
        "WINDOWS_OS, 129, TOO_LARGE",
        "LINUX_OS, 29, TOO_SMALL",
        "LINUX_OS, 30, ",
        "LINUX_OS, 50, ",
        "LINUX_OS, 51, UNUSUALLY_LARGE",
        "LINUX_OS, 900, UNUSUALLY_LARGE",
        "DATA, 1, ",
        "DATA, 1024, ",
        "DATA, 1025, TOO_LARGE"
    })
    void each_kind_of_disk_has_its_size_in_the_demo_and_in_earnest(DiskKind kind, long size, VhdProblem problem)
            throws IOException {
        List<VhdProblem> expected = problem == null ? List.of() : List.of(problem);
        assertThat(scaled.inspect(new SampleRanges(SampleDisk.sound("x", size * MIB)), kind)
                        .problems())
                .isEqualTo(expected);
        assertThat(real.inspect(new SampleRanges(SampleDisk.sound("x", size * GIB)), kind)
                        .problems())
                .isEqualTo(expected);
    }

    @Test
    void a_disk_of_127_gigabytes_is_looked_at_by_its_last_512_bytes_alone() throws IOException {
        var disk = new SampleRanges(SampleDisk.sound("windows", 127 * GIB));
        VhdReport report = real.inspect(disk, DiskKind.WINDOWS_OS);

        assertThat(report.isSound()).isTrue();
        assertThat(report.fileLength()).contains(127 * GIB + 512);
        assertThat(report.footer().orElseThrow().currentSize()).isEqualTo(127 * GIB);
        assertThat(disk.requests()).isEqualTo(1);
        assertThat(disk.bytesRead()).isEqualTo(512);
    }

    @Test
    void a_warning_does_not_stand_in_the_way() throws IOException {
        VhdReport report = real.inspect(new SampleRanges(SampleDisk.sound("x", 64 * GIB)), DiskKind.LINUX_OS);
        assertThat(report.problems()).containsExactly(VhdProblem.UNUSUALLY_LARGE);
        assertThat(report.isSound()).isTrue();
    }

    @Test
    void a_dynamic_disk_a_wrong_checksum_and_a_wrong_length_are_told_apart() throws IOException {
        SampleDisk sound = SampleDisk.sound("x", 40 * MIB);
        assertThat(problems(sound.dynamic())).containsExactly(VhdProblem.NOT_FIXED);
        assertThat(problems(sound.withWrongChecksum())).containsExactly(VhdProblem.WRONG_CHECKSUM);
        assertThat(problems(sound.padded(512))).containsExactly(VhdProblem.WRONG_LENGTH);
        assertThat(problems(SampleDisk.sound("x", 40 * MIB + 512))).containsExactly(VhdProblem.NOT_WHOLE_MEGABYTES);
        assertThat(problems(SampleDisk.sound("x", 0)))
                .containsExactly(VhdProblem.NOT_WHOLE_MEGABYTES, VhdProblem.TOO_SMALL);
    }

    @Test
    void everything_wrong_with_a_disk_is_told_at_once() throws IOException {
        SampleDisk broken = SampleDisk.sound("x", 20 * MIB + 1).padded(7).withWrongChecksum();
        assertThat(problems(broken))
                .containsExactly(
                        VhdProblem.WRONG_CHECKSUM,
                        VhdProblem.NOT_WHOLE_MEGABYTES,
                        VhdProblem.WRONG_LENGTH,
                        VhdProblem.TOO_SMALL);
    }

    @Test
    void a_file_that_is_no_vhd_has_no_cookie_and_no_other_fault() throws IOException {
        VhdReport report = scaled.inspect(bytes(new byte[4096]), DiskKind.DATA);
        assertThat(report.problems()).containsExactly(VhdProblem.NO_COOKIE);
        assertThat(report.footer()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511})
    void a_file_shorter_than_a_footer_is_too_short(int length) throws IOException {
        VhdReport report = scaled.inspect(bytes(new byte[length]), DiskKind.DATA);
        assertThat(report.problems()).containsExactly(VhdProblem.TOO_SHORT);
        assertThat(report.footer()).isEmpty();
        assertThat(report.fileLength()).contains((long) length);
    }

    private List<VhdProblem> problems(SampleDisk disk) throws IOException {
        return scaled.inspect(new SampleRanges(disk), DiskKind.LINUX_OS).problems();
    }

    private static RangedSource bytes(byte[] all) {
        return new RangedSource() {
            @Override
            public long length() {
                return all.length;
            }

            @Override
            public Optional<String> version() {
                return Optional.empty();
            }

            @Override
            public InputStream read(long from, long toExclusive) {
                return new ByteArrayInputStream(all, (int) from, (int) (toExclusive - from));
            }
        };
    }

    /** The same over https, against the sample blob store. */
    @Nested
    class OverTheWire {
        private static final String ACCOUNT = "contosovhds";
        private static final String OTHER_HOST = "https://127.0.0.1/vhds/disk.vhd";

        @TempDir
        Path directory;

        @Test
        void a_sound_disk_costs_two_small_requests() throws IOException {
            try (var store = store();
                    var outbound = outbound(store)) {
                VhdReport report = scaled.inspect(outbound, url("disk.vhd", "rl"), DiskKind.LINUX_OS);
                assertThat(report.isSound()).isTrue();
                assertThat(store.served())
                        .extracting(SampleBlobStore.Served::range)
                        .containsExactly("bytes=0-0", "bytes=%d-%d".formatted(40 * MIB, 40 * MIB + 511));
            }
        }

        @Test
        void what_does_not_pass_by_itself_is_a_problem_of_the_report() throws IOException {
            try (var store = store();
                    var outbound = outbound(store)) {
                assertThat(scaled.inspect(outbound, url("gone.vhd", "rl"), DiskKind.DATA)
                                .problems())
                        .containsExactly(VhdProblem.NOT_FOUND);
                assertThat(scaled.inspect(outbound, url("disk.vhd", "l"), DiskKind.DATA)
                                .problems())
                        .containsExactly(VhdProblem.ACCESS_DENIED);
                VhdReport refused = scaled.inspect(outbound, SecretUrl.parse(OTHER_HOST), DiskKind.DATA);
                assertThat(refused.problems()).containsExactly(VhdProblem.ADDRESS_REFUSED);
                assertThat(refused.isSound()).isFalse();
            }
        }

        @Test
        void what_passes_by_itself_is_thrown_to_be_tried_again() throws IOException {
            SampleBlobStore store = store();
            try (var outbound = outbound(store)) {
                store.close();
                assertThatExceptionOfType(OutboundException.class)
                        .isThrownBy(() -> scaled.inspect(outbound, url("disk.vhd", "rl"), DiskKind.DATA))
                        .matches(OutboundException::passing);
            }
        }

        private SampleBlobStore store() throws IOException {
            return SampleBlobStore.start(directory, Clock.systemUTC())
                    .put(ACCOUNT, "vhds", "disk.vhd", SampleDisk.sound("disk", 40 * MIB));
        }

        private static Outbound outbound(SampleBlobStore store) {
            return new Outbound(OutboundSettings.mapped(store.outboundMap(), store.authorityPem()));
        }

        private static SecretUrl url(String file, String permissions) {
            Instant now = Instant.now();
            return SecretUrl.parse(SampleBlobStore.sasUrl(
                    ACCOUNT, "vhds", file, permissions, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(30))));
        }
    }
}
