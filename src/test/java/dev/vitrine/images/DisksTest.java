package dev.vitrine.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OsFamily;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.demo.blobs.SampleBlobStore;
import dev.vitrine.demo.blobs.SampleDisk;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.SasUrls.Keeping;
import dev.vitrine.images.disk.DirectoryDiskStore;
import dev.vitrine.images.disk.DiskStore;
import dev.vitrine.images.store.DiskCopyRows;
import dev.vitrine.images.store.DiskRows;
import dev.vitrine.images.store.SasUrlRows;
import dev.vitrine.marketplace.EntryUse;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.FactSource;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.rules.Marketplace.VhdLimits;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Azurite;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.SharedMariaDb;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vault;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

/** SAS URLs and disks from the first paste to the last copy, over a real store of blobs, with limits scaled down. */
@VitrineTest
class DisksTest {
    private static final long MEGABYTE = 1L << 20;
    private static final String ACCOUNT = "contosovhds";
    private static final String SKU = "k1";
    private static final BiConsumer<Long, Long> UNWATCHED = (done, all) -> {};

    @TempDir
    Path directory;

    private final World world;
    private final Offers offers;
    private final SasUrls sasUrls;
    private final Vault vault;
    private final List<FactSource> factSources;
    private final DiskRows rows;
    private final SasUrlRows urlRows;
    private final DiskReports reports;
    private final DiskCopyRows copies;
    private final MarketplaceLists lists;
    private final EntryUse uses;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    private SampleBlobStore blobs;
    private Outbound outbound;
    private DiskStore store;
    private Disks disks;
    private Publisher publisher;
    private Somebody engineer;
    private OfferId offer;

