package dev.vitrine.images.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.StateTree;
import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OsFamily;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.images.SasUrls;
import dev.vitrine.offers.Unsaved;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import dev.vitrine.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class ImagesViewTest {
    private static final String SIGNATURE = "c2VjcmV0U2lnbmF0dXJl";
    private static final String ACCOUNT = "https://contoso.blob.example/images/";

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final SasUrls sasUrls;
    private final Vault vault;
    private final Unsaved unsaved;
    private final JdbcTemplate database;
    private Publisher publisher;
    private Somebody owner;
    private Somebody engineer;
    private OfferId offer;

    ImagesViewTest(
            ApplicationContext application,
            World world,
            Offers offers,
            SasUrls sasUrls,
            Vault vault,
            Unsaved unsaved,
            JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.sasUrls = sasUrls;
        this.vault = vault;
        this.unsaved = unsaved;
        this.database = database;
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

    private void open(Somebody person, String rest) {
        Window.open(application, person, "p/" + publisher.slug() + "/offers/" + offer + "/images" + rest);
    }

    private VmImage image() {
        return offers.draft(publisher.id(), owner, offer).content().image(ContentFixtures.HOURLY);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static void save() {
        _click(saveButton());
    }

    private static Button saveButton() {
        return _find(Button.class).stream()
                .filter(candidate -> Window.text(candidate).startsWith("Save"))
                .findFirst()
                .orElseThrow();
    }

    private static String url(String file, Duration valid) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return ACCOUNT + file + "?st=" + now.minus(Duration.ofDays(1)) + "&se=" + now.plus(valid)
                + "&sp=rl&sv=2021-08-06&sr=c&sig=" + SIGNATURE;
    }

    private static PasswordField paste(String label) {
        return _get(
                PasswordField.class,
                spec -> spec.withPredicate(
                        field -> field.getAriaLabel().filter(label::equals).isPresent()));
    }

    private static VhdField disk(String id) {
        return Window.byId(VhdField.class, id);
    }

    @Test
    void what_is_shown_is_what_is_saved() {
        open(engineer, "/" + ContentFixtures.HOURLY);
        assertThat(_get(PortsField.class).getValue()).isEqualTo(image().ports());
        assertThat(_get(VersionsField.class).getValue()).isEqualTo(image().versions());
    }

    @Test
    void an_engineering_contact_adds_a_version_with_the_next_number_and_its_disks() {
        open(engineer, "/" + ContentFixtures.HOURLY);
        assertThat(Window.page()).contains("Offer identifier").contains("contoso-archive");
        _click(button("New version"));
        enter(paste("OS VHD URL"), url("standard-1.0.1-os.vhd", Duration.ofDays(60)));
        enter(paste("LUN 0 VHD URL"), url("standard-1.0.1-data.vhd", Duration.ofDays(60)));
        save();

        ImageVersion added = image().versions().getLast();
        assertThat(added.number()).isEqualTo("1.0.1");
        assertThat(added.osVhd()).isEqualTo(ContentFixtures.vhd("standard-1.0.1-os.vhd"));
        assertThat(added.dataDisks())
                .singleElement()
                .satisfies(disk -> assertThat(disk.vhd()).isEqualTo(ContentFixtures.vhd("standard-1.0.1-data.vhd")));
        assertThat(secret("standard-1.0.1-os.vhd")).isPresent();
        assertThat(Window.page()).contains("expires on").contains("in 59 days").doesNotContain(SIGNATURE);
    }

    private Optional<String> secret(String file) {
        return world.job(
                publisher.id(),
                () -> vault.find(Vault.Kind.SAS, ContentFixtures.vhd(file).address())
                        .map(secret -> secret.reveal()));
    }

    @Test
    void a_pasted_secret_stands_in_no_component_and_is_kept_only_by_the_save() {
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(button("New version"));
        enter(paste("OS VHD URL"), url("new.vhd", Duration.ofDays(60)));
        assertThat(Window.page()).contains("not saved yet").contains("new.vhd");
        assertThat(state()).contains("new.vhd").doesNotContain(SIGNATURE);
        assertThat(secret("new.vhd")).isEmpty();
        save();
        assertThat(secret("new.vhd"))
                .hasValueSatisfying(secret -> assertThat(secret).endsWith(SIGNATURE));
        assertThat(state()).doesNotContain(SIGNATURE);
    }

    /** All that the server knows of the page and might send to the browser. */
    private static String state() {
        var text = new StringBuilder();
        StateTree tree =
                com.vaadin.flow.component.UI.getCurrent().getInternals().getStateTree();
        tree.getRootNode().visitNodeTree(node -> {
            if (node.hasFeature(com.vaadin.flow.internal.nodefeature.ElementPropertyMap.class)) {
                var properties = node.getFeature(com.vaadin.flow.internal.nodefeature.ElementPropertyMap.class);
                properties
                        .getPropertyNames()
                        .forEach(name ->
                                text.append(properties.getProperty(name)).append('\n'));
            }
            if (node.hasFeature(com.vaadin.flow.internal.nodefeature.TextNodeMap.class)) {
                text.append(node.getFeature(com.vaadin.flow.internal.nodefeature.TextNodeMap.class)
                        .getText());
            }
        });
        return text.toString();
    }

    @Test
    void a_renewed_url_of_the_same_disk_is_kept_without_a_new_version_of_the_section() {
        Vhd vhd = ContentFixtures.vhd("standard-1.0.0-os.vhd");
        long version = version();
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(_find(disk("image/k2:versions[v1].osVhd"), Button.class).getFirst());
        enter(paste("OS VHD URL"), url(vhd.file(), Duration.ofDays(90)));
        save();
        assertThat(version()).isEqualTo(version);
        assertThat(world.in(publisher.id(), engineer, () -> sasUrls.known(vhd)))
                .hasValueSatisfying(
                        sas -> assertThat(sas.expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(80))));
        assertThat(_find(Button.class).stream().filter(b -> Window.text(b).contains("Undo this save")))
                .isEmpty();
    }

    private long version() {
        return offers.draft(publisher.id(), owner, offer).versions().get(SectionKey.image(ContentFixtures.HOURLY));
    }

    @ParameterizedTest
    @CsvSource({
        "http://contoso.blob.example/images/a.vhd?sig=x, does not begin with https",
        "https://contoso.blob.example/images/a.vhd, Everything after the question mark is missing",
        "https://contoso.blob.example/images/a.vhd?sp=rl, The signature (sig) is missing",
        "https://contoso.blob.example/images/a.iso?sig=x, does not end in .vhd",
        "https://contoso.blob.example/my images/a.vhd?sig=x, contains blanks",
        "nonsense, does not begin with https"
    })
    void what_cannot_be_a_sas_url_is_said_at_the_very_field(String pasted, String said) {
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(button("New version"));
        PasswordField field = paste("OS VHD URL");
        enter(field, pasted);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains(said);
        assertThat(field.getValue()).isEmpty();
    }

    @Test
    void what_the_rules_find_in_a_sas_url_stands_at_its_field_before_it_is_saved() {
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(_find(disk("image/k2:versions[v1].osVhd"), Button.class).getFirst());
        enter(
                paste("OS VHD URL"),
                url("standard-1.0.0-os.vhd", Duration.ofDays(3)).replace("sp=rl", "sp=rwl"));
        VhdField field = disk("image/k2:versions[v1].osVhd");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("allows writing").contains("at least 21 more days");
        assertThat(Window.text(field)).contains("in 2 days");
    }

    @Test
    void system_sizes_and_ports_are_saved() {
        open(engineer, "/" + ContentFixtures.HOURLY);
        enter(Window.byId(TextField.class, "image/k2:osDescription"), "Debian 12.7");
        enter(sizes(), Set.of("Standard_D8s_v5"));
        enter(family(), OsFamily.WINDOWS);
        _click(button("Add a port"));
        IntegerField port = _find(
                        IntegerField.class,
                        spec -> spec.withPredicate(
                                field -> field.getId().orElse("").endsWith(".port")))
                .getLast();
        enter(port, 22);
        assertThat(port.isInvalid() || _find(IntegerField.class).stream().anyMatch(IntegerField::isInvalid))
                .as("22 is there already")
                .isTrue();
        enter(port, 8443);
        save();
        VmImage saved = image();
        assertThat(saved.osDescription()).isEqualTo("Debian 12.7");
        assertThat(saved.osFamily()).isEqualTo(OsFamily.WINDOWS);
        assertThat(saved.recommendedSizes()).containsExactly("Standard_D8s_v5");
        assertThat(saved.ports()).extracting(VmImage.OpenPort::port).containsExactly(22, 443, 8443);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static MultiSelectComboBox<String> sizes() {
        return _get(MultiSelectComboBox.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<OsFamily> family() {
        return _get(RadioButtonGroup.class);
    }

    @Test
    void what_is_live_is_locked_and_a_new_version_is_the_way_out() {
        offers.goLive(publisher.id(), offer);
        open(engineer, "/" + ContentFixtures.HOURLY);
        assertThat(family().isReadOnly()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withText("Add a port"))).isEmpty();
        Details card = _get(Details.class);
        assertThat(Window.text(card)).contains("Live").contains("Locked since");
        assertThat(_find(Button.class, spec -> spec.withText("Remove the version")))
                .isEmpty();

        _click(button("New version"));
        assertThat(_find(Button.class, spec -> spec.withText("Add a data disk")))
                .as("the number of data disks is locked")
                .isEmpty();
        enter(paste("OS VHD URL"), url("standard-1.0.1-os.vhd", Duration.ofDays(60)));
        enter(paste("LUN 0 VHD URL"), url("standard-1.0.1-data.vhd", Duration.ofDays(60)));
        save();
        assertThat(image().versions()).extracting(ImageVersion::number).containsExactly("1.0.0", "1.0.1");
        assertThat(image().ports()).hasSize(2);
    }

    @Test
    void the_number_of_data_disks_of_a_new_version_is_explained_where_it_is_locked() {
        offers.goLive(publisher.id(), offer);
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(button("New version"));
        assertThat(Window.text(_find(VersionCard.class).getFirst()))
                .contains("Version 1.0.1")
                .contains("the number of its data disks cannot change");
    }

    @Test
    void the_image_of_another_sku_is_copied_after_a_look_and_taken_back_or_saved() {
        var before = image();
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(button("Copy image from SKU…"));
        var dialog = _get(CopyImageDialog.class);
        assertThat(Window.text(dialog)).contains("byol", "becomes", "byol-1.0.0-os.vhd");
        _click(button("Copy the image"));
        assertThat(Window.page()).contains("Image copied, not saved yet", "byol-1.0.0-os.vhd");
        _click(button("Take the copy back"));
        assertThat(Window.page()).doesNotContain("Image copied", "byol-1.0.0-os.vhd");
        assertThat(_get(VersionsField.class).getValue()).isEqualTo(before.versions());

        _click(button("Copy image from SKU…"));
        _click(button("Copy the image"));
        save();
        VmImage other = offers.draft(publisher.id(), owner, offer).content().image(ContentFixtures.BYOL);
        assertThat(image().versions())
                .extracting(ImageVersion::osVhd)
                .isEqualTo(other.versions().stream().map(ImageVersion::osVhd).toList());
        assertThat(image().versions().getFirst().key())
                .isNotEqualTo(other.versions().getFirst().key());
        _click(_get(Button.class, spec -> spec.withPredicate(b -> Window.text(b).contains("Undo this save"))));
        assertThat(image()).isEqualTo(before);
    }

    @Test
    void a_url_pasted_for_a_disk_that_a_copy_replaced_is_not_kept() {
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(button("New version"));
        enter(paste("OS VHD URL"), url("of-nobody.vhd", Duration.ofDays(60)));
        _click(button("Copy image from SKU…"));
        _click(button("Copy the image"));
        save();
        assertThat(secret("of-nobody.vhd")).isEmpty();
    }

    @Test
    void beside_what_is_live_a_copied_image_becomes_a_new_version() {
        offers.goLive(publisher.id(), offer);
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(button("Copy image from SKU…"));
        assertThat(Window.text(_get(CopyImageDialog.class))).contains("locked, stays", "is added as a new version");
        _click(button("Copy the image"));
        save();
        assertThat(image().versions()).extracting(ImageVersion::number).containsExactly("1.0.0", "1.0.1");
        assertThat(image().versions().getLast().osVhd()).isEqualTo(ContentFixtures.vhd("byol-1.0.0-os.vhd"));
    }

    @Test
    void a_disk_without_a_url_asks_for_it_and_a_copied_one_keeps_the_secret_it_has() {
        Vhd vhd = ContentFixtures.vhd("byol-1.0.0-os.vhd");
        world.in(publisher.id(), engineer, () -> sasUrls.keep(offer, url(vhd.file(), Duration.ofDays(60))));
        open(engineer, "/" + ContentFixtures.HOURLY);
        assertThat(Window.text(_find(VersionCard.class).getFirst())).contains("SAS URL to be pasted");
        _click(button("Copy image from SKU…"));
        _click(button("Copy the image"));
        assertThat(Window.text(_find(VersionCard.class).getFirst())).contains("in 59 days");
        save();
        assertThat(Window.text(_find(VersionCard.class).getFirst())).contains("in 59 days");
        assertThat(secret(vhd.file())).isPresent();
    }

    @Test
    void an_older_state_that_is_restored_keeps_the_renewed_secret() {
        String file = "standard-1.0.0-os.vhd";
        world.in(publisher.id(), engineer, () -> sasUrls.keep(offer, url(file, Duration.ofDays(30))));
        open(engineer, "/" + ContentFixtures.HOURLY);
        enter(Window.byId(TextField.class, "image/k2:osDescription"), "Another system");
        _click(_find(disk("image/k2:versions[v1].osVhd"), Button.class).getFirst());
        enter(paste("OS VHD URL"), url(file, Duration.ofDays(90)).replace(SIGNATURE, "cmVuZXdlZA"));
        save();
        _click(_get(Button.class, spec -> spec.withPredicate(b -> Window.text(b).contains("Undo this save"))));
        assertThat(image().osDescription()).isNotEqualTo("Another system");
        assertThat(secret(file)).hasValueSatisfying(query -> assertThat(query).endsWith("cmVuZXdlZA"));
        assertThat(Window.text(_find(VersionCard.class).getFirst())).contains("in 89 days");
    }

    @Test
    void a_renewed_url_is_audited_and_no_column_and_no_page_has_its_signature() {
        String file = "standard-1.0.0-os.vhd";
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(_find(disk("image/k2:versions[v1].osVhd"), Button.class).getFirst());
        enter(paste("OS VHD URL"), url(file, Duration.ofDays(90)));
        assertThat(saveButton().isEnabled())
                .as("a renewed URL alone can be saved")
                .isTrue();
        save();
        var entries = database.queryForList(
                "select details from audit_entry where action = 'image.sas.given' and subject = ?",
                String.class,
                offer.toString());
        assertThat(entries).singleElement().asString().contains(file).doesNotContain(SIGNATURE, "sig");
        Window.close();
        open(engineer, "/" + ContentFixtures.HOURLY);
        assertThat(state()).contains(file).doesNotContain(SIGNATURE, "sig=");
        assertThat(Window.page()).contains("?••••••").doesNotContain("sig=");
    }

    @Test
    void a_number_that_does_not_rise_is_found_at_its_field() {
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(button("New version"));
        TextField number = _find(TextField.class, spec -> spec.withLabel("Version number")).stream()
                .filter(field -> field.getValue().equals("1.0.1"))
                .findFirst()
                .orElseThrow();
        enter(number, "1.0");
        assertThat(number.isInvalid()).isTrue();
        enter(number, "1.0.2");
        assertThat(number.isInvalid()).isFalse();
    }

    @Test
    void a_save_is_taken_back() {
        open(engineer, "/" + ContentFixtures.HOURLY);
        var description = Window.byId(TextField.class, "image/k2:osDescription");
        String before = description.getValue();
        enter(description, "Another system");
        save();
        _click(_get(Button.class, spec -> spec.withPredicate(b -> Window.text(b).contains("Undo this save"))));
        assertThat(image().osDescription()).isEqualTo(before);
    }

    @Test
    void of_a_pasted_url_that_was_not_saved_no_secret_is_kept() {
        open(engineer, "/" + ContentFixtures.HOURLY);
        enter(Window.byId(TextField.class, "image/k2:osDescription"), "Typed");
        _click(_find(disk("image/k2:versions[v1].osVhd"), Button.class).getFirst());
        enter(paste("OS VHD URL"), url("another.vhd", Duration.ofDays(90)));
        Window.settle();
        var kept = world.in(
                publisher.id(), engineer, () -> unsaved.kept(offer, List.of(SectionKey.image(ContentFixtures.HOURLY))));
        String typed = new String(
                CanonicalJson.write(kept.getFirst().parts().getFirst().typed()), StandardCharsets.UTF_8);
        assertThat(typed).contains("Typed", "another.vhd").doesNotContain(SIGNATURE, "sig=", "?");
        Window.close();
        open(engineer, "/" + ContentFixtures.HOURLY);
        _click(_get(Button.class, spec -> spec.withText("Put it back")));
        assertThat(Window.byId(TextField.class, "image/k2:osDescription").getValue())
                .isEqualTo("Typed");
        assertThat(Window.page()).contains("another.vhd");
    }

    @Test
    void a_marketing_editor_reads() {
        open(world.member(publisher.id(), PublisherRole.MARKETING_EDITOR), "/" + ContentFixtures.HOURLY);
        assertThat(Window.page()).contains("standard-1.0.0-os.vhd");
        assertThat(_find(PasswordField.class)).isEmpty();
        for (String action : List.of("New version", "Add a port", "Replace", "Remove the version")) {
            assertThat(_find(Button.class, spec -> spec.withText(action)))
                    .as(action)
                    .isEmpty();
        }
        assertThat(Window.byId(TextField.class, "image/k2:osDescription").isReadOnly())
                .isTrue();
    }

    @Test
    void without_a_key_the_first_sku_is_shown() {
        open(engineer, "");
        assertThat(Window.byId(TextField.class, "image/k1:osDescription")).isNotNull();
    }

    @Test
    void an_offer_without_skus_says_where_they_are_made() {
        offer = offers.empty(publisher.id(), owner, "another");
        open(engineer, "");
        assertThat(Window.page()).contains("No SKUs yet").contains("Go to SKUs");
    }

    @Test
    void a_foreign_offer_and_a_missing_sku_are_not_found() {
        Publisher other = world.publisher();
        Somebody stranger = world.member(other.id(), PublisherRole.OWNER);
        Window.open(application, stranger, "p/" + other.slug() + "/offers/" + offer + "/images");
        assertThat(Window.page()).contains("This page does not exist").doesNotContain("standard");
        Window.close();
        open(engineer, "/nosuchkey");
        assertThat(Window.page()).contains("This page does not exist");
        Facts.Sas none = world.in(other.id(), stranger, () -> sasUrls.known(ContentFixtures.vhd("x.vhd")))
                .orElse(null);
        assertThat(none).isNull();
    }
}
