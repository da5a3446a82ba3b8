package dev.vitrine.images;

import static dev.vitrine.images.DiskKind.DATA;
import static dev.vitrine.images.DiskKind.LINUX_OS;
import static dev.vitrine.images.DiskKind.WINDOWS_OS;
import static dev.vitrine.images.MadeDisk.GIB;
import static dev.vitrine.images.MadeDisk.MIB;
import static dev.vitrine.images.MadeDisk.ending;
import static dev.vitrine.images.MadeDisk.fixed;
import static dev.vitrine.images.MadeDisk.footer;
import static dev.vitrine.images.MadeDisk.growing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.images.VhdReport.Checked;
import dev.vitrine.images.VhdReport.Outcome;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.RawTlsServer;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Marketplace.VhdLimits;
import dev.vitrine.testing.Evidence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Disks of every kind, sound and broken, up to a terabyte and beyond, and what the look says of each. All are served over
 * https by a server that makes up the bytes it is asked for.
 */
@TestInstance(Lifecycle.PER_CLASS)
class VhdProbeTest {
    private static final SecretUrl URL =
            SecretUrl.parse("https://" + RawTlsServer.HOST + "/vhds/disk.vhd?sp=rl&sig=secret");
    private static final int REQUESTS_MAX = 4;
    private static final int DISKS_MIN = 90;

    private final List<String> verdicts = new ArrayList<>();
    private final Set<VhdProblem> seen = EnumSet.noneOf(VhdProblem.class);
    private long longest;
    private int mostRequests;
    private RawTlsServer server;
    private Outbound outbound;

    /** One disk and what is to be said of it: problems by name, or nothing. */
    private record Probe(String name, DiskKind kind, VhdLimits limits, MadeDisk disk, List<VhdProblem> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        server = new RawTlsServer(directory);
        outbound = server.outbound();
    }

    @AfterAll
    void stop() throws IOException {
        outbound.close();
        server.close();
        long sound = verdicts.stream().filter(""::equals).count();
        long warned = verdicts.stream()
                .filter(VhdProblem.UNUSUALLY_LARGE.name()::equals)
                .count();
        assertThat(verdicts).hasSizeGreaterThanOrEqualTo(DISKS_MIN);
        Evidence.note(
                VhdProbeTest.class,
                "%d disks looked at over https, the longest of %d bytes: %d sound, %d with a warning, %d refused for %d kinds of fault; at most %d requests for one"
                        .formatted(
                                verdicts.size(),
                                longest,
                                sound,
                                warned,
                                verdicts.size() - sound - warned,
                                seen.size() - (warned == 0 ? 0 : 1),
                                mostRequests));
    }

    @ParameterizedTest
    @MethodSource({"sizes", "sound", "types", "cut", "footers", "lengths", "others"})
    void each_disk_has_its_verdict(Probe probe) {
        int before = server.requests().size();
        server.answering(probe.disk.responder());

        VhdReport report = new VhdInspection(probe.limits).inspect(outbound, URL, probe.kind);

        assertThat(report.problems()).isEqualTo(probe.expected);
        assertThat(report.isSound()).isEqualTo(probe.expected.stream().allMatch(VhdProblem::isWarning));
        assertThat(report.fileLength()).contains(probe.disk.length());
        int requests = server.requests().size() - before;
        assertThat(requests).isLessThanOrEqualTo(REQUESTS_MAX);
        assertThat(server.requests().subList(before, before + requests))
                .as("never more than a little")
                .allSatisfy(head -> assertThat(asked(head)).isLessThanOrEqualTo(2L * VhdFooter.LENGTH));
        mostRequests = Math.max(mostRequests, requests);
        longest = Math.max(longest, probe.disk.length());
        verdicts.add(report.problems().stream().map(VhdProblem::name).collect(Collectors.joining(" ")));
        seen.addAll(report.problems());
    }

