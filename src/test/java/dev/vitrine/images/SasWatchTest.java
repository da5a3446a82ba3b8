package dev.vitrine.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.store.DiskRow;
import dev.vitrine.images.store.DiskRows;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.Transactions;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is told, once, of a SAS URL that expires before its disk was taken in. */
@VitrineTest
class SasWatchTest {
    private static final String SIGNATURE = "c2VjcmV0U2lnbmF0dXJl";
    private static final String OS = "standard-1.0.0-os.vhd";
    private static final String DATA = "standard-1.0.0-data.vhd";

    private final World world;
    private final Offers offers;
    private final SasUrls urls;
    private final SasWatch watch;
    private final ExpiringUrls expiring;
    private final Drafts drafts;
    private final Revisions revisions;
    private final DiskRows disks;
    private final Transactions transactions;
    private final Vault vault;
    private final JdbcTemplate database;
    private Publisher publisher;
    private Somebody owner;
    private Somebody engineer;
    private OfferId offer;

    SasWatchTest(
            World world,
            Offers offers,
            SasUrls urls,
            SasWatch watch,
            ExpiringUrls expiring,
            Drafts drafts,
            Revisions revisions,
            DiskRows disks,
            Transactions transactions,
            Vault vault,
            JdbcTemplate database) {
        this.world = world;
        this.offers = offers;
        this.urls = urls;
        this.watch = watch;
        this.expiring = expiring;
        this.drafts = drafts;
        this.revisions = revisions;
        this.disks = disks;
        this.transactions = transactions;
        this.vault = vault;
        this.database = database;
    }

