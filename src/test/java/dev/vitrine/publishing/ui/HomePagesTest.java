package dev.vitrine.publishing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import dev.vitrine.content.Categories;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.Disks.StoreFault;
import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.SampleDisks;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.Worker;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Home is what waits for the person who opens it (product.md section 1), with all rooms that put something there. */
@PublishingTest
class HomePagesTest {
    private static final String NOTHING = "Nothing waits for you";

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final Submissions submissions;
    private final SampleDisks disks;
    private final Worker worker;

    HomePagesTest(
            ApplicationContext application,
            World world,
            Offers offers,
            Drafts drafts,
            Submissions submissions,
            SampleDisks disks,
            Worker worker) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.submissions = submissions;
        this.disks = disks;
        this.worker = worker;
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
        assertThat(home(publisher, address)).contains(NOTHING);
        offers.sendBack(offers.waiting(seller), "Too long.");
        assertThat(home(publisher, address)).contains("Changes requested: ");
        assertThat(links()).contains(address + "/offers/" + seller.offer() + "/publish");
        assertThat(home(engineer, address)).contains(NOTHING);

        offers.as(seller, () -> {
            offers.save(seller.offer(), Map.of(SectionKey.CATEGORIES, new Categories(new TreeSet<>())));
            return true;
        });
        worker.work(Offers.done(offers.as(seller, () -> submissions.pushToStaging(seller.offer()))));
        assertThat(home(publisher, address)).contains("Not published: ").doesNotContain("Changes requested: ");
    }

    @Test
    void an_approver_sees_what_waits_and_what_he_holds() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        assertThat(home(approver, "")).contains("for an approver.");
        assertThat(links()).contains("review");
        offers.approve(approver, submission);
        assertThat(home(world.platform(PlatformRole.SUPPORT_AGENT), "")).contains(NOTHING);
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