    private static long asked(List<String> head) {
        var range = MadeDisk.range(head);
        return Long.parseLong(range.group(2)) - Long.parseLong(range.group(1)) + 1;
    }

    /** One mebibyte below, at and above each limit, in earnest; one kibibyte where they are scaled to a thousandth. */
    static Stream<Probe> sizes() {
        return Stream.of(
                        limit("Windows OS", WINDOWS_OS, 128, null, null, VhdProblem.TOO_LARGE),
                        limit("Linux OS, least", LINUX_OS, 30, VhdProblem.TOO_SMALL, null, null),
                        limit("Linux OS, usual", LINUX_OS, 50, null, null, VhdProblem.UNUSUALLY_LARGE),
                        limit("data", DATA, 1024, null, null, VhdProblem.TOO_LARGE))
                .flatMap(probes -> probes);
    }

    private static Stream<Probe> limit(
            String name, DiskKind kind, long gigabytes, VhdProblem below, VhdProblem at, VhdProblem above) {
        List<Probe> probes = new ArrayList<>();
        VhdProblem[] expected = {below, at, above};
        for (int step = -1; step <= 1; step++) {
            List<VhdProblem> problems = expected[step + 1] == null ? List.of() : List.of(expected[step + 1]);
            String which = name + " " + gigabytes + " %s " + step + " MiB";
            probes.add(new Probe(
                    which.formatted("GiB"), kind, VhdLimits.REAL, fixed(gigabytes * GIB + step * MIB), problems));
            probes.add(new Probe(
                    which.formatted("MiB"), kind, VhdLimits.SCALED, fixed(gigabytes * MIB + step * MIB), problems));
        }
        return probes.stream();
    }

    static Stream<Probe> sound() {
        return Stream.of(
                probe("smallest data disk", DATA, fixed(MIB)),
                probe("smallest Windows disk", WINDOWS_OS, fixed(MIB)),
                probe("Windows disk of 127 GiB", WINDOWS_OS, fixed(127 * GIB)),
                probe("Linux disk of 40 GiB", LINUX_OS, fixed(40 * GIB)),
                probe("Linux disk of 900 GiB", LINUX_OS, fixed(900 * GIB), VhdProblem.UNUSUALLY_LARGE),
                probe(
                        "disk with a boot sector",
                        DATA,
                        fixed(GIB).with(510, HexFormat.of().parseHex("55aa"))),
                probe(
                        "disk that begins as a gzip file",
                        DATA,
                        fixed(GIB).with(0, HexFormat.of().parseHex("1f8b"))),
                probe("disk that begins as a page", DATA, fixed(GIB).with(0, "<html>")),
                probe(
                        "disk that begins with its own footer",
                        DATA,
                        fixed(GIB).with(0, footer(GIB).bytes())));
    }

    static Stream<Probe> types() {
        return Stream.of(
                probe("dynamic", DATA, growing(GIB, VhdFooter.DYNAMIC, 3 * MIB), VhdProblem.DYNAMIC),
                probe("dynamic and full", DATA, growing(GIB, VhdFooter.DYNAMIC, GIB + 4 * MIB), VhdProblem.DYNAMIC),
                probe(
                        "dynamic without its header",
                        DATA,
                        ending(GIB, footer(GIB).withDiskType(VhdFooter.DYNAMIC)),
                        VhdProblem.DYNAMIC),
                probe(
                        "dynamic and too large",
                        WINDOWS_OS,
                        growing(200 * GIB, VhdFooter.DYNAMIC, MIB),
                        VhdProblem.DYNAMIC,
                        VhdProblem.TOO_LARGE),
                probe("differencing", DATA, growing(GIB, VhdFooter.DIFFERENCING, 2 * MIB), VhdProblem.DIFFERENCING),
                probe("of type 0", DATA, ending(GIB, footer(GIB).withDiskType(0)), VhdProblem.NOT_FIXED),
                probe("of type 1", DATA, ending(GIB, footer(GIB).withDiskType(1)), VhdProblem.NOT_FIXED),
                probe("of type 5", DATA, ending(GIB, footer(GIB).withDiskType(5)), VhdProblem.NOT_FIXED),
                probe("of type -1", DATA, ending(GIB, footer(GIB).withDiskType(-1)), VhdProblem.NOT_FIXED),
                probe(
                        "dynamic, said to be fixed at its end",
                        DATA,
                        growing(GIB, VhdFooter.DYNAMIC, GIB)
                                .with(GIB, footer(GIB).bytes()),
                        VhdProblem.HEADER_DISAGREES),
                probe(
                        "differencing, said to be fixed at its end",
                        DATA,
                        growing(GIB, VhdFooter.DIFFERENCING, 2 * MIB)
                                .with(2 * MIB, footer(GIB).bytes()),
                        VhdProblem.HEADER_DISAGREES));
    }

