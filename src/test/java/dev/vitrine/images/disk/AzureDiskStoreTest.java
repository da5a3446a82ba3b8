package dev.vitrine.images.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.images.Disks;
import dev.vitrine.images.Disks.StoreFault;
import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.images.SampleRanges;
import dev.vitrine.images.disk.AzureSettings.Region;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Sha256;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Azurite;
import dev.vitrine.testing.Evidence;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The store in Azure, against Microsoft's emulator; each test has containers of its own. */
class AzureDiskStoreTest {
    private static final long MIB = 1L << 20;
    private static final BiConsumer<Long, Long> UNWATCHED = (done, all) -> {};
    private static final SampleDisk SMALL = SampleDisk.sound("small", 30 * MIB);
    /** Long enough for several marks. */
    private static final SampleDisk LARGE = SampleDisk.sound("large", 100 * MIB);

    private final String container = "disks-" + UUID.randomUUID();
    private Azurite azurite;
    private SampleAzure azure;
    private AzureDiskStore store;

    @BeforeEach
    void open() {
        azurite = Azurite.require(getClass());
        azurite.makeContainer(container);
        azurite.makeContainer(container + "-westeurope");
        azure = new SampleAzure(azurite.endpoint(), azurite.key(), container, azurite.trust());
        store = azure.store();
    }

    @Test
    void a_disk_is_kept_under_the_hash_of_its_bytes_without_its_zeros() throws IOException {
        List<Long> seen = new ArrayList<>();
        Sha256 hash = store.takeIn("disk-1", new SampleRanges(SMALL), (done, all) -> seen.add(done));

        assertThat(hash).isEqualTo(SampleAzure.hashOf(SMALL));
        assertThat(store.holds(hash)).isTrue();
        RangedSource kept = store.open(hash);
        assertThat(kept.length()).isEqualTo(SMALL.length());
        assertThat(kept.bytes(4 * MIB - 10, 4 * MIB + 10)).isEqualTo(SMALL.read(4 * MIB - 10, 20));
        assertThat(kept.bytes(0, SMALL.length())).isEqualTo(SMALL.read(0, (int) SMALL.length()));
        assertThat(seen).isSorted().endsWith(SMALL.length()).hasSize(8);
        assertThat(azure.written("kept/" + hash + ".vhd"))
                .as("eight times 64 KiB of data, and the footer")
                .isEqualTo(8 * 64 * 1024 + 512);
        assertThat(azure.blobs()).containsExactly("incoming/disk-1", "kept/" + hash + ".vhd");
        assertThat(azure.length("incoming/disk-1")).as("only a mark is left").isZero();
    }

    @Test
    void equal_bytes_are_stored_once_and_a_finished_intake_is_not_read_again() throws IOException {
        Sha256 first = store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        var before = azure.modified("kept/" + first + ".vhd");
        assertThat(store.takeIn("disk-2", new SampleRanges(SMALL), UNWATCHED)).isEqualTo(first);
        var again = new SampleRanges(SMALL);
        assertThat(store.takeIn("disk-1", again, UNWATCHED)).isEqualTo(first);

        assertThat(again.bytesRead()).isZero();
        assertThat(azure.modified("kept/" + first + ".vhd")).isEqualTo(before);
        assertThat(azure.blobs()).filteredOn(name -> name.startsWith("kept/")).hasSize(1);
    }

