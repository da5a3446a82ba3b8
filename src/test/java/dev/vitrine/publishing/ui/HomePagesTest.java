package dev.vitrine.publishing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import dev.vitrine.content.Categories;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.Disks.StoreFault;
import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.marketing.TranslationDesk;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.SampleDisks;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.Worker;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Home is what waits for the person who opens it (product.md section 1), with all rooms that put something there. */
@PublishingTest
class HomePagesTest {
    private static final String NOTHING = "Nothing waits for you";

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final Submissions submissions;
    private final TranslationDesk desk;
    private final SampleDisks disks;
    private final Worker worker;
    private final MovableClock clock;
    private final JdbcTemplate database;

    HomePagesTest(
            ApplicationContext application,
            World world,
            Offers offers,
            Drafts drafts,
            Submissions submissions,
            TranslationDesk desk,
            SampleDisks disks,
            Worker worker,
            MovableClock clock,
            JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.submissions = submissions;
        this.desk = desk;
        this.disks = disks;
        this.worker = worker;
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private String home(Somebody person, String address) {
        Window.close();
        Window.open(application, person, address);
        return Window.page();
    }

    /** Looks at it when so much time has passed, and turns the clock back. */
    private void later(Duration time, Runnable look) {
        clock.move(time);
        try {
            look.run();
        } finally {
            clock.move(time.negated());
        }
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    @Test
    void an_empty_publisher_leads_its_owner_to_company_and_first_offer() {
        Publisher publisher = world.publisher();
        String address = "p/" + publisher.slug();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        assertThat(home(owner, address))
                .contains("Accept the publisher agreement", "Register your company", "Create your first offer");
        assertThat(links()).contains(address + "/profile", address + "/offers");

        assertThat(home(world.member(publisher.id(), PublisherRole.PUBLISHER), address))
                .contains("Create your first offer")
                .doesNotContain("Register your company");
        for (PublisherRole role : List.of(PublisherRole.ENGINEERING_CONTACT, PublisherRole.MARKETING_EDITOR)) {
            assertThat(home(world.member(publisher.id(), role), address)).contains(NOTHING);
        }
    }

    @Test
    void a_marketing_editor_sees_the_texts_that_his_languages_lack() {
        Publisher publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var languages = List.of(ContentFixtures.FR, ContentFixtures.EN);
        world.in(
                publisher.id(),
                owner,
                () -> drafts.create(new Drafts.NewOffer("Archive", "archive", ContentFixtures.FR, languages)));
        var french = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(ContentFixtures.FR), Set.of());
        assertThat(home(french, "p/" + publisher.slug()))
                .contains("Texts to complete: Français (France)")
                .doesNotContain("English (United States)");
        assertThat(home(owner, "p/" + publisher.slug()))
                .contains("Texts to complete: Français (France)", "Texts to complete: English (United States)");
    }

    @Test
    void what_an_approver_or_a_step_stopped_comes_back_to_whoever_may_publish() {
        var seller = offers.seller();
        var publisher = world.member(seller.publisher(), PublisherRole.PUBLISHER);
        var engineer = world.member(seller.publisher(), PublisherRole.ENGINEERING_CONTACT);
        String address = "p/" + seller.slug();
        assertThat(home(publisher, address)).contains("Ready to go: ");
        assertThat(home(engineer, address)).contains(NOTHING);
        assertThat(links()).contains(address + "/offers");
        offers.sendBack(offers.waiting(seller), "Too long.");
        assertThat(home(publisher, address)).contains("Changes requested: ", "Too long.");
        assertThat(links()).contains(address + "/offers/" + seller.offer() + "/publish");
        assertThat(home(engineer, address)).contains(NOTHING);

        offers.as(seller, () -> {
            offers.save(seller.offer(), Map.of(SectionKey.CATEGORIES, new Categories(new TreeSet<>())));
            return true;
        });
        worker.work(Offers.done(offers.as(seller, () -> submissions.pushToStaging(seller.offer()))));
        assertThat(home(publisher, address))
                .contains("Not published: ", "1 error was found")
                .doesNotContain("Changes requested: ");
    }

    @Test
    void what_the_check_found_at_a_disk_waits_for_the_engineering_contact_of_that_offer() {
        var seller = offers.seller();
        var engineer =
                world.member(seller.publisher(), PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of(seller.offer()));
        var path = FieldPath.of(SectionKey.image("k1"), "versions[v100].osVhd");
        var rule = Rule.VHD_EMPTY;
        var vhd = offers.as(
                seller,
                () -> Objects.requireNonNull(drafts.open(seller.offer())
                        .content()
                        .image("k1")
                        .versions()
                        .getFirst()
                        .osVhd()));
        disks.find(vhd, List.of(new Finding(rule, rule.severity(), rule.moment(), path, List.of("1.0.0"))));
        worker.work(Offers.done(offers.as(seller, () -> submissions.pushToStaging(seller.offer()))));
        String address = "p/" + seller.slug();

        assertThat(home(engineer, address)).contains("Findings at disks: ", "Lately");
        assertThat(links()).anyMatch(link -> link.contains("/images/k1") && link.contains("osVhd"));
        var elsewhere =
                world.member(seller.publisher(), PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of(OfferId.next()));
        assertThat(home(elsewhere, address)).contains(NOTHING);
        var editor =
                world.member(seller.publisher(), PublisherRole.MARKETING_EDITOR, Set.of(ContentFixtures.FR), Set.of());
        assertThat(home(editor, address)).doesNotContain("Findings at disks: ");
        assertThat(home(seller.owner(), address)).contains("Findings at disks: ");
    }

    @Test
    void a_staged_offer_waits_to_be_tested_and_what_is_live_says_what_was_not_sent() {
        var seller = offers.seller();
        offers.stage(seller);
        assertThat(home(seller.owner(), "p/" + seller.slug())).contains("To test: ");
        offers.waiting(seller);
        assertThat(home(seller.owner(), "p/" + seller.slug())).contains(NOTHING);

        var other = offers.seller();
        offers.live(other);
        assertThat(home(other.owner(), "p/" + other.slug())).contains(NOTHING, "Lately", "is in production");
        offers.rewrite(other, "Another summary");
        assertThat(home(other.owner(), "p/" + other.slug())).contains("Changes not sent yet: ", "1 field differs");
    }

    @Test
    void an_editor_signs_off_what_is_complete_and_nobody_else_is_asked_to() {
        var seller = offers.seller();
        var editor =
                world.member(seller.publisher(), PublisherRole.MARKETING_EDITOR, Set.of(ContentFixtures.FR), Set.of());
        String address = "p/" + seller.slug();
        assertThat(home(editor, address)).contains("To sign off: Français (France)");
        assertThat(home(seller.owner(), address)).doesNotContain("To sign off");

        world.in(seller.publisher(), editor, () -> {
            var sheet = desk.sheet(seller.offer(), ContentFixtures.FR);
            return desk.signOff(seller.offer(), ContentFixtures.FR, sheet.texts());
        });
        assertThat(home(editor, address)).contains(NOTHING);
        offers.rewrite(seller, "Another summary");
        assertThat(home(editor, address)).contains("To sign off: Français (France)");
    }

    @Test
    void who_belongs_to_several_publishers_sees_that_something_waits_at_another() {
        var seller = offers.seller();
        offers.live(seller);
        Publisher other = world.publisher();
        world.join(seller.owner(), other.id(), PublisherRole.PUBLISHER, Set.of(), Set.of());

        assertThat(home(seller.owner(), "p/" + seller.slug()))
                .contains(NOTHING, "Something waits elsewhere", other.name(), "1 thing waits");
        assertThat(home(seller.owner(), "p/" + other.slug()))
                .contains("Create your first offer")
                .doesNotContain("Something waits elsewhere");
        assertThat(home(seller.owner(), "")).contains("Your publishers", "1 thing waits");
    }

    @Test
    void an_approver_sees_what_waits_and_what_he_holds() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        assertThat(home(approver, "")).contains("for an approver.");
        assertThat(links()).contains("review");
        offers.approve(approver, submission);
        assertThat(home(world.platform(PlatformRole.SUPPORT_AGENT), "")).doesNotContain("for an approver.");
    }