    static Stream<Probe> cut() {
        MadeDisk whole = fixed(GIB);
        MadeDisk bootable = fixed(GIB).with(510, HexFormat.of().parseHex("55aa"));
        return Stream.of(
                probe("nothing", DATA, new MadeDisk(0), VhdProblem.EMPTY),
                probe("one byte", DATA, new MadeDisk(1), VhdProblem.TOO_SHORT),
                probe("511 bytes", DATA, new MadeDisk(511), VhdProblem.TOO_SHORT),
                probe("512 zeros", DATA, new MadeDisk(512), VhdProblem.NO_COOKIE),
                probe("1023 zeros", DATA, new MadeDisk(1023), VhdProblem.NO_COOKIE),
                probe(
                        "a footer alone, its last byte lost",
                        DATA,
                        MadeDisk.of(Arrays.copyOf(footer(GIB).bytes(), 511)),
                        VhdProblem.FOOTER_SHIFTED),
                probe("a footer alone", DATA, MadeDisk.of(footer(GIB).bytes()), VhdProblem.WRONG_LENGTH),
                probe("last byte lost", DATA, whole.ofLength(whole.length() - 1), VhdProblem.FOOTER_SHIFTED),
                probe("last 100 bytes lost", DATA, whole.ofLength(whole.length() - 100), VhdProblem.FOOTER_SHIFTED),
                probe("footer lost", DATA, whole.ofLength(GIB), VhdProblem.NO_COOKIE),
                probe("footer of a bootable disk lost", DATA, bootable.ofLength(GIB), VhdProblem.IS_RAW),
                probe("half of a bootable disk", DATA, bootable.ofLength(GIB / 2 + 7), VhdProblem.IS_RAW),
                probe(
                        "end of a dynamic disk lost",
                        DATA,
                        growing(GIB, VhdFooter.DYNAMIC, 8 * MIB).ofLength(5 * MIB),
                        VhdProblem.CUT_SHORT),
                probe(
                        "end of a differencing disk lost",
                        DATA,
                        growing(GIB, VhdFooter.DIFFERENCING, 8 * MIB).ofLength(5 * MIB),
                        VhdProblem.CUT_SHORT));
    }

    static Stream<Probe> footers() {
        byte[] reserved = footer(GIB).bytes();
        reserved[511] = 1;
        int right = footer(GIB).rightChecksum();
        return Stream.of(
                probe(
                        "one bit of the checksum turned over",
                        DATA,
                        ending(GIB, footer(GIB).withChecksum(right ^ 1)),
                        VhdProblem.WRONG_CHECKSUM),
                probe("no checksum", DATA, ending(GIB, footer(GIB).withChecksum(0)), VhdProblem.WRONG_CHECKSUM),
                probe(
                        "the sum without its complement",
                        DATA,
                        ending(GIB, footer(GIB).withChecksum(~right)),
                        VhdProblem.WRONG_CHECKSUM),
                probe(
                        "a reserved byte changed",
                        DATA,
                        ending(GIB, VhdFooter.parse(reserved)),
                        VhdProblem.WRONG_CHECKSUM),
                probe("cookie with a capital", DATA, fixed(GIB).with(GIB, "Conectix"), VhdProblem.NO_COOKIE),
                probe("cookie of another maker", DATA, fixed(GIB).with(GIB, "connectx"), VhdProblem.NO_COOKIE),
                probe("no cookie", DATA, fixed(GIB).with(GIB, new byte[8]), VhdProblem.NO_COOKIE),
                probe(
                        "header of a dynamic disk at the end",
                        DATA,
                        fixed(GIB).with(GIB, "cxsparse"),
                        VhdProblem.NO_COOKIE));
    }

