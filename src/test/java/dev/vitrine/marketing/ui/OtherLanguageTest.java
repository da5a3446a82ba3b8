package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.shared.OfferId;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** Every page of Marketing to an editor of some languages or offers (product.md section 1). */
class OtherLanguageTest extends MarketingPageFixture {
    OtherLanguageTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    @ParameterizedTest
    @EnumSource(value = MarketingPage.class, mode = EnumSource.Mode.EXCLUDE, names = "BUYERS")
    void every_page_of_another_language_is_for_reading_and_says_why(MarketingPage page) {
        open(editor(FR), address(page, "en-US"));

        assertForReading(
                "Read only: your role covers the texts in French (France), not those in English (United States).",
                "Read only: your role does not cover English (United States).",
                "You may read English (United States) but not change it");
    }

    @ParameterizedTest
    @EnumSource(
            value = MarketingPage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRANSLATE", "TRANSLATIONS", "BUYERS"})
    void every_page_of_his_own_language_is_for_writing(MarketingPage page) {
        open(editor(FR), address(page, "fr-FR"));

        assertThat(Window.page()).doesNotContain("Read only", "You may read");
        assertThat(fields()).isNotEmpty().noneMatch(HasValue::isReadOnly);
        assertThat(offers("Save")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = MarketingPage.class, mode = EnumSource.Mode.EXCLUDE, names = "BUYERS")
    void every_page_of_another_offer_is_for_reading_and_says_why(MarketingPage page) {
        OfferId other = offers.empty(publisher.id(), owner, "other");
        open(limitedTo(other), address(page, "en-US"));

        assertForReading(
                "Read only: your role does not cover this offer.",
                "Read only: your role does not cover English (United States).",
                "You may read English (United States) but not change it");
    }

    @Test
    void what_cannot_be_brought_in_from_the_page_of_the_source_is_named() {
        open(editor(FR), address(MarketingPage.TRANSLATIONS, "fr-FR"));

        assertThat(Window.page()).contains("You may read English (United States) but not change it");
    }

    @Test
    void what_is_no_text_is_said_to_be_out_of_his_role() {
        open(editor(FR), "support");
        assertForReading("Read only: your role does not allow changes on this page.");
    }

    @Test
    void the_reason_is_said_in_the_readers_language() {
        Somebody french = world.speaking(Locale.FRENCH);
        world.join(french, publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(EN), Set.of());
        open(french, address(MarketingPage.DETAILS, "fr-FR"));

        assertThat(Window.page())
                .contains(
                        "En lecture seule\u00a0: votre rôle couvre les textes en anglais (États-Unis), pas ceux en français (France).");
    }

    private Somebody limitedTo(OfferId other) {
        return world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(FR, EN), Set.of(other));
    }

    private static String address(MarketingPage page, String language) {
        String route = page.view().getAnnotation(Route.class).value();
        return "marketing/" + language + route.substring(route.lastIndexOf('/'));
    }

    private static void assertForReading(String... reasons) {
        assertThat(Window.page()).containsAnyOf(reasons);
        assertThat(fields()).allMatch(HasValue::isReadOnly);
        assertThat(offers("Save")).isFalse();
        assertThat(_find(Upload.class)).isEmpty();
    }

    /** The fields of all forms, those within fields too. */
    private static List<? extends HasValue<?, ?>> fields() {
        return _find(Component.class).stream()
                .filter(OtherLanguageTest::isInForm)
                .filter(HasValue.class::isInstance)
                .map(field -> (HasValue<?, ?>) field)
                .toList();
    }

    private static boolean isInForm(Component component) {
        return component
                .getParent()
                .filter(parent -> parent instanceof SectionForm || isInForm(parent))
                .isPresent();
    }
}
