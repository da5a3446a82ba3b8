package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.RichTextField;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** What the tests of these pages share: a publisher with its people, and a complete offer in French and English. */
@VitrineTest
abstract class MarketingPageFixture {
    static final LanguageTag FR = ContentFixtures.FR;
    static final LanguageTag EN = ContentFixtures.EN;

    final ApplicationContext application;
    final World world;
    final Offers offers;
    Publisher publisher;
    Somebody owner;
    OfferId offer;

    MarketingPageFixture(ApplicationContext application, World world, Offers offers) {
        this.application = application;
        this.world = world;
        this.offers = offers;
    }

    @BeforeEach
    final void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
    }

    @AfterEach
    final void close() {
        Window.close();
    }

    /** Opens a page of the offer, such as {@code marketing/fr-FR/details}. */
    final void open(Somebody person, String page) {
        Window.open(application, person, "p/" + publisher.slug() + "/offers/" + offer + "/" + page);
    }

    final Somebody member(PublisherRole role) {
        return world.member(publisher.id(), role);
    }

    final Somebody editor(LanguageTag... languages) {
        return world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(languages), Set.of());
    }

    final OfferContent draft() {
        return offers.draft(publisher.id(), owner, offer).content();
    }

    /** Saves as a colleague does, while a page is open. */
    final void meanwhile(SectionKey key, Section value) {
        offers.save(publisher.id(), owner, offer, key, value);
    }

    static TextField text(String path) {
        return Window.byId(TextField.class, path);
    }

    static TextArea plain(String path) {
        return Window.byId(TextArea.class, path);
    }

    static RichTextField area(String path) {
        return Window.byId(RichTextField.class, path);
    }

    static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    static boolean offers(String action) {
        return !_find(Button.class, spec -> spec.withText(action)).isEmpty();
    }

    static void save() {
        _click(button("Save"));
    }

    static SaveBar bar() {
        return _get(SaveBar.class);
    }

    static void assertSaved() {
        assertThat(Window.text(bar())).contains("Saved at");
        assertThat(bar().isDirty()).isFalse();
    }

    /** The bar says why nothing was saved, and that something waits. */
    static void assertNothingSaved(String why) {
        assertThat(Window.text(bar())).contains(why);
        assertThat(bar().isDirty()).isTrue();
    }

    static void assertReadOnly(List<? extends HasValue<?, ?>> fields) {
        assertThat(fields).isNotEmpty().allMatch(HasValue::isReadOnly);
        assertThat(offers("Save")).isFalse();
        assertThat(Window.text(bar())).contains("Read only: your role");
    }

    /** The picture of which this is said, such as its size. */
    static PictureField picture(String said) {
        return _find(PictureField.class).stream()
                .filter(field -> Window.text(field).contains(said))
                .findFirst()
                .orElseThrow();
    }

    /** Drops a file on the field, as from a browser. */
    static void drop(Component field, String file, byte[] bytes) {
        UploadKt._upload(_get(field, Upload.class), file, bytes);
        MockVaadin.clientRoundtrip(false);
    }
}