    static Stream<Probe> lengths() {
        return Stream.of(
                probe("a byte too many in the content", DATA, ending(GIB + 1, footer(GIB)), VhdProblem.WRONG_LENGTH),
                probe("a byte too few in the content", DATA, ending(GIB - 1, footer(GIB)), VhdProblem.WRONG_LENGTH),
                probe("a page too many in the content", DATA, ending(GIB + 512, footer(GIB)), VhdProblem.WRONG_LENGTH),
                probe(
                        "a mebibyte too few in the content",
                        DATA,
                        ending(GIB - MIB, footer(GIB)),
                        VhdProblem.WRONG_LENGTH),
                probe("a byte behind the footer", DATA, fixed(GIB).ofLength(GIB + 512 + 1), VhdProblem.FOOTER_SHIFTED),
                probe(
                        "a page behind the footer",
                        DATA,
                        fixed(GIB).ofLength(GIB + 512 + 512),
                        VhdProblem.FOOTER_SHIFTED),
                probe("virtual size a byte too large", DATA, fixed(GIB + 1), VhdProblem.NOT_WHOLE_MEGABYTES),
                probe("virtual size a byte too small", DATA, fixed(GIB - 1), VhdProblem.NOT_WHOLE_MEGABYTES),
                probe("virtual size half a mebibyte more", DATA, fixed(GIB + MIB / 2), VhdProblem.NOT_WHOLE_MEGABYTES),
                probe("virtual size zero", DATA, fixed(0), VhdProblem.NOT_WHOLE_MEGABYTES),
                probe(
                        "virtual size below zero",
                        DATA,
                        ending(GIB, footer(-MIB)),
                        VhdProblem.NOT_WHOLE_MEGABYTES,
                        VhdProblem.WRONG_LENGTH),
                probe(
                        "virtual size without measure",
                        DATA,
                        ending(GIB, footer(Long.MAX_VALUE)),
                        VhdProblem.NOT_WHOLE_MEGABYTES,
                        VhdProblem.WRONG_LENGTH,
                        VhdProblem.TOO_LARGE),
                probe(
                        "everything wrong at once",
                        LINUX_OS,
                        ending(20 * GIB + 7, footer(20 * GIB + 1).withChecksum(7)),
                        VhdProblem.WRONG_CHECKSUM,
                        VhdProblem.NOT_WHOLE_MEGABYTES,
                        VhdProblem.WRONG_LENGTH,
                        VhdProblem.TOO_SMALL));
    }