    @Test
    void an_intake_that_was_cut_short_goes_on_where_its_last_mark_is() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> store.takeIn("disk-1", new SampleRanges(LARGE).breakingAt(70 * MIB), UNWATCHED));
        assertThat(azure.blobs()).as("nothing half-done shows").containsExactly("incoming/disk-1");

        var again = new SampleRanges(LARGE);
        Sha256 hash = azure.store().takeIn("disk-1", again, UNWATCHED);
        assertThat(hash).isEqualTo(SampleAzure.hashOf(LARGE));
        assertThat(again.bytesRead()).isEqualTo(LARGE.length() - 68 * MIB);
        assertThat(SampleAzure.hashOf(store.open(hash))).isEqualTo(hash);
    }

    @Test
    void what_was_written_after_the_last_mark_does_not_shine_through() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> store.takeIn("disk-1", new SampleRanges(LARGE).breakingAt(60 * MIB), UNWATCHED));
        azurite.writePages(
                container, "incoming/disk-1", 70 * MIB, "torn".repeat(128).getBytes(StandardCharsets.UTF_8));

        Sha256 hash = store.takeIn("disk-1", new SampleRanges(LARGE), UNWATCHED);
        assertThat(hash).isEqualTo(SampleAzure.hashOf(LARGE)).isEqualTo(SampleAzure.hashOf(store.open(hash)));
    }

    @Test
    void a_source_that_changed_or_cannot_tell_is_read_from_its_start() throws IOException {
        for (Optional<String> version : List.of(Optional.of("\"v2\" é\u0000"), Optional.<String>empty())) {
            assertThatIOException()
                    .isThrownBy(() -> store.takeIn("disk-1", new SampleRanges(LARGE).breakingAt(70 * MIB), UNWATCHED));
            SampleDisk other = SampleDisk.sound("other" + version, 100 * MIB);
            var source = new SampleRanges(other, version);
            Sha256 hash = store.takeIn("disk-1", source, UNWATCHED);
            assertThat(hash).isEqualTo(SampleAzure.hashOf(other)).isEqualTo(SampleAzure.hashOf(store.open(hash)));
            assertThat(source.bytesRead()).isEqualTo(other.length());
        }
    }

    @Test
    void two_never_work_on_one_intake() throws IOException {
        Sha256 hash = store.takeIn(
                "disk-1",
                new SampleRanges(SMALL),
                (done, all) -> assertThatExceptionOfType(Disks.PassingFault.class)
                        .isThrownBy(() -> azure.store().takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED)));
        assertThat(SampleAzure.hashOf(store.open(hash))).isEqualTo(SampleAzure.hashOf(SMALL));
    }

    @Test
    void rubbish_in_the_containers_stands_in_nobodys_way() throws IOException {
        Sha256 hash = SampleAzure.hashOf(SMALL);
        azurite.makePageBlob(container, "kept/" + hash + ".vhd", 1024);
        azurite.makePageBlob(container, "incoming/disk-1", 4096);
        azurite.putBlockBlob(container, "incoming/readme.txt", "hello".getBytes(StandardCharsets.UTF_8));
        azurite.makePageBlob(container + "-westeurope", hash + ".vhd", SMALL.length());
        azurite.writePages(container + "-westeurope", hash + ".vhd", MIB, page());
        assertThat(store.holds(hash)).isFalse();
        assertThat(store.holds(hash, "westeurope")).isFalse();

        assertThat(store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED)).isEqualTo(hash);
        store.replicate(hash, "westeurope", UNWATCHED);

        assertThat(SampleAzure.hashOf(store.open(hash))).isEqualTo(hash);
        assertThat(azure.hashOf(container + "-westeurope", hash + ".vhd")).isEqualTo(hash);
    }

    @Test
    void a_region_gets_its_own_proven_copy_once() throws IOException {
        Sha256 hash = store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        assertThat(store.holds(hash, "westeurope")).isFalse();
        store.replicate(hash, "westeurope", UNWATCHED);
        List<Long> seen = new ArrayList<>();
        store.replicate(hash, "westeurope", (done, all) -> seen.add(done));

        assertThat(store.holds(hash, "westeurope")).isTrue();
        assertThat(azure.hashOf(container + "-westeurope", hash + ".vhd")).isEqualTo(hash);
        assertThat(seen).as("nothing is copied twice").containsExactly(SMALL.length());
    }

    @Test
    void a_kept_disk_that_rotted_is_not_copied() throws IOException {
        Sha256 hash = store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        azurite.writePages(container, "kept/" + hash + ".vhd", MIB, page());
        assertThatExceptionOfType(StoreFault.class)
                .isThrownBy(() -> store.replicate(hash, "westeurope", UNWATCHED))
                .withMessageContaining(hash.hex());
        assertThat(store.holds(hash, "westeurope")).isFalse();
    }

    @Test
    void a_region_may_have_an_account_or_a_container_of_its_own() throws IOException {
        azurite.makeContainer(container + "x");
        var own = azure.store(Map.of("eastus", new Region(null, null, null, container + "x")));
        Sha256 hash = own.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        own.replicate(hash, "eastus", UNWATCHED);
        assertThat(azure.hashOf(container + "x", hash + ".vhd")).isEqualTo(hash);
    }

    @Test
    void what_the_administrator_must_mend_is_told_without_secrets() throws IOException {
        Sha256 hash = store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        assertThatExceptionOfType(StoreFault.class)
                .as("no container for the region")
                .isThrownBy(() -> store.replicate(hash, "eastus", UNWATCHED))
                .satisfies(fault -> assertThat(fault.trouble()).isEqualTo(StoreTrouble.MISSING))
                .withMessageContaining(container + "-eastus")
                .withMessageContaining("404");
        String wrongKey = Base64.getEncoder().encodeToString("another key".getBytes(StandardCharsets.UTF_8));
        var denied = new SampleAzure(azurite.endpoint(), wrongKey, container, azurite.trust()).store();
        assertThatExceptionOfType(StoreFault.class)
                .isThrownBy(() -> denied.takeIn("disk-2", new SampleRanges(SMALL), UNWATCHED))
                .satisfies(fault -> assertThat(fault.trouble()).isEqualTo(StoreTrouble.DENIED))
                .satisfies(fault -> assertThat(fault).hasNoCause())
                .withMessageContaining("403")
                .withMessageNotContaining(wrongKey)
                .withMessageNotContaining("ignature");
        var nowhere = new SampleAzure(azurite.endpoint(), azurite.key(), "no-such-container", azurite.trust()).store();
        assertThatExceptionOfType(StoreFault.class)
                .isThrownBy(() -> nowhere.takeIn("disk-2", new SampleRanges(SMALL), UNWATCHED))
                .satisfies(fault -> assertThat(fault.trouble()).isEqualTo(StoreTrouble.MISSING));
    }

    @Test
    void nothing_that_opens_the_store_is_ever_logged() throws IOException {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        try {
            Sha256 hash = azure.store().takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
            azure.store().replicate(hash, "westeurope", UNWATCHED);
            String wrong = Base64.getEncoder().encodeToString("another key".getBytes(StandardCharsets.UTF_8));
            var denied = new SampleAzure(azurite.endpoint(), wrong, container, azurite.trust()).store();
            assertThatExceptionOfType(StoreFault.class).isThrownBy(() -> denied.open(hash));
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
        }
        assertThat(lines.list).as("the client does write").isNotEmpty();
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(azurite.key())
                        || line.contains("sig=")
                        || line.contains("SharedKey " + Azurite.ACCOUNT));
        Evidence.note(
                getClass(),
                lines.list.size() + " log lines at TRACE of taking in and copying in Azure, 0 with a key or signature");
    }

    @Test
    void a_disk_of_nothing_but_zeros_takes_no_page() throws IOException {
        Sha256 hash = store.takeIn("disk-1", new ZeroRanges(9 * MIB + 512), UNWATCHED);
        assertThat(hash).isEqualTo(Sha256.ofBytes(new byte[(int) (9 * MIB + 512)]));
        assertThat(store.open(hash).length()).isEqualTo(9 * MIB + 512);
        assertThat(azure.written("kept/" + hash + ".vhd")).isZero();
        assertThatIllegalArgumentException()
                .as("no whole number of pages")
                .isThrownBy(() -> store.takeIn("disk-2", new ZeroRanges(MIB + 1), UNWATCHED));
    }

    @Test
    void a_store_that_does_not_answer_is_tried_again_later() {
        var away = new SampleAzure(
                        URI.create("https://127.0.0.1:1/" + Azurite.ACCOUNT), azurite.key(), container, azurite.trust())
                .store();
        assertThatExceptionOfType(Disks.PassingFault.class)
                .isThrownBy(() -> away.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED));
    }

    @Test
    void settings_that_cannot_work_are_refused_at_once_and_show_no_key() {
        var key = new SecretText("no base64!");
        for (var settings : List.of(
                new AzureSettings(null, null, null, "disks", Map.of()),
                new AzureSettings(URI.create("http://x.example"), "x", new SecretText("AA=="), "disks", Map.of()),
                new AzureSettings(URI.create("https://x.example"), "x", key, "disks", Map.of()),
                new AzureSettings(
                        URI.create("https://x.example"),
                        "x",
                        new SecretText("AA=="),
                        "disks",
                        Map.of("eastus", new Region(null, null, key, null))))) {
            assertThat(settings.toString()).doesNotContain(key.reveal());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SampleAzure.store(settings, azurite.trust()))
                    .withMessageContaining("vitrine.images.azure")
                    .withMessageNotContaining(key.reveal());
        }
    }

    @Test
    @Asvs("5.3.2")
    void names_that_could_lead_elsewhere_are_refused() {
        for (String name : List.of("", "../x", "a/b", "A", "-a", "a.b", "x".repeat(81), "a\u0000")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.takeIn(name, new SampleRanges(SMALL), UNWATCHED));
            assertThatIllegalArgumentException().isThrownBy(() -> store.holds(SampleAzure.hashOf(SMALL), name));
        }
    }

    @Test
    void what_nobody_came_back_for_is_swept_away() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> store.takeIn("left", new SampleRanges(LARGE).breakingAt(70 * MIB), UNWATCHED));
        store.takeIn("disk-1", new SampleRanges(SMALL), UNWATCHED);
        assertThat(azure.blobs()).contains("incoming/left");

        azure.store(Clock.fixed(Instant.now().plus(Duration.ofDays(15)), ZoneOffset.UTC))
                .takeIn("disk-2", new SampleRanges(SMALL), UNWATCHED);
        assertThat(azure.blobs())
                .doesNotContain("incoming/left", "incoming/disk-1")
                .contains("incoming/disk-2");
    }

    private static byte[] page() {
        byte[] page = new byte[512];
        page[7] = 1;
        return page;
    }
}
