package dev.vitrine.demo.blobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.blobs.SampleBlobStore.Served;
import dev.vitrine.images.DiskKind;
import dev.vitrine.images.VhdFooter;
import dev.vitrine.images.VhdInspection;
import dev.vitrine.images.VhdProblem;
import dev.vitrine.outbound.Outbound;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.OutboundFailure;
import dev.vitrine.outbound.OutboundSettings;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.outbound.SecretUrl;
import dev.vitrine.rules.Marketplace.VhdLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SampleBlobStoreTest {
    private static final String ACCOUNT = "contosovhds";
    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final SampleDisk DISK = SampleDisk.sound("disk", 9L << 20);

    private static final Pattern LINK = Pattern.compile("https?://[^ ;\"<\\s]+");

    @TempDir
    Path directory;

    private SampleBlobStore store;
    private Outbound outbound;

    @BeforeEach
    void start() throws IOException {
        store = SampleBlobStore.start(directory, Clock.fixed(NOW, ZoneOffset.UTC))
                .put(ACCOUNT, "vhds", "disk.vhd", DISK);
        outbound = new Outbound(OutboundSettings.mapped(store.outboundMap(), store.authorityPem()));
    }

    @AfterEach
    void stop() {
        outbound.close();
        store.close();
    }

    @Test
    void a_signed_address_reads_any_part_of_a_disk() throws IOException {
        RangedSource source = outbound.open(SecretUrl.parse(valid("disk.vhd")));

        assertThat(source.length()).isEqualTo(DISK.length());
        assertThat(source.bytes(DISK.length() - 512, DISK.length()))
                .isEqualTo(DISK.footer().bytes());
        assertThat(source.bytes((4 << 20) - 3, (4 << 20) + 5)).isEqualTo(DISK.read((4 << 20) - 3, 8));
        assertThat(store.served())
                .containsExactly(
                        new Served("GET", ACCOUNT + "/vhds/disk.vhd", "bytes=0-0", 206),
                        new Served("GET", ACCOUNT + "/vhds/disk.vhd", "bytes=9437184-9437695", 206),
                        new Served("GET", ACCOUNT + "/vhds/disk.vhd", "bytes=4194301-4194308", 206));
    }

    @Test
    void every_link_of_the_demo_leads_to_a_site_that_answers() throws IOException {
        var addresses = new TreeSet<>(Set.of("https://support.contoso.example", "https://support.fabrikam.example"));
        for (var texts : new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.properties")) {
            LINK.matcher(texts.getContentAsString(UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .forEach(addresses::add);
        }
        assertThat(addresses).hasSizeGreaterThan(10);
        for (var address : addresses) {
            assertThat(outbound.visit(address).status()).as(address).isEqualTo(200);
        }
    }

    @Test
    void the_address_has_the_shape_of_the_real_service() {
        assertThat(valid("disk.vhd"))
                .matches(
                        "https://contosovhds\\.blob\\.vitrine\\.example/vhds/disk\\.vhd\\?"
                                + "st=2026-09-30T12%3A00%3A00Z&se=2026-10-02T12%3A00%3A00Z&sp=rl&sv=[0-9-]{10}&sr=c&sig=[A-Za-z0-9%]{44,}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 403", // not yet valid
        "1, 206",
        "2, 206",
        "3, 403" // expired
    })
    void a_signature_holds_between_its_start_and_its_end(int dayOfUse, int status) throws IOException {
        String url = SampleBlobStore.sasUrl(ACCOUNT, "vhds", "disk.vhd", NOW.plus(DAY), NOW.plus(DAY.multipliedBy(3)));
        store.close();
        outbound.close();
        store = SampleBlobStore.start(directory, Clock.fixed(NOW.plus(DAY.multipliedBy(dayOfUse)), ZoneOffset.UTC))
                .put(ACCOUNT, "vhds", "disk.vhd", DISK);
        outbound = new Outbound(OutboundSettings.mapped(store.outboundMap(), store.authorityPem()));
        if (status == 206) {
            assertThat(outbound.open(SecretUrl.parse(url)).length()).isEqualTo(DISK.length());
        } else {
            assertThat(failure(url)).isEqualTo(new OutboundFailure.Denied(status, "AuthenticationFailed"));
        }
    }

    @Test
    void a_changed_address_is_refused_as_the_real_service_does() {
        String url = valid("disk.vhd");
        assertThat(failure(url.replace("se=2026", "se=2036")))
                .isEqualTo(new OutboundFailure.Denied(403, "AuthenticationFailed"));
        assertThat(failure(url.replace("sp=rl", "sp=rwdl")))
                .isEqualTo(new OutboundFailure.Denied(403, "AuthenticationFailed"));
        assertThat(failure(url.replaceFirst("sig=.", "sig=_")))
                .isEqualTo(new OutboundFailure.Denied(403, "AuthenticationFailed"));
        assertThat(failure(url.replace("contosovhds", "fabrikamvhds")))
                .isEqualTo(new OutboundFailure.Denied(403, "AuthenticationFailed"));
        assertThat(failure(url.replace("/vhds/", "/other/")))
                .isEqualTo(new OutboundFailure.Denied(403, "AuthenticationFailed"));
        assertThat(failure(url.replaceFirst("&sig=.*", "")))
                .isEqualTo(new OutboundFailure.Status(409, "PublicAccessNotPermitted"));
        assertThat(failure(valid("gone.vhd"))).isEqualTo(new OutboundFailure.NotFound("BlobNotFound"));
        assertThat(failure(SampleBlobStore.sasUrl(ACCOUNT, "nowhere", "disk.vhd", NOW.minus(DAY), NOW.plus(DAY))))
                .isEqualTo(new OutboundFailure.NotFound("ContainerNotFound"));
        assertThat(failure(SampleBlobStore.sasUrl(ACCOUNT, "vhds", "disk.vhd", "l", NOW.minus(DAY), NOW.plus(DAY))))
                .isEqualTo(new OutboundFailure.Denied(403, "AuthorizationPermissionMismatch"));
    }

    @Test
    void a_signature_stays_valid_when_the_store_starts_anew() throws IOException {
        String url = valid("disk.vhd");
        stop();
        start();
        assertThat(outbound.open(SecretUrl.parse(url)).length()).isEqualTo(DISK.length());
    }

    @Test
    void a_disk_is_the_same_however_it_is_cut() {
        SampleDisk odd = SampleDisk.sound("odd", (5L << 20) + 3).padded(2);
        byte[] whole = odd.read(0, (int) odd.length());
        for (int from : List.of(0, 1, 65_530, (4 << 20) - 1, (4 << 20) + 65_535, (int) odd.length() - 520)) {
            int count = (int) Math.min(520, odd.length() - from);
            assertThat(odd.read(from, count)).isEqualTo(Arrays.copyOfRange(whole, from, from + count));
        }
        assertThat(VhdFooter.parse(Arrays.copyOfRange(whole, whole.length - 512, whole.length)))
                .isEqualTo(odd.footer());
        assertThat(odd.read(0, 64 << 10)).as("data, not a pattern").isNotEqualTo(odd.read(4 << 20, 64 << 10));
        assertThat(SampleDisk.sound("even", 5L << 20).read(0, 4096)).isNotEqualTo(odd.read(0, 4096));
    }

    @Test
    void the_samples_of_the_demo_are_what_their_names_say() throws IOException {
        SampleDisks.fill(store);
        SampleDisks.writeSasUrls(directory.resolve("urls.txt"), NOW);
        var inspection = new VhdInspection(VhdLimits.SCALED);
        List<String> urls = Files.readAllLines(directory.resolve("urls.txt"));
        assertThat(urls).hasSize(2 * 16);
        for (String url : urls) {
            String file = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
            List<VhdProblem> expected = switch (file) {
                case "dynamic.vhd" -> List.of(VhdProblem.DYNAMIC);
                case "wrong-checksum.vhd" -> List.of(VhdProblem.WRONG_CHECKSUM);
                case "wrong-length.vhd" -> List.of(VhdProblem.WRONG_LENGTH);
                case "odd-size.vhd" -> List.of(VhdProblem.NOT_WHOLE_MEGABYTES);
                case "too-small.vhd" -> List.of(VhdProblem.TOO_SMALL);
                case "unusually-large.vhd" -> List.of(VhdProblem.UNUSUALLY_LARGE);
                default -> List.of();
            };
            DiskKind kind = file.startsWith("windows")
                    ? DiskKind.WINDOWS_OS
                    : file.startsWith("data") ? DiskKind.DATA : DiskKind.LINUX_OS;
            assertThat(inspection.inspect(outbound, SecretUrl.parse(url), kind).problems())
                    .as(file)
                    .isEqualTo(expected);
        }
    }

    private static String valid(String file) {
        return SampleBlobStore.sasUrl(ACCOUNT, "vhds", file, NOW.minus(DAY), NOW.plus(DAY));
    }

    private OutboundFailure failure(String url) {
        try {
            outbound.open(SecretUrl.parse(url));
            throw new AssertionError("opened");
        } catch (OutboundException e) {
            return e.failure();
        }
    }
}
