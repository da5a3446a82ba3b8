package dev.vitrine.images.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.VhdFooter;
import dev.vitrine.images.store.DiskCheckRow;
import dev.vitrine.images.store.DiskCheckRows;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The image check as people see it: each disk of the fixture has an address and no SAS URL, which is a clear result too. */
@VitrineTest
class ImageCheckDialogTest {
    private static final long GIB = 1L << 30;

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final DiskCheckRows checks;
    private Publisher publisher;
    private Somebody owner;
    private Somebody engineer;
    private OfferId offer;

    ImageCheckDialogTest(ApplicationContext application, World world, Offers offers, DiskCheckRows checks) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.checks = checks;
    }

    @BeforeEach
    void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        engineer = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        offer = offers.complete(publisher.id(), owner);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private void open(Somebody person) {
        Window.open(
                application,
                person,
                "p/" + publisher.slug() + "/offers/" + offer + "/images/" + ContentFixtures.HOURLY);
    }

    private ImageVersion version() {
        return offers.draft(publisher.id(), owner, offer)
                .content()
                .image(ContentFixtures.HOURLY)
                .versions()
                .getFirst();
    }

    private static List<Button> buttons(String text) {
        return _find(Button.class, spec -> spec.withText(text));
    }

    private static String dialog() {
        return Window.text(_get(Dialog.class));
    }

    private static String progress() {
        return _get(Span.class, spec -> spec.withClasses("v-check-progress")).getText();
    }

    private static void waitFor(String text, int times) {
        await().pollInSameThread().until(() -> {
            Window.settle();
            return dialog().split(text, -1).length > times;
        });
    }

    /** As if the disk had been looked at. */
    private void report(Vhd disk, String found) {
        world.job(publisher.id(), () -> {
            var row = new DiskCheckRow(disk.address());
            byte[] footer = VhdFooter.fixed(2000 * GIB, new UUID(1, 2), Instant.parse("2026-01-15T09:00:00Z"))
                    .bytes();
            row.check(new DiskCheckRow.Kept("DATA", 2000 * GIB + 512, footer, found), null, null, Instant.now());
            return checks.save(row);
        });
    }

    @Test
    void an_engineering_contact_checks_one_disk_and_reads_every_check_and_its_fix() {
        open(engineer);
        _click(buttons("Check the image").getFirst());
        waitFor("1 fault", 1);
        assertThat(dialog())
                .contains("standard-1.0.0-os.vhd")
                .contains("No SAS URL is kept", "Paste the SAS URL of the disk into its field and save.")
                .contains("Public address", "not reached", "Not reached because of: SAS URL kept.")
                .contains("Size limits")
                .contains("Checked just now by Someone.");
        assertThat(progress()).isEqualTo("1 of 1 disk checked");

        _get(Dialog.class).close();
        Window.settle();
        VhdField field = Window.byId(VhdField.class, "image/k2:versions[v1].osVhd");
        assertThat(Window.text(field)).contains("1 fault");
    }

    @Test
    void all_disks_of_a_version_are_checked_together() {
        open(engineer);
        _click(buttons("Check all disks").getFirst());
        waitFor("1 fault", 2);
        assertThat(progress()).isEqualTo("2 of 2 disks checked");
        assertThat(dialog()).contains("standard-1.0.0-os.vhd", "standard-1.0.0-data.vhd");
        assertThat(_get(Button.class, spec -> spec.withText("Check again")).isEnabled())
                .isTrue();
        assertThat(buttons("Call off"))
                .as("there is nothing to call off any more")
                .isEmpty();
    }

    @Test
    void what_was_read_and_how_to_mend_it_is_there_again_for_whoever_may_read() {
        report(Objects.requireNonNull(version().osVhd()), "TOO_LARGE=" + 1024 * GIB + " B");
        open(world.member(publisher.id(), PublisherRole.MARKETING_EDITOR));
        assertThat(buttons("Check the image")).isEmpty();
        assertThat(buttons("Check all disks")).isEmpty();
        _click(report(VhdField.class));
        assertThat(dialog())
                .contains("is too large: 2,000\u00a0GB.", "has at most 1,024\u00a0GB")
                .contains("2,000\u00a0GB (2,147,483,648,512\u00a0bytes)")
                .contains("fixed", "vtrn 1.0", "00000000-0000-0001-0000-000000000002", "January 15, 2026")
                .contains("as expected")
                .contains("for a submission");
        assertThat(buttons("Check again")).isEmpty();
    }

    private static Button report(Class<VhdField> fields) {
        return _find(fields).stream()
                .flatMap(field -> _find(field, Button.class).stream())
                .filter(button -> button.hasClassName("v-vhd-report"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_in_french() {
        report(Objects.requireNonNull(version().osVhd()), "IS_OTHER_DISK=qcow2");
        Somebody reader = world.speaking(Locale.FRENCH);
        world.join(reader, publisher.id(), PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of());
        open(reader);
        assertThat(buttons("Vérifier l’image")).isNotEmpty();
        _click(report(VhdField.class));
        assertThat(dialog())
                .contains("est un disque au format qcow2, pas un VHD")
                .contains("qemu-img convert -f qcow2 -O vpc")
                .contains("Longueur du fichier", "Go (2\u202f147\u202f483\u202f648\u202f512\u00a0octets)");
        assertThat(buttons("Vérifier de nouveau")).hasSize(1);
    }

    @Test
    void a_disk_whose_url_waits_to_be_saved_cannot_be_checked_yet() {
        open(engineer);
        int before = buttons("Check the image").size();
        _click(buttons("New version").getFirst());
        assertThat(buttons("Check the image")).hasSize(before);
    }
}