    @Test
    void a_request_that_waited_longer_than_the_target_comes_first() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        later(Duration.ofDays(30), () -> {
            assertThat(home(approver, "")).contains("past the target", "has waited for");
            assertThat(_find(H2.class).getFirst().getText()).contains("past the target");
        });
        assertThat(home(offers.memberAmongOperators(seller), "")).doesNotContain("review/" + submission);
    }

    @Test
    void an_administrator_sees_publishers_without_owner_mails_that_did_not_arrive_and_old_rates() {
        Publisher ownerless = world.publisher();
        var administrator = world.platform(PlatformRole.ADMINISTRATOR);
        database.update(
                "insert into outbox_mail (id, recipient, name, language, subject, key_id, sealed, written_at, attempts)"
                        + " values (?, 'nobody@example.com', 'Nobody', 'en', 'Lost', '00000000', '', now(6), 25)",
                Uuid7.next());
        assertThat(home(administrator, ""))
                .containsPattern("publishers? ha(s|ve) no owner")
                .containsPattern("mails? (was|were) not delivered")
                .doesNotContain("Create the first publisher");
        assertThat(links()).contains("admin/publishers", "admin/outbox");
        var owner = world.member(ownerless.id(), PublisherRole.OWNER);
        assertThat(home(owner, "p/" + ownerless.slug())).doesNotContain("no owner", "not delivered");
        later(Duration.ofDays(400), () -> {
            assertThat(home(administrator, "")).contains("Exchange rates to look over");
            assertThat(links()).contains("admin/lists/rates");
        });
    }

    @Test
    void an_administrator_sees_that_a_step_broke() {
        var seller = offers.seller();
        disks.fail("takeIn", new StoreFault(StoreTrouble.FULL, "disk full"));
        worker.work(Offers.done(offers.as(seller, () -> submissions.pushToStaging(seller.offer()))));
        assertThat(home(world.platform(PlatformRole.ADMINISTRATOR), ""))
                .containsPattern("[0-9]+ steps? failed")
                .doesNotContain("Create the first publisher");
        assertThat(links()).contains("admin/jobs");
        assertThat(home(offers.approver(), "")).doesNotContainPattern("[0-9]+ steps? failed");
    }
}
