package dev.vitrine.images.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.Disks;
import dev.vitrine.images.SampleRanges;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.Sha256;
import dev.vitrine.testing.Asvs;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryDiskStoreTest {
    private static final long MIB = 1L << 20;
    private static final BiConsumer<Long, Long> UNWATCHED = (done, all) -> {};
    private static final SampleDisk SMALL = SampleDisk.sound("small", 30 * MIB);
    /** Long enough for several marks. */
    private static final SampleDisk LARGE = SampleDisk.sound("large", 100 * MIB);

    @TempDir
    Path directory;

    private DirectoryDiskStore store;

    @BeforeEach
    void open() {
        store = new DirectoryDiskStore(directory, SampleRanges.LIMITS, Clock.systemUTC());
    }

    @Test
    void a_disk_is_kept_under_the_hash_of_its_bytes() throws IOException {
        List<Long> seen = new ArrayList<>();
        Sha256 hash = store.takeIn("disk-1", new SampleRanges(SMALL), (done, all) -> {
            assertThat(all).isEqualTo(SMALL.length());
            seen.add(done);
        });

        assertThat(hash).isEqualTo(hashOf(SMALL));
        assertThat(store.holds(hash)).isTrue();
        assertThat(fileHash(kept(hash))).isEqualTo(hash);
        assertThat(seen).isSorted().endsWith(SMALL.length()).hasSize(8);
        assertThat(parts()).isEmpty();
    }

    @Test
    void a_disk_takes_no_more_room_than_its_data() throws Exception {
        Path file = kept(store.takeIn("disk-1", new SampleRanges(LARGE), UNWATCHED));
        assertThat(Files.size(file)).isEqualTo(LARGE.length());

        long data = 25 * 64 * 1024L;
        assertThat(allocated(file)).isBetween(data, 2 * data);
        store.replicate(hashOf(LARGE), "westeurope", UNWATCHED);
        assertThat(allocated(directory.resolve("regions/westeurope/" + hashOf(LARGE) + ".vhd")))
                .isBetween(data, 2 * data);
    }

    @Test
    void a_disk_of_nothing_but_zeros_takes_no_room() throws Exception {
        for (long length : new long[] {0, 512, 9 * MIB + 512}) {
            Sha256 hash = store.takeIn("disk-" + length, new ZeroRanges(length), UNWATCHED);
            assertThat(hash).isEqualTo(Sha256.ofBytes(new byte[(int) length]));
            assertThat(Files.size(kept(hash))).isEqualTo(length);
            assertThat(allocated(kept(hash))).isZero();
        }
    }

    @Test
    void rubbish_in_the_directory_stands_in_nobodys_way() throws IOException {
        Files.createDirectories(directory.resolve("incoming/a directory/with something"));
        Files.setLastModifiedTime(directory.resolve("incoming/a directory"), FileTime.from(Instant.EPOCH));
        Files.writeString(directory.resolve("incoming/.lost"), "x");
        Files.createDirectories(directory.resolve("kept"));
        Files.writeString(kept(hashOf(SMALL)), "too short");
        Files.createDirectories(directory.resolve("regions/westeurope"));
        Files.writeString(directory.resolve("incoming/" + hashOf(SMALL) + "-in-westeurope.part"), "rubbish");

        Sha256 hash = store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        store.replicate(hash, "westeurope", UNWATCHED);

        assertThat(fileHash(kept(hash))).isEqualTo(hash).isEqualTo(hashOf(SMALL));
        assertThat(fileHash(directory.resolve("regions/westeurope/" + hash + ".vhd")))
                .isEqualTo(hash);
    }

    @Test
    void the_kept_disk_can_be_looked_at() throws IOException {
        RangedSource kept = store.open(store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED));
        assertThat(kept.length()).isEqualTo(SMALL.length());
        assertThat(kept.bytes(SMALL.length() - 512, SMALL.length()))
                .isEqualTo(SMALL.footer().bytes());
        assertThat(kept.bytes(4 * MIB - 10, 4 * MIB + 10)).isEqualTo(SMALL.read(4 * MIB - 10, 20));
    }

    @Test
    void equal_bytes_are_stored_once() throws IOException {
        Sha256 first = store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        FileTime before = Files.getLastModifiedTime(kept(first));
        Sha256 second = store.takeIn("disk-2", new SampleRanges(SMALL), UNWATCHED);

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(kept(first))).isEqualTo(before);
        assertThat(files("kept")).hasSize(1);
        assertThat(parts()).isEmpty();
    }

    @Test
    void a_finished_intake_is_not_read_again() throws IOException {
        store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        var again = new SampleRanges(SMALL);
        assertThat(store.takeIn("disk-1", again, UNWATCHED)).isEqualTo(hashOf(SMALL));
        assertThat(again.bytesRead()).isZero();
    }

    @Test
    void an_intake_that_was_cut_short_goes_on_where_its_last_mark_is() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> store.takeIn("disk-1", new SampleRanges(LARGE).breakingAt(70 * MIB), UNWATCHED));
        assertThat(files("kept")).as("nothing half-done shows").isEmpty();

        var again = new SampleRanges(LARGE);
        var reopened = new DirectoryDiskStore(directory, SampleRanges.LIMITS, Clock.systemUTC());
        assertThat(reopened.takeIn("disk-1", again, UNWATCHED)).isEqualTo(hashOf(LARGE));
        assertThat(again.bytesRead()).isEqualTo(LARGE.length() - 68 * MIB);
        assertThat(fileHash(kept(hashOf(LARGE)))).isEqualTo(hashOf(LARGE));
    }

    @Test
    void what_was_written_after_the_last_mark_does_not_shine_through() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> store.takeIn("disk-1", new SampleRanges(LARGE).breakingAt(60 * MIB), UNWATCHED));
        Path part = directory.resolve("incoming/disk-1.part");
        try (var file = new RandomAccessFile(part.toFile(), "rw")) {
            file.seek(70 * MIB);
            file.write("torn write".getBytes(StandardCharsets.US_ASCII));
        }
        Sha256 hash = store.takeIn("disk-1", new SampleRanges(LARGE), UNWATCHED);
        assertThat(hash).isEqualTo(hashOf(LARGE));
        assertThat(fileHash(kept(hash))).isEqualTo(hash);
    }

    @Test
    void a_source_that_changed_or_cannot_tell_is_read_from_its_start() throws IOException {
        for (Optional<String> version : List.of(Optional.of("\"v2\""), Optional.<String>empty())) {
            assertThatIOException()
                    .isThrownBy(() -> store.takeIn("disk-1", new SampleRanges(LARGE).breakingAt(70 * MIB), UNWATCHED));
            SampleDisk other = SampleDisk.sound("other" + version, 100 * MIB);
            var source = new SampleRanges(other, version);
            Sha256 hash = store.takeIn("disk-1", source, UNWATCHED);
            assertThat(hash).isEqualTo(hashOf(other));
            assertThat(fileHash(kept(hash))).isEqualTo(hash);
            assertThat(source.bytesRead()).isEqualTo(other.length());
        }
    }

    @Test
    void broken_marks_and_parts_are_begun_anew() throws IOException {
        Files.createDirectories(directory.resolve("incoming"));
        for (String mark : List.of("", "x\ny\nz\n", "104858112\n\"v1\"\n67108864\n\n", "1\n2\n")) {
            Files.writeString(directory.resolve("incoming/disk-1.mark"), mark);
            Files.writeString(directory.resolve("incoming/disk-1.part"), "short");
            assertThat(store.takeIn("disk-1", new SampleRanges(LARGE), UNWATCHED))
                    .isEqualTo(hashOf(LARGE));
        }
        assertThat(fileHash(kept(hashOf(LARGE)))).isEqualTo(hashOf(LARGE));
    }

    @Test
    void two_never_work_on_one_intake() throws IOException {
        var source = new SampleRanges(SMALL);
        Sha256 hash = store.takeIn("disk-1", source, (done, all) -> {
            var rival = new DirectoryDiskStore(directory, SampleRanges.LIMITS, Clock.systemUTC());
            assertThatExceptionOfType(Disks.PassingFault.class)
                    .isThrownBy(() -> rival.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED));
        });
        assertThat(fileHash(kept(hash))).isEqualTo(hashOf(SMALL));
    }

    @Test
    void a_region_gets_its_own_proven_copy_once() throws IOException {
        Sha256 hash = store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        assertThat(store.holds(hash, "westeurope")).isFalse();
        store.replicate(hash, "westeurope", UNWATCHED);
        Path copy = directory.resolve("regions/westeurope/" + hash + ".vhd");
        FileTime before = Files.getLastModifiedTime(copy);
        List<Long> seen = new ArrayList<>();
        store.replicate(hash, "westeurope", (done, all) -> seen.add(done));

        assertThat(store.holds(hash, "westeurope")).isTrue();
        assertThat(store.holds(hash, "eastus")).isFalse();
        assertThat(fileHash(copy)).isEqualTo(hash);
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(before);
        assertThat(seen).as("nothing is copied twice").containsExactly(SMALL.length());
        assertThat(parts()).isEmpty();
    }

    @Test
    void a_copy_that_was_cut_short_goes_on_where_its_last_mark_is() throws IOException {
        Sha256 hash = store.takeIn("disk-1", new SampleRanges(LARGE), UNWATCHED);
        assertThatExceptionOfType(Disks.PassingFault.class)
                .isThrownBy(() -> store.replicate(hash, "westeurope", (done, all) -> {
                    if (done > 90 * MIB) {
                        throw new Disks.PassingFault("withdrawn");
                    }
                }));
        List<Long> seen = new ArrayList<>();
        store.replicate(hash, "westeurope", (done, all) -> seen.add(done));

        assertThat(seen).first().isEqualTo(68 * MIB);
        assertThat(fileHash(directory.resolve("regions/westeurope/" + hash + ".vhd")))
                .isEqualTo(hash);
    }

    @Test
    void a_kept_disk_that_rotted_is_not_copied() throws IOException {
        Sha256 hash = store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        try (var file = new RandomAccessFile(kept(hash).toFile(), "rw")) {
            file.seek(MIB);
            file.write(1);
        }
        assertThatExceptionOfType(Disks.StoreFault.class)
                .isThrownBy(() -> store.replicate(hash, "westeurope", UNWATCHED))
                .withMessageContaining(hash.hex());
        assertThat(store.holds(hash, "westeurope")).isFalse();
        assertThat(parts()).isEmpty();
    }

    @Test
    void what_the_administrator_must_mend_is_said_to_be_so() throws IOException {
        Path inTheWay = Files.writeString(directory.resolve("no-directory"), "x");
        var broken = new DirectoryDiskStore(inTheWay, SampleRanges.LIMITS, Clock.systemUTC());
        assertThatExceptionOfType(Disks.StoreFault.class)
                .isThrownBy(() -> broken.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED));
        assertThatExceptionOfType(Disks.StoreFault.class)
                .isThrownBy(() -> store.replicate(hashOf(SMALL), "westeurope", UNWATCHED));
    }

    @Test
    void a_full_disk_is_the_administrators_business() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(Files.exists(full)).isTrue();
        assertThatExceptionOfType(Disks.StoreFault.class)
                .isThrownBy(() -> StoreFiles.act(full, () -> Files.write(full, new byte[1])))
                .withMessageContaining("No space left on device");
    }

    @Test
    void an_interrupted_intake_is_tried_again_later() {
        try {
            assertThatExceptionOfType(Disks.PassingFault.class)
                    .isThrownBy(() -> store.takeIn(
                            "disk-1",
                            new SampleRanges(SMALL),
                            (done, all) -> Thread.currentThread().interrupt()));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @Asvs("5.3.2")
    void names_that_could_lead_elsewhere_are_refused() {
        for (String name : List.of("", "../x", "a/b", "A", "-a", "a.b", "x".repeat(81), "a\u0000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.takeIn(name, new SampleRanges(SMALL), UNWATCHED));
            assertThatIllegalArgumentException().isThrownBy(() -> store.holds(hashOf(SMALL), name));
        }
    }

    @Test
    void what_nobody_came_back_for_is_swept_away() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> store.takeIn("left", new SampleRanges(LARGE).breakingAt(70 * MIB), UNWATCHED));
        assertThat(files("incoming")).hasSize(2);

        store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        assertThat(files("incoming")).as("kept for the next attempt").hasSize(3);

        var later = new DirectoryDiskStore(
                directory, SampleRanges.LIMITS, Clock.fixed(Instant.now().plus(Duration.ofDays(15)), ZoneOffset.UTC));
        later.takeIn("disk-2", new SampleRanges(SMALL), UNWATCHED);
        assertThat(files("incoming")).containsExactly("disk-2.mark");
    }

    private Path kept(Sha256 hash) {
        return directory.resolve("kept/" + hash + ".vhd");
    }

    private List<String> parts() throws IOException {
        return files("incoming").stream().filter(name -> name.endsWith(".part")).toList();
    }

    private List<String> files(String below) throws IOException {
        Path place = directory.resolve(below);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static long allocated(Path file) throws Exception {
        Process stat = new ProcessBuilder("stat", "-c", "%b %B", file.toString()).start();
        String[] blocks = new String(stat.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .trim()
                .split(" ");
        assumeThat(stat.waitFor()).as("a stat that counts blocks").isZero();
        return Long.parseLong(blocks[0]) * Long.parseLong(blocks[1]);
    }

    private static Sha256 hashOf(SampleDisk disk) {
        MessageDigest digest = Sha256.digest();
        for (long at = 0; at < disk.length(); at += MIB) {
            digest.update(disk.read(at, (int) Math.min(MIB, disk.length() - at)));
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static Sha256 fileHash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[1 << 20];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                digest.update(chunk, 0, count);
            }
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }
}