    DisksTest(
            World world,
            Offers offers,
            SasUrls sasUrls,
            Vault vault,
            List<FactSource> factSources,
            DiskRows rows,
            SasUrlRows urlRows,
            DiskReports reports,
            DiskCopyRows copies,
            MarketplaceLists lists,
            EntryUse uses,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.world = world;
        this.offers = offers;
        this.sasUrls = sasUrls;
        this.vault = vault;
        this.factSources = factSources;
        this.rows = rows;
        this.urlRows = urlRows;
        this.reports = reports;
        this.copies = copies;
        this.lists = lists;
        this.uses = uses;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() throws IOException {
        serve(clock);
        publisher = world.publisher();
        engineer = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        offer = offers.empty(publisher.id(), world.member(publisher.id(), PublisherRole.OWNER));
    }

    /** A store of blobs that looks at this clock, and the disks that read from it. */
    private void serve(Clock time) throws IOException {
        if (blobs != null) {
            close();
        }
        blobs = SampleBlobStore.start(directory.resolve("blobs"), time);
        outbound = new Outbound(OutboundSettings.mapped(blobs.outboundMap(), blobs.authorityPem()));
        store = new DirectoryDiskStore(directory.resolve("store"), SampleRanges.LIMITS, clock);
        disks = reading();
    }

    private Disks reading() {
        var scaled = scaled(lists);
        var certification = new DiskCertification(
                new DiskLook(outbound, scaled, clock), reports, rows, urlRows, vault, transactions, clock);
        return new StoredDisks(certification, rows, copies, store, outbound, vault, scaled, uses, transactions, clock);
    }

    @AfterEach
    void close() {
        outbound.close();
        blobs.close();
    }

    /** The shipped lists with 1 GB scaled to 1 MB. */
    private static MarketplaceLists scaled(MarketplaceLists lists) {
        return (MarketplaceLists) Proxy.newProxyInstance(
                DisksTest.class.getClassLoader(), new Class<?>[] {MarketplaceLists.class}, (proxy, method, args) -> {
                    try {
                        Object answer = method.invoke(lists, args);
                        return answer instanceof Marketplace real ? scaled(real) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Marketplace scaled(Marketplace real) {
        return new Marketplace(
                real.version(),
                real.languages(),
                real.categories(),
                real.markets(),
                real.retiredMarkets(),
                real.coreCounts(),
                real.vmSizes(),
                real.regions(),
                real.solutionTemplates(),
                VhdLimits.SCALED,
                real.sasMinimumDays(),
                real.now());
    }

    private String url(String file) {
        Instant now = clock.instant();
        return SampleBlobStore.sasUrl(
                ACCOUNT, "vhds", file, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(60)));
    }

    private Vhd keep(String url) {
        Keeping kept = world.in(publisher.id(), engineer, () -> sasUrls.keep(offer, url));
        return ((Keeping.Kept) kept).vhd();
    }

    private static OfferContent content(Vhd os) {
        return OfferContent.EMPTY
                .with(SectionKey.sku(SKU), new Sku("standard", Sku.Billing.HOURLY, Sku.Trial.NONE, false))
                .with(
                        SectionKey.image(SKU),
                        new VmImage(
                                OsFamily.LINUX,
                                "Debian 12",
                                List.of(),
                                List.of(),
                                List.of(new ImageVersion("v1", "1.0.0", os, List.of()))));
    }

    private List<Finding> certify(OfferContent content) {
        return world.job(
                publisher.id(),
                () -> disks.certify(content, disks.pending(content).getFirst()));
    }

    @Test
    void a_disk_walks_from_its_url_to_every_region() throws IOException {
        blobs.put(ACCOUNT, "vhds", "linux.vhd", SampleDisk.sound("linux", 30 * MEGABYTE));
        OfferContent content = content(keep(url("linux.vhd")));

        assertThat(certify(content)).isEmpty();
        String address = vhd("linux.vhd").address();
        assertThat(world.job(publisher.id(), () -> reports.last(List.of(address)))
                        .get(address))
                .as("what the engineering contact reads of it")
                .satisfies(kept -> {
                    assertThat(kept.report().isSound()).isTrue();
                    assertThat(kept.by()).isEmpty();
                    assertThat(kept.present()).isTrue();
                });
        List<Long> progress = new ArrayList<>();
        world.job(publisher.id(), () -> {
            disks.takeIn(disks.pending(content).getFirst(), (done, all) -> progress.add(done));
            return null;
        });
        assertThat(progress).isSorted().endsWith(30 * MEGABYTE + 512);
        assertThat(world.job(publisher.id(), () -> disks.pending(content))).isEmpty();

        List<String> lacking = world.job(publisher.id(), () -> disks.regionsLacking(content));
        assertThat(lacking).hasSameSizeAs(lists.forRules().regions());
        for (String region : lacking) {
            world.job(publisher.id(), () -> {
                disks.replicate(content, region, (done, all) -> {});
                disks.replicate(content, region, (done, all) -> {});
                return null;
            });
        }
        assertThat(world.job(publisher.id(), () -> disks.regionsLacking(content)))
                .isEmpty();

        // What was taken in is never read from its publisher again.
        int requests = blobs.served().size();
        blobs.remove(ACCOUNT, "vhds", "linux.vhd");
        world.job(publisher.id(), () -> {
            disks.takeIn(
                    new Disks.Named(
                            disks.pending(content(vhd("other.vhd"))).getFirst().path(), vhd("linux.vhd"), true),
                    (done, all) -> {});
            return null;
        });
        assertThat(blobs.served()).hasSize(requests);
        Facts facts = facts(publisher, content);
        assertThat(facts.takenIn()).containsOnlyKeys(vhd("linux.vhd"));
        assertThat(store.open(facts.takenIn().get(vhd("linux.vhd"))).length()).isEqualTo(30 * MEGABYTE + 512);
    }

    private static Vhd vhd(String file) {
        return new Vhd(ACCOUNT + ".blob.vitrine.example", "vhds", file);
    }

    private Facts facts(Publisher of, OfferContent content) {
        return world.job(of.id(), () -> {
            Facts facts = Facts.NONE;
            for (FactSource source : factSources) {
                facts = source.contribute(new FactSource.Subject(offer, content, null), facts);
            }
            return facts;
        });
    }

    @Test
    void a_disk_is_certified_over_a_real_signature() {
        var azurite = Azurite.require(DisksTest.class);
        azurite.makeContainer("certified");
        azurite.putPageBlob("certified", "linux.vhd", SampleDisk.sound("linux", 30 * MEGABYTE));
        outbound.close();
        outbound = new Outbound(azurite.outboundSettings());
        disks = reading();
        Instant now = Instant.now();
        String valid = azurite.sasUrl("certified", "linux.vhd", now.plus(Duration.ofDays(60)));
        OfferContent content = content(keep(valid));
        assertThat(certify(content)).isEmpty();
        keep(azurite.sasUrl("certified", "linux.vhd", now.minus(Duration.ofDays(1))));
        assertThat(certify(content)).extracting(Finding::rule).containsExactly(Rule.VHD_SAS_EXPIRED);
    }

    @Test
    void what_is_wrong_with_a_disk_is_found_at_the_field_that_names_it() {
        blobs.put(
                ACCOUNT,
                "vhds",
                "dynamic.vhd",
                SampleDisk.sound("dynamic", 30 * MEGABYTE).dynamic());
        List<Finding> findings = certify(content(keep(url("dynamic.vhd"))));
        assertThat(findings).extracting(Finding::rule).containsExactly(Rule.VHD_DYNAMIC);
        assertThat(findings.getFirst().path()).hasToString("image/k1:versions[v1].osVhd");
        assertThat(certify(content(keep(url("nowhere.vhd")))))
                .extracting(Finding::rule)
                .containsExactly(Rule.VHD_NOT_FOUND);
    }

    @Test
    void bytes_that_changed_after_the_look_are_not_taken_in() {
        blobs.put(ACCOUNT, "vhds", "moving.vhd", SampleDisk.sound("moving", 30 * MEGABYTE));
        OfferContent content = content(keep(url("moving.vhd")));
        assertThat(certify(content)).isEmpty();
        blobs.put(ACCOUNT, "vhds", "moving.vhd", SampleDisk.sound("moving on", 31 * MEGABYTE));
        assertThatThrownBy(() -> world.job(publisher.id(), () -> {
                    disks.takeIn(disks.pending(content).getFirst(), (done, all) -> {});
                    return null;
                }))
                .isInstanceOf(Disks.ChangedDisk.class);
        assertThat(world.job(publisher.id(), () -> disks.pending(content))).hasSize(1);
    }

    @Test
    void a_signature_that_expires_in_the_middle_is_told_and_a_new_one_goes_on_where_it_was() throws IOException {
        var later = new MovableClock();
        serve(later);
        blobs.put(ACCOUNT, "vhds", "long.vhd", SampleDisk.sound("long", 50 * MEGABYTE));
        OfferContent content = content(keep(url("long.vhd")));
        assertThat(certify(content)).isEmpty();
        assertThatThrownBy(() -> takeIn(publisher, content, (done, all) -> {
                    if (done == 20 * MEGABYTE) {
                        later.move(Duration.ofDays(61));
                    }
                }))
                .isInstanceOfSatisfying(
                        Disks.ChangedDisk.class,
                        fault -> assertThat(fault.findings())
                                .extracting(Finding::rule)
                                .as("by our clock it would still be valid")
                                .containsExactly(Rule.VHD_SAS_WRONG));

        int before = blobs.served().size();
        Instant now = later.instant();
        keep(SampleBlobStore.sasUrl(
                ACCOUNT, "vhds", "long.vhd", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(60))));
        takeIn(publisher, content, UNWATCHED);

        assertThat(world.job(publisher.id(), () -> disks.pending(content))).isEmpty();
        long asked = blobs.served().size() - before;
        assertThat(asked).as("opened, and the rest in pieces of 4 MiB").isBetween(3L, 1L + (50 - 20) / 4 + 1);
    }

    @Test
    void a_file_that_is_exchanged_in_the_middle_is_told_and_read_anew_once_it_was_certified() throws IOException {
        blobs.put(ACCOUNT, "vhds", "swap.vhd", SampleDisk.sound("swap", 50 * MEGABYTE));
        OfferContent content = content(keep(url("swap.vhd")));
        assertThat(certify(content)).isEmpty();
        SampleDisk other = SampleDisk.sound("swapped", 50 * MEGABYTE);
        assertThatThrownBy(() -> takeIn(publisher, content, (done, all) -> {
                    if (done == 20 * MEGABYTE) {
                        blobs.put(ACCOUNT, "vhds", "swap.vhd", other);
                    }
                }))
                .isInstanceOfSatisfying(
                        Disks.ChangedDisk.class,
                        fault -> assertThat(fault.findings())
                                .extracting(Finding::rule)
                                .containsExactly(Rule.VHD_CHANGED));

        assertThat(certify(content)).isEmpty();
        takeIn(publisher, content, UNWATCHED);
        RangedSource kept = store.open(facts(publisher, content).takenIn().get(vhd("swap.vhd")));
        assertThat(kept.bytes(0, MEGABYTE)).isEqualTo(other.read(0, (int) MEGABYTE));
    }

    @Test
    void equal_bytes_of_two_publishers_are_kept_once_and_neither_can_tell() throws IOException {
        SampleDisk disk = SampleDisk.sound("the same", 30 * MEGABYTE);
        blobs.put(ACCOUNT, "vhds", "one.vhd", disk);
        blobs.put(ACCOUNT, "vhds", "two.vhd", disk);
        Publisher other = world.publisher();
        Somebody stranger = world.member(other.id(), PublisherRole.OWNER);
        OfferId theirs = offers.empty(other.id(), stranger);
        OfferContent first = content(keep(url("one.vhd")));
        var second = (Keeping.Kept) world.in(other.id(), stranger, () -> sasUrls.keep(theirs, url("two.vhd")));
        OfferContent copy = content(second.vhd());

        List<Long> one = walk(publisher, first);
        int before = blobs.served().size();
        List<Long> two = walk(other, copy);

        assertThat(two).as("the same is told, step by step").isEqualTo(one);
        assertThat(blobs.served().size() - before).as("theirs was read whole").isGreaterThanOrEqualTo(8);
        assertThat(facts(publisher, first).takenIn().values())
                .containsExactlyElementsOf(facts(other, copy).takenIn().values());
        assertThat(files("kept")).hasSize(1);
        int regions = lists.forRules().regions().size();
        assertThat(files("regions")).hasSize(regions);
        Evidence.note(
                getClass(),
                "2 publishers, 2 addresses, equal bytes: 1 disk kept, " + regions + " copies in " + regions
                        + " regions");
    }

    /** Certified, taken in and copied everywhere; gives what was told of it at the ends. */
    private List<Long> walk(Publisher of, OfferContent content) {
        var told = new ArrayList<Long>();
        assertThat(world.job(
                        of.id(),
                        () -> disks.certify(content, disks.pending(content).getFirst())))
                .isEmpty();
        takeIn(of, content, (done, all) -> told.add(all));
        for (String region : world.job(of.id(), () -> disks.regionsLacking(content))) {
            var last = new AtomicLong();
            world.job(of.id(), () -> {
                disks.replicate(content, region, (done, all) -> last.set(done));
                return null;
            });
            told.add(last.get());
        }
        return told;
    }

    @Test
    void two_skus_that_name_one_disk_have_it_read_once() throws IOException {
        blobs.put(ACCOUNT, "vhds", "shared.vhd", SampleDisk.sound("shared", 30 * MEGABYTE));
        OfferContent one = content(keep(url("shared.vhd")));
        OfferContent both = one.with(SectionKey.sku("k2"), one.sku(SKU)).with(SectionKey.image("k2"), one.image(SKU));
        assertThat(world.job(publisher.id(), () -> disks.pending(both))).hasSize(1);
    }

    private void takeIn(Publisher of, OfferContent content, BiConsumer<Long, Long> progress) {
        world.job(of.id(), () -> {
            disks.takeIn(disks.pending(content).getFirst(), progress);
            return null;
        });
    }

    private List<String> files(String below) throws IOException {
        try (var found = Files.walk(directory.resolve("store").resolve(below))) {
            return found.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    @Test
    void the_signature_lies_in_the_vault_and_nowhere_else() throws SQLException {
        String url = url("secret.vhd");
        String signature = url.substring(url.indexOf("sig=") + "sig=".length());
        Keeping kept = world.in(publisher.id(), engineer, () -> sasUrls.keep(offer, url));
        assertThat(kept.toString()).doesNotContain(signature);
        assertThat(world.job(
                        publisher.id(),
                        () -> vault.find(Vault.Kind.SAS, vhd("secret.vhd").address())))
                .hasValueSatisfying(secret -> assertThat(secret.reveal()).endsWith(signature));
        assertThat(tablesWith(signature)).isEmpty();
        assertThat(tablesWith(vhd("secret.vhd").address())).contains("sas_url");
    }

    /** The tables of the database that hold this text anywhere. */
    private static List<String> tablesWith(String text) throws SQLException {
        SharedMariaDb.Database database = SharedMariaDb.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            List<String> found = new ArrayList<>();
            for (String table : tables(connection)) {
                String columns = columns(connection, table).stream()
                        .map(column -> "ifnull(convert(`" + column + "` using utf8mb4), '')")
                        .collect(Collectors.joining(", "));
                try (var query = connection.prepareStatement(
                        "select count(*) from `" + table + "` where locate(?, concat_ws('|', " + columns + ")) > 0")) {
                    query.setString(1, text);
                    try (var result = query.executeQuery()) {
                        result.next();
                        if (result.getLong(1) > 0) {
                            found.add(table);
                        }
                    }
                }
            }
            return found;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(
                connection,
                "select table_name from information_schema.tables where table_schema = database() and table_type = "
                        + "'BASE TABLE'");
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        return strings(
                connection,
                "select column_name from information_schema.columns where table_schema = database() and table_name = '"
                        + table + "'");
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        }
    }

    @Test
    void the_rules_know_a_url_before_its_disk_was_ever_looked_at() {
        Vhd given = keep(url("given.vhd"));
        Facts facts = facts(publisher, content(given));
        assertThat(facts.sas()).containsOnlyKeys(given.address());
        assertThat(facts.takenIn()).isEmpty();
    }

    @Test
    void another_publisher_knows_nothing_of_it() {
        blobs.put(ACCOUNT, "vhds", "mine.vhd", SampleDisk.sound("mine", 30 * MEGABYTE));
        OfferContent content = content(keep(url("mine.vhd")));
        assertThat(certify(content)).isEmpty();
        world.job(publisher.id(), () -> {
            disks.takeIn(disks.pending(content).getFirst(), (done, all) -> {});
            return null;
        });

        Publisher other = world.publisher();
        Somebody stranger = world.member(other.id(), PublisherRole.OWNER);
        assertThat(world.in(other.id(), stranger, () -> sasUrls.known(vhd("mine.vhd"))))
                .isEmpty();
        assertThat(world.in(other.id(), stranger, () -> sasUrls.known(List.of(vhd("mine.vhd")))))
                .isEmpty();
        assertThat(world.job(
                        other.id(),
                        () -> vault.find(Vault.Kind.SAS, vhd("mine.vhd").address())))
                .isEmpty();
        assertThat(facts(other, content)).isEqualTo(Facts.NONE);
        assertThat(world.job(other.id(), () -> disks.pending(content))).hasSize(1);
        assertThat(world.job(
                        other.id(),
                        () -> disks.certify(content, disks.pending(content).getFirst())))
                .extracting(Finding::rule)
                .containsExactly(Rule.VHD_NO_URL);
    }

    @Test
    void a_marketing_editor_may_look_at_what_is_known_but_give_no_url() {
        Somebody editor = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR);
        keep(url("linux.vhd"));
        assertThatThrownBy(() -> world.in(publisher.id(), editor, () -> sasUrls.keep(offer, url("linux.vhd"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.in(publisher.id(), editor, () -> sasUrls.known(vhd("linux.vhd"))))
                .hasValueSatisfying(sas -> assertThat(sas.permissions()).isEqualTo("rl"));
    }
}
