package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireCancel;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.vitrine.assets.Crafted;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.kit.PictureDrop;
import dev.vitrine.kit.Region;
import dev.vitrine.rules.Rule;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Logos and hero: cut from a larger picture, warned of with the reason marked, the hero asked for once. */
class DetailsPicturesTest extends MarketingPageFixture {
    private static final String HERO = "815 × 290";

    DetailsPicturesTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    private void openFrench() {
        open(owner, "marketing/fr-FR/details");
    }

    private void openEnglish() {
        open(owner, "marketing/en-US/details");
    }

    @Test
    void all_four_logos_are_cut_from_one_large_picture_and_saved_at_once() {
        openFrench();
        var before = draft().listing(FR).logos();
        _click(button("From one large picture"));
        drop(_get(_get(Dialog.class), PictureDrop.class), "large.jpg", Crafted.jpeg(1200, 800));
        assertThat(Window.text(_get(Dialog.class))).contains("1200 × 800", "Square", "Wide, 255 × 115");
        assertThat(_find(CropFrame.class))
                .extracting(CropFrame::part)
                .containsExactly(new CropShape.Part(200, 0, 800, 800), new CropShape.Part(0, 129, 1200, 541));

        _click(button("Use these pictures"));
        _assertNone(Dialog.class);
        save();
        assertSaved();
        var after = draft().listing(FR).logos();
        assertThat(after).hasSize(4);
        for (LogoSize size : LogoSize.values()) {
            assertThat(after.get(size)).isNotEqualTo(before.get(size));
            assertThat(after.get(size).width()).isEqualTo(size.width());
            assertThat(after.get(size).height()).isEqualTo(size.height());
        }
        assertThat(new HashSet<>(after.values())).hasSize(4);
    }

    @Test
    void the_frame_is_moved_by_numbers_and_stays_within_the_picture() {
        openFrench();
        _click(button("From one large picture"));
        drop(_get(_get(Dialog.class), PictureDrop.class), "large.png", Crafted.png(600, 400));
        CropFrame square = _find(CropFrame.class).getFirst();
        Window.enter(number(square, "Width (px)"), 200);
        Window.enter(number(square, "Left (px)"), 350);
        Window.enter(number(square, "Top (px)"), 9000);
        assertThat(square.part()).isEqualTo(new CropShape.Part(350, 200, 200, 200));
        Window.enter(number(square, "Width (px)"), 3);
        assertThat(square.part().width()).isEqualTo(115);
        Window.enter(number(square, "Width (px)"), null);
        assertThat(square.part().width()).isEqualTo(115);
    }

    private static IntegerField number(Component frame, String label) {
        return _get(frame, IntegerField.class, spec -> spec.withLabel(label));
    }

    @Test
    void a_picture_too_small_for_all_four_is_refused_with_its_size() {
        openFrench();
        _click(button("From one large picture"));
        drop(_get(_get(Dialog.class), PictureDrop.class), "small.png", Crafted.png(254, 300));
        assertThat(Window.text(_get(Dialog.class)))
                .contains("This picture is 254 × 300; it must be at least 255 × 115.");
        drop(_get(_get(Dialog.class), PictureDrop.class), "page.png", Crafted.png(20, 20));
        _assertNone(CropFrame.class);
    }

    @Test
    void a_picture_of_another_size_or_format_is_offered_for_cropping() {
        openFrench();
        PictureField field = picture("90 × 90");
        Picture before = field.getValue();
        drop(field, "photo.jpg", Crafted.jpeg(640, 360));
        assertThat(Window.text(field)).contains("This picture is not a PNG.");
        _click(button("Cancel"));
        assertThat(field.getValue()).isEqualTo(before);

        drop(field, "photo.jpg", Crafted.jpeg(640, 360));
        _click(button("Use this picture"));
        assertThat(field.getValue()).isNotEqualTo(before);
        assertThat(field.getValue().width()).isEqualTo(90);
        assertThat(Window.text(field)).doesNotContain("This picture is not a PNG.");
    }

