package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import dev.vitrine.assets.Crafted;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.content.Listing.SampleImage;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

class SampleImagesViewTest extends MarketingPageFixture {
    private static final String ADD = "Upload a new image";

    private final Pictures pictures;

    SampleImagesViewTest(ApplicationContext application, World world, Offers offers, Pictures pictures) {
        super(application, world, offers);
        this.pictures = pictures;
    }

    private void open(Somebody person) {
        open(person, "marketing/fr-FR/sample-images");
    }

    private List<SampleImage> images() {
        return draft().listing(FR).sampleImages();
    }

    private static List<PictureField> places() {
        return _find(PictureField.class);
    }

    private static TextField alternative(int index) {
        return _find(TextField.class, spec -> spec.withLabel("Alternative text"))
                .get(index);
    }

    private static Button action(String action, int number) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter((action + " · Sample image " + number)::equals)
                        .isPresent()));
    }

    @Test
    void what_is_shown_is_what_is_saved() {
        open(owner);
        assertThat(_get(SampleImagesField.class).getValue()).isEqualTo(images());
        assertThat(alternative(0).getValue()).isEqualTo("La page de recherche et ses filtres");
        assertThat(_find(places().getFirst(), Image.class))
                .extracting(Image::getSrc)
                .allMatch(
                        src -> src.endsWith(images().getFirst().picture().hash().toString()));
    }

    @Test
    void a_photograph_is_added_with_the_text_for_those_who_do_not_see_it() {
        open(owner);
        _click(button(ADD));
        drop(places().getLast(), "capture.jpg", Crafted.jpeg(1280, 720));
        enter(alternative(1), "Le tableau de bord");
        save();
        assertSaved();
        assertThat(images()).hasSize(2);
        SampleImage added = images().getLast();
        assertThat(added.alternativeText()).isEqualTo("Le tableau de bord");
        assertThat(added.picture().width()).isEqualTo(1280);
        assertThat(world.in(
                        publisher.id(),
                        owner,
                        () -> pictures.find(added.picture().hash())))
                .hasValueSatisfying(kept -> assertThat(kept.mediaType()).isEqualTo("image/jpeg"));
    }

    @Test
    void what_is_no_picture_or_too_heavy_is_refused_at_its_place() {
        open(owner);
        PictureField place = places().getFirst();
        Picture before = place.getValue();
        drop(place, "capture.png", "GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Window.text(place)).contains("This file is not a picture. Choose a PNG or JPEG picture.");
        drop(place, "capture.png", new byte[(2 << 20) + 1]);
        assertThat(Window.text(place)).contains("The picture is larger than 2\u00a0MB");
        assertThat(place.getValue()).isEqualTo(before);
        assertThat(bar().isDirty()).isFalse();
    }

    @Test
    void picture_and_text_that_are_missing_are_found_and_may_be_saved() {
        open(owner);
        _click(button(ADD));
        Window.settle();
        assertThat(_get(SampleImagesField.class).getErrorMessage())
                .contains("A sample image has no picture.")
                .contains("A sample image has no alternative text.");
        save();
        assertSaved();
        assertThat(images().getLast().picture()).isNull();
    }

    @Test
    void the_text_ends_where_its_limit_is() {
        open(owner);
        assertThat(alternative(0).getMaxLength()).isEqualTo(Listing.ALTERNATIVE_TEXT_MAX);
        enter(alternative(0), "é".repeat(Listing.ALTERNATIVE_TEXT_MAX + 1));
        assertThat(_get(SampleImagesField.class).getErrorMessage())
                .contains("The alternative text has 251 characters; at most 250 are allowed.");
        save();
        assertNothingSaved("The alternative text has 251 characters");
        assertThat(alternative(0).getValue()).hasSize(Listing.ALTERNATIVE_TEXT_MAX + 1);
    }

    @Test
    void there_is_no_sixth_and_their_order_is_free() {
        open(owner);
        for (int number = 2; number <= Listing.SAMPLE_IMAGES_MAX; number++) {
            _click(button(ADD));
            drop(places().getLast(), "capture.png", Crafted.png(100 + number, 100));
            enter(alternative(number - 1), "Image " + number);
        }
        assertThat(button(ADD).isEnabled()).isFalse();
        _click(action("Move up", 5));
        save();
        assertThat(images())
                .extracting(SampleImage::alternativeText)
                .containsExactly("La page de recherche et ses filtres", "Image 2", "Image 3", "Image 5", "Image 4");
        _click(action("Delete", 1));
        save();
        assertThat(images()).extracting(SampleImage::alternativeText).startsWith("Image 2");
        assertThat(button(ADD).isEnabled()).isTrue();
    }

    @Test
    void the_one_that_buyers_see_is_marked_wherever_it_stands() {
        open(owner);
        _click(button(ADD));
        assertThat(marked()).containsExactly(true, false);
        _click(action("Move up", 2));
        assertThat(marked()).as("the first has no picture").containsExactly(false, true);
        drop(places().getFirst(), "capture.png", Crafted.png(640, 360));
        assertThat(marked()).containsExactly(true, false);
    }

    private static List<Boolean> marked() {
        return _find(ItemRow.class).stream()
                .map(row -> !_find(row, Span.class, spec -> spec.withText("Buyers see this image."))
                        .isEmpty())
                .toList();
    }

    @Test
    void a_picture_is_replaced_under_its_stable_key() {
        open(owner);
        drop(places().getFirst(), "capture.png", Crafted.png(640, 360));
        save();
        assertThat(images()).singleElement().satisfies(image -> {
            assertThat(image.key()).isEqualTo("s1");
            assertThat(image.picture().width()).isEqualTo(640);
            assertThat(image.alternativeText()).isEqualTo("La page de recherche et ses filtres");
        });
    }

    @Test
    void pictures_of_a_live_offer_are_free() {
        offers.goLive(publisher.id(), offer);
        open(member(PublisherRole.PUBLISHER));
        _click(action("Delete", 1));
        save();
        assertSaved();
        assertThat(images()).isEmpty();
        assertThat(Window.page()).contains("No sample image yet.");
    }

    @Test
    void another_language_says_whose_pictures_buyers_see() {
        open(editor(EN), "marketing/en-US/sample-images");
        assertThat(Window.page()).contains("buyers see the content of the source language");
        _click(button(ADD));
        drop(places().getLast(), "capture.png", Crafted.png(640, 360));
        enter(alternative(0), "The search page");
        save();
        assertThat(draft().listing(EN).sampleImages())
                .extracting(SampleImage::alternativeText)
                .containsExactly("The search page");
        assertThat(images()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void who_may_not_write_this_language_reads(PublisherRole role) {
        open(role == PublisherRole.MARKETING_EDITOR ? editor(EN) : member(role));
        assertReadOnly(List.of(_get(SampleImagesField.class), places().getFirst(), alternative(0)));
        _assertNone(Upload.class);
        assertThat(offers(ADD)).isFalse();
    }
}