    static Stream<Probe> others() {
        return Stream.of(
                probe("VHDX", DATA, new MadeDisk(4 * MIB).with(0, "vhdxfile"), VhdProblem.IS_VHDX),
                packed("gzip", "1f8b0800"),
                packed("ZIP", "504b0304"),
                packed("xz", "fd377a585a0000"),
                packed("bzip2", "425a6839"),
                packed("7z", "377abcaf271c"),
                packed("zstd", "28b52ffd"),
                probe("tar", DATA, new MadeDisk(MIB).with(257, "ustar"), VhdProblem.IS_ARCHIVE),
                probe("qcow2", DATA, new MadeDisk(MIB).with(0, "QFI\u00fb"), VhdProblem.IS_OTHER_DISK),
                probe("VMDK", DATA, new MadeDisk(MIB).with(0, "KDMV"), VhdProblem.IS_OTHER_DISK),
                probe(
                        "VMDK's descriptor",
                        DATA,
                        MadeDisk.of("# Disk DescriptorFile\nversion=1\n"),
                        VhdProblem.IS_OTHER_DISK),
                probe("VDI", DATA, new MadeDisk(MIB).with(64, vdi()), VhdProblem.IS_OTHER_DISK),
                probe("ISO", DATA, new MadeDisk(MIB).with(0x8001, "CD001"), VhdProblem.IS_ISO),
                probe("ISO that boots", DATA, bootable().with(0x8001, "CD001"), VhdProblem.IS_ISO),
                probe("raw disk", DATA, bootable(), VhdProblem.IS_RAW),
                probe("web page", DATA, MadeDisk.of("\r\n<!DOCTYPE html><html>Not found</html>"), VhdProblem.IS_PAGE),
                probe("long web page", DATA, new MadeDisk(9_000).with(0, "<HTML lang='fr'>"), VhdProblem.IS_PAGE),
                probe(
                        "error message of a blob store",
                        DATA,
                        MadeDisk.of(
                                "\u00ef\u00bb\u00bf<?xml version=\"1.0\"?><Error><Code>AuthenticationFailed</Code>"),
                        VhdProblem.IS_PAGE));
    }

    private static MadeDisk bootable() {
        return new MadeDisk(MIB).with(510, HexFormat.of().parseHex("55aa"));
    }

    private static byte[] vdi() {
        return ByteBuffer.allocate(4).putInt(0x7f10dabe).array();
    }

    private static Probe packed(String format, String start) {
        return probe(format, DATA, new MadeDisk(MIB).with(0, HexFormat.of().parseHex(start)), VhdProblem.IS_ARCHIVE);
    }

    private static Probe probe(String name, DiskKind kind, MadeDisk disk, VhdProblem... expected) {
        return new Probe(name, kind, VhdLimits.REAL, disk, List.of(expected));
    }

    @Test
    void a_sound_disk_passes_every_check_in_order() throws IOException {
        VhdReport report = new VhdInspection(VhdLimits.REAL).inspect(fixed(128 * GIB), WINDOWS_OS);
        assertThat(report.checks()).extracting(Checked::check).containsExactly(VhdCheck.values());
        assertThat(report.checks()).extracting(Checked::outcome).containsOnly(Outcome.PASSED);
    }

    @Test
    void what_was_not_reached_names_the_check_that_stood_in_the_way() throws IOException {
        VhdReport page = new VhdInspection(VhdLimits.REAL).inspect(MadeDisk.of("<html>"), DATA);
        assertThat(outcome(page, VhdCheck.UNCHANGED)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(page, VhdCheck.FOOTER)).isEqualTo(Outcome.FAILED);
        assertThat(page.checks().subList(VhdCheck.TYPE.ordinal(), VhdCheck.values().length))
                .allSatisfy(checked -> {
                    assertThat(checked.outcome()).isEqualTo(Outcome.NOT_REACHED);
                    assertThat(checked.because()).contains(VhdCheck.FOOTER);
                });

        VhdReport dynamic = new VhdInspection(VhdLimits.REAL).inspect(growing(GIB, VhdFooter.DYNAMIC, MIB), DATA);
        assertThat(outcome(dynamic, VhdCheck.LENGTH)).isEqualTo(Outcome.NOT_REACHED);
        assertThat(outcome(dynamic, VhdCheck.CHECKSUM)).isEqualTo(Outcome.PASSED);
        assertThat(outcome(dynamic, VhdCheck.SIZE)).isEqualTo(Outcome.PASSED);
    }

    private static Outcome outcome(VhdReport report, VhdCheck check) {
        return report.checks().get(check.ordinal()).outcome();
    }
}