    @BeforeEach
    void an_offer_with_an_engineering_contact() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        engineer = world.speaking(Locale.FRENCH);
        world.join(engineer, publisher.id(), PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of());
        offer = offers.complete(publisher.id(), owner);
    }

    private void give(String file, Duration valid) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String url = "https://contoso.blob.example/images/" + file + "?st=" + now.minus(Duration.ofDays(30)) + "&se="
                + now.plus(valid) + "&sp=rl&sv=2021-08-06&sr=c&sig=" + SIGNATURE;
        assertThat(world.in(publisher.id(), engineer, () -> urls.keep(offer, url)))
                .isInstanceOf(SasUrls.Keeping.Kept.class);
    }

    /** What stands in the mails that this person was sent, the oldest first. */
    private List<String> mails(Somebody person) {
        return database
                .query(
                        "select subject, sealed from outbox_mail where recipient = ? order by id",
                        (row, number) -> row.getString(1) + "\n"
                                + vault.unseal(row.getBytes(2)).reveal(),
                        person.mail())
                .stream()
                .filter(mail -> mail.contains("SAS"))
                .toList();
    }

    @Test
    void the_engineering_contact_is_told_once_which_disk_of_which_version_and_what_to_do() {
        give(OS, Duration.ofDays(3));
        give(DATA, Duration.ofDays(60));
        watch.round();
        watch.round();
        assertThat(mails(owner)).isEmpty();
        assertThat(mails(engineer))
                .singleElement()
                .asString()
                .contains("Une URL SAS expire bientôt", "Contoso Archive", "standard", "1.0.0", "disque système", OS)
                .contains("valable encore 21 jours au moins", "/offers/" + offer + "/images/" + ContentFixtures.HOURLY)
                .doesNotContain(DATA, SIGNATURE, "sig=");
    }

    @Test
    void what_people_were_told_of_waits_on_home_until_it_is_renewed_or_named_no_more() {
        give(OS, Duration.ofDays(3));
        assertThat(world.in(publisher.id(), engineer, () -> expiring.list(5))).isEmpty();
        watch.round();
        assertThat(world.in(publisher.id(), engineer, () -> expiring.list(5)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.offer()).isEqualTo(offer);
                    assertThat(one.offerName()).isEqualTo("Contoso Archive");
                    assertThat(one.skuKey()).isEqualTo(ContentFixtures.HOURLY);
                    assertThat(one.count()).isEqualTo(1);
                });
        var elsewhere =
                world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of(OfferId.next()));
        assertThat(world.in(publisher.id(), elsewhere, () -> expiring.list(5))).isEmpty();
        give(OS, Duration.ofDays(90));
        assertThat(world.in(publisher.id(), engineer, () -> expiring.list(5))).isEmpty();
        give(OS, Duration.ofDays(4));
        watch.round();
        assertThat(world.in(publisher.id(), engineer, () -> expiring.list(5))).hasSize(1);
        world.in(publisher.id(), owner, () -> drafts.discard(offer));
        assertThat(world.in(publisher.id(), engineer, () -> expiring.list(5))).isEmpty();
    }

    @Test
    void disks_that_expire_together_are_told_of_in_one_mail() {
        give(OS, Duration.ofDays(3));
        give(DATA, Duration.ofDays(3));
        watch.round();
        assertThat(mails(engineer))
                .singleElement()
                .asString()
                .contains("2 URL SAS expirent bientôt", OS, DATA, "disque de données LUN 0");
    }

    @Test
    void a_renewed_url_is_told_of_anew_when_it_expires_in_its_turn() {
        give(OS, Duration.ofDays(3));
        watch.round();
        give(OS, Duration.ofDays(90));
        watch.round();
        assertThat(mails(engineer)).hasSize(1);
        give(OS, Duration.ofDays(5));
        watch.round();
        watch.round();
        assertThat(mails(engineer)).hasSize(2);
    }

    /** Publishers are looked at in the order in which they were made. */
    @Test
    void a_publisher_that_cannot_be_looked_at_keeps_no_other_from_its_mail() {
        give(OS, Duration.ofDays(3));
        Somebody first = engineer;
        OfferId damaged = offer;
        an_offer_with_an_engineering_contact();
        give(OS, Duration.ofDays(3));
        publication(damaged, "NONSENSE");
        try {
            watch.round();
        } finally {
            publication(damaged, "DRAFT");
        }
        assertThat(mails(first)).isEmpty();
        assertThat(mails(engineer)).hasSize(1);
        watch.round();
        assertThat(mails(first)).hasSize(1);
    }

    private void publication(OfferId of, String state) {
        assertThat(database.update("update offer_summary set publication = ? where id = ?", state, of.value()))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"-1", "8", "400"})
    void what_has_expired_or_has_time_is_told_of_to_nobody(int days) {
        give(OS, Duration.ofDays(days).plusMinutes(1));
        watch.round();
        assertThat(mails(engineer)).isEmpty();
    }

    @Test
    void what_no_state_names_is_needed_no_more() {
        give("of-nobody.vhd", Duration.ofDays(3));
        watch.round();
        assertThat(mails(engineer)).isEmpty();
    }

    @Test
    void a_disk_that_was_taken_in_is_never_read_again() {
        give(OS, Duration.ofDays(3));
        takeIn(ContentFixtures.vhd(OS));
        watch.round();
        assertThat(mails(engineer)).isEmpty();
    }

    private void takeIn(Vhd vhd) {
        world.job(
                publisher.id(),
                () -> transactions.whole(() -> {
                    var disk = new DiskRow(vhd.address());
                    disk.certify(1024, 512, Instant.now());
                    disk.takeIn(Sha256.ofBytes(new byte[] {1}), Instant.now());
                    return disks.save(disk);
                }));
    }

    @Test
    void what_only_the_staged_state_names_is_needed() {
        world.job(publisher.id(), () -> {
            revisions.markStaged(revisions.freeze(offer).id());
            return true;
        });
        SectionKey key = SectionKey.image(ContentFixtures.HOURLY);
        VmImage image = offers.draft(publisher.id(), owner, offer).content().image(ContentFixtures.HOURLY);
        offers.save(
                publisher.id(),
                owner,
                offer,
                key,
                new VmImage(
                        image.osFamily(), image.osDescription(), image.recommendedSizes(), image.ports(), List.of()));
        give(OS, Duration.ofDays(3));
        watch.round();
        assertThat(mails(engineer)).singleElement().asString().contains(OS);
    }

    @Test
    void where_the_engineering_contacts_care_for_other_offers_publishers_and_owner_are_told() {
        OfferId other = offers.empty(publisher.id(), owner, "another");
        world.remove(engineer, publisher.id());
        world.join(engineer, publisher.id(), PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of(other));
        Somebody colleague = world.member(publisher.id(), PublisherRole.PUBLISHER);
        Somebody editor = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR);
        Instant end = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        world.in(
                publisher.id(),
                owner,
                () -> urls.keep(
                        offer,
                        "https://contoso.blob.example/images/" + OS + "?se=" + end + "&sp=rl&sr=c&sig=" + SIGNATURE));
        watch.round();
        assertThat(mails(engineer)).isEmpty();
        assertThat(mails(editor)).isEmpty();
        assertThat(mails(owner)).singleElement().asString().contains("A SAS URL expires soon", "OS disk");
        assertThat(mails(colleague)).hasSize(1);
    }

    @Test
    void a_round_does_not_grow_with_publishers_whose_urls_have_time() {
        give(OS, Duration.ofDays(90));
        watch.round();
        int before = CountedStatements.of(watch::round).size();
        for (int i = 0; i < 10; i++) {
            an_offer_with_an_engineering_contact();
            give(OS, Duration.ofDays(90));
        }
        int after = CountedStatements.of(watch::round).size();
        assertThat(after).isEqualTo(before);
        Evidence.note(SasWatchTest.class, "a round with nothing to tell: " + after + " statements, whoever there is");
    }
}