    @Test
    void the_first_hero_is_asked_for_may_be_taken_back_and_once_saved_is_kept() {
        openEnglish();
        PictureField hero = picture(HERO);
        assertThat(Window.page()).contains("Once saved, the hero can be replaced but not deleted.");
        drop(hero, "hero.png", Crafted.png(815, 290));
        _fireCancel(_get(ConfirmDialog.class));
        assertThat(hero.getValue()).isNull();

        drop(hero, "hero.png", Crafted.png(815, 290));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(hero.getValue()).isNotNull();
        _click(remove(hero));
        assertThat(hero.getValue()).isNull();

        drop(hero, "hero.png", Crafted.png(815, 290));
        _fireConfirm(_get(ConfirmDialog.class));
        save();
        assertSaved();
        assertThat(draft().listing(EN).hero()).isEqualTo(hero.getValue());
        assertThat(_find(hero, Button.class, spec -> spec.withText("Remove"))).isEmpty();
        assertThat(Window.page()).contains("A hero that has been saved can be replaced but not deleted.");

        drop(hero, "hero.png", Crafted.png(1630, 580));
        _click(button("Use this picture"));
        _assertNone(ConfirmDialog.class);
        assertThat(bar().isDirty()).isTrue();
    }

    private static Button remove(Component field) {
        return _get(field, Button.class, spec -> spec.withText("Remove"));
    }

    @Test
    void a_white_ground_is_said_and_marked_at_its_logo_and_nowhere_else() {
        openFrench();
        PictureField field = picture("40 × 40");
        drop(field, "white.png", whiteLogo(40));
        Window.settle();
        assertThat(Window.text(field))
                .contains("The background of this logo is white.")
                .contains("Choose a background");
        assertThat(field.isInvalid()).as("a warning, no error").isFalse();
        assertThat(_find(field, Region.class))
                .singleElement()
                .satisfies(region ->
                        assertThat(region.getElement().getAttribute("box")).isEqualTo("0,0,40,40"));
        assertThat(_find(picture("90 × 90"), Region.class)).isEmpty();
        save();
        assertSaved();
        assertThat(offers.draft(publisher.id(), owner, offer).findings())
                .anyMatch(finding -> finding.rule() == Rule.V12_LOGO_WHITE_GROUND
                        && finding.path().toString().equals("listing/fr-FR:logos.SMALL"));

        drop(field, "good.png", Crafted.png(40, 40));
        Window.settle();
        assertThat(Window.text(field)).doesNotContain("white");
        assertThat(_find(field, Region.class)).isEmpty();
    }

    private static byte[] whiteLogo(int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(new Color(0xc0392b));
        pen.fillRect(side / 4, side / 4, side / 2, side / 2);
        pen.dispose();
        return Crafted.written(image);
    }

    @Test
    void the_text_zone_and_the_storefronts_texts_are_laid_over_the_hero() {
        openFrench();
        PictureField hero = picture(HERO);
        assertThat(_find(hero, Region.class))
                .singleElement()
                .satisfies(zone ->
                        assertThat(zone.getElement().getAttribute("box")).isEqualTo("370,95,415,100"));
        press("Storefront texts");
        Listing french = draft().listing(FR);
        assertThat(Window.text(hero)).contains(publisher.name(), french.title());
        Window.enter(text("listing/fr-FR:title"), "Titre tout neuf");
        assertThat(Window.text(hero)).contains("Titre tout neuf");
        press("Picture alone");
        assertThat(_find(hero, Region.class)).isEmpty();
        assertThat(Window.text(hero)).doesNotContain("Titre tout neuf");
    }

    private static void press(String label) {
        NativeButton pressed = _find(NativeButton.class).stream()
                .filter(button -> Window.text(button).equals(label))
                .findFirst()
                .orElseThrow();
        _click(pressed);
    }

    @Test
    void the_storefronts_places_show_what_is_in_the_form_and_what_is_inherited() {
        openEnglish();
        Window.enter(text("listing/en-US:title"), "Brand new title");
        _click(button("See it in the storefront"));
        _assertOne(PlacesDialog.class);
        assertThat(Window.text(_get(Dialog.class))).contains("Brand new title", publisher.name());
        assertThat(_get(Dialog.class).getElement().getOuterHTML())
                .contains(Arrays.stream(LogoSize.values())
                        .map(size ->
                                draft().listing(FR).logos().get(size).hash().toString())
                        .toArray(String[]::new));
    }

    @Test
    void the_rules_stand_beside_the_pictures_and_reading_offers_nothing_to_do() {
        open(editor(EN), "marketing/fr-FR/details");
        assertThat(Window.page()).contains("neither black nor white", "left empty", "at most six");
        assertThat(offers("From one large picture")).isFalse();
        assertThat(offers("See it in the storefront")).isTrue();
    }
}
