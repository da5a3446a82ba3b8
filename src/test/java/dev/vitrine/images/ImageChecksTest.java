package dev.vitrine.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OsFamily;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permissions;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.ImageChecks.Kept;
import dev.vitrine.images.ImageChecks.Progress;
import dev.vitrine.images.ImageChecks.Running;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.offers.Drafts;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.RawTlsServer;
import dev.vitrine.rules.Marketplace.VhdLimits;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class ImageChecksTest {
    private static final String SKU = "k1";
    private static final String SIGNATURE = "c2VjcmV0T2ZUaGVDaGVjaw";
    private static final long MIB = 1L << 20;

    @TempDir
    Path directory;

    private final World world;
    private final Offers offers;
    private final SasUrls sasUrls;
    private final ImageChecks guarded;
    private final Drafts drafts;
    private final DiskReports reports;
    private final SasUrlRows urls;
    private final Vault vault;
    private final Permissions permissions;
    private final CurrentPerson person;
    private final CurrentTenant tenant;
    private final Doors doors;
    private final Clock clock;
    private final Queue<Audited> audited = new ConcurrentLinkedQueue<>();
    private final Queue<Progress> told = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private RawTlsServer server;
    private Outbound outbound;
    private ImageChecks checks;
    private Publisher publisher;
    private Somebody owner;
    private Somebody engineer;
    private OfferId offer;

    ImageChecksTest(
            World world,
            Offers offers,
            SasUrls sasUrls,
            ImageChecks guarded,
            Drafts drafts,
            DiskReports reports,
            SasUrlRows urls,
            Vault vault,
            Permissions permissions,
            CurrentPerson person,
            CurrentTenant tenant,
            Doors doors,
            Clock clock) {
        this.world = world;
        this.offers = offers;
        this.sasUrls = sasUrls;
        this.guarded = guarded;
        this.drafts = drafts;
        this.reports = reports;
        this.urls = urls;
        this.vault = vault;
        this.permissions = permissions;
        this.person = person;
        this.tenant = tenant;
        this.doors = doors;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() throws IOException {
        server = new RawTlsServer(directory);
        outbound = server.outbound();
        var look = new DiskLook(outbound, OnlyLimits.of(VhdLimits.SCALED), clock, Duration.ofMinutes(1), List.of());
        ApplicationEventPublisher events = event -> {
            if (event instanceof Audited one) {
                audited.add(one);
            }
        };
        checks = new BesideImageChecks(
                drafts, look, reports, urls, vault, permissions, person, tenant, doors, events, clock);
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        engineer = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        offer = offers.empty(publisher.id(), owner);
    }

    @AfterEach
    void close() throws IOException {
        end.countDown();
        outbound.close();
        server.close();
    }

    private static Vhd vhd(String file) {
        return new Vhd(RawTlsServer.HOST, "vhds", file);
    }

    /** The offer has an image of these disks, the first of them its OS disk. */
    private void image(List<Vhd> disks) {
        offers.save(
                publisher.id(),
                owner,
                offer,
                SectionKey.sku(SKU),
                new Sku("standard", Sku.Billing.HOURLY, Sku.Trial.NONE, false));
        List<DataDisk> data = IntStream.range(1, disks.size())
                .mapToObj(i -> new DataDisk("d" + i, i - 1, disks.get(i)))
                .toList();
        offers.save(
                publisher.id(),
                owner,
                offer,
                SectionKey.image(SKU),
                new VmImage(
                        OsFamily.LINUX,
                        "Debian 12",
                        List.of(),
                        List.of(),
                        List.of(new ImageVersion("v1", "1.0.0", disks.getFirst(), data))));
    }

    private void give(Vhd vhd) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String url = "https://" + vhd.address().replaceFirst("^https://", "") + "?st=" + now.minus(Duration.ofDays(1))
                + "&se=" + now.plus(Duration.ofDays(60)) + "&sp=rl&sv=2021-08-06&sr=c&sig=" + SIGNATURE;
        world.in(publisher.id(), engineer, () -> sasUrls.keep(offer, url));
    }

    private Running check(Collection<Vhd> disks) {
        return world.in(publisher.id(), engineer, () -> checks.check(offer, disks, (vhd, how) -> told.add(how)));
    }

    private Map<String, Kept> last(Vhd... disks) {
        return world.in(publisher.id(), engineer, () -> checks.last(List.of(disks)));
    }

    private void serve(SampleDisk disk) {
        server.answering((head, out) -> {
            var range = MadeDisk.range(head);
            long from = Long.parseLong(range.group(1));
            int count = (int) (Math.min(disk.length() - 1, Long.parseLong(range.group(2))) - from + 1);
            MadeDisk.answer(out, from, disk.read(from, count), disk.length());
        });
    }

    @Test
    void an_engineering_contact_checks_a_disk_and_finds_the_report_again() {
        Vhd disk = vhd("linux.vhd");
        image(List.of(disk));
        give(disk);
        serve(SampleDisk.sound("linux", 40 * MIB));

        check(List.of(disk));

        await().until(() -> told.size() == 2);
        assertThat(told).first().isInstanceOf(Progress.Looking.class);
        Kept done = ((Progress.Done) told.stream().skip(1).findFirst().orElseThrow()).kept();
        assertThat(done.report().isSound()).isTrue();
        Kept kept = last(disk).get(disk.address());
        assertThat(kept.report()).isEqualTo(done.report());
        assertThat(kept.by()).contains(engineer.id());
        assertThat(kept.present()).isTrue();
        assertThat(audited).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("image.checked");
            assertThat(event.toString()).contains(disk.address()).doesNotContain(SIGNATURE, "sig=");
        });
        give(disk);
        assertThat(last(disk).get(disk.address()).present())
                .as("another URL was given since")
                .isFalse();
    }

    @Test
    void what_was_found_is_kept_with_all_that_its_message_names() {
        Vhd disk = vhd("large.vhd");
        image(List.of(vhd("os.vhd"), disk));
        give(disk);
        serve(SampleDisk.sound("large", 1025 * MIB).withWrongChecksum());
        check(List.of(disk));
        await().until(() -> told.size() == 2);
        VhdReport report = last(disk).get(disk.address()).report();
        assertThat(report.kind()).isEqualTo(DiskKind.DATA);
        assertThat(report.found())
                .containsExactly(
                        Map.entry(VhdProblem.WRONG_CHECKSUM, ""), Map.entry(VhdProblem.TOO_LARGE, 1024 * MIB + " B"));
        assertThat(report.footer()).isPresent();
    }

    @Test
    void a_disk_without_a_url_is_said_to_have_none() {
        Vhd disk = vhd("never.vhd");
        image(List.of(disk));
        check(List.of(disk));
        await().until(() -> told.size() == 2);
        assertThat(last(disk).get(disk.address()).report().problems()).containsExactly(VhdProblem.NO_URL);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void what_the_offer_does_not_name_is_not_looked_at() {
        Vhd disk = vhd("of-another-offer.vhd");
        image(List.of(vhd("mine.vhd")));
        give(disk);
        check(List.of(disk));
        assertThat(told).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_check_that_is_called_off_leaves_no_report() {
        Vhd disk = vhd("silent.vhd");
        image(List.of(disk));
        give(disk);
        server.answering((head, out) -> waitForTheEnd());
        Running running = check(List.of(disk));
        await().until(() -> !server.requests().isEmpty());
        running.callOff();
        await().until(() -> told.size() == 2);
        assertThat(told).last().isInstanceOf(Progress.CalledOff.class);
        assertThat(last(disk)).isEmpty();
        assertThat(audited).isEmpty();
    }

    private void waitForTheEnd() throws IOException {
        try {
            end.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    @Asvs("2.4.1")
    void nobody_has_more_than_two_whole_versions_looked_at_within_a_minute() {
        List<Vhd> disks =
                IntStream.range(0, 65).mapToObj(i -> vhd("disk-" + i + ".vhd")).toList();
        image(disks);
        check(disks);
        check(disks);
        check(disks.subList(0, 1));
        await().until(() ->
                told.stream().filter(how -> !(how instanceof Progress.Looking)).count() == 131);
        assertThat(told.stream().filter(Progress.TooMany.class::isInstance)).hasSize(1);
        assertThat(told.stream().filter(Progress.Done.class::isInstance)).hasSize(130);
    }

    @Test
    void who_may_not_edit_images_may_read_reports_and_ask_for_none() {
        Somebody editor = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR);
        Somebody elsewhere =
                world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of(OfferId.next()));
        Vhd disk = vhd("linux.vhd");
        image(List.of(disk));
        for (Somebody nobody : List.of(editor, elsewhere)) {
            assertThatThrownBy(() -> world.in(
                            publisher.id(),
                            nobody,
                            () -> guarded.check(offer, List.of(disk), (vhd, how) -> told.add(how))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(world.in(publisher.id(), editor, () -> guarded.last(List.of(disk))))
                .isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void another_publisher_neither_asks_nor_reads() {
        Vhd disk = vhd("linux.vhd");
        image(List.of(disk));
        check(List.of(disk));
        await().until(() -> told.size() == 2);
        Publisher other = world.publisher();
        Somebody stranger = world.member(other.id(), PublisherRole.OWNER);
        assertThatThrownBy(() -> world.in(
                        other.id(), stranger, () -> checks.check(offer, List.of(disk), (vhd, how) -> told.add(how))))
                .isInstanceOf(NotFoundException.class);
        assertThat(world.in(other.id(), stranger, () -> checks.last(List.of(disk))))
                .isEmpty();
    }

    @Test
    void who_was_removed_meanwhile_leaves_no_report() {
        Vhd disk = vhd("slow.vhd");
        image(List.of(disk));
        give(disk);
        server.answering((head, out) -> {
            world.remove(engineer, publisher.id());
            throw new IOException("hang up");
        });
        check(List.of(disk));
        await().until(() -> told.size() == 2);
        assertThat(told).last().isInstanceOf(Progress.CalledOff.class);
        assertThat(world.in(publisher.id(), owner, () -> checks.last(List.of(disk))))
                .isEmpty();
    }
}
