package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.World;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

class PreviewTest extends MarketingPageFixture {
    PreviewTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    private String address() {
        return "p/" + publisher.slug() + "/offers/" + offer + "/preview/";
    }

    private static Button toggle() {
        return button("Preview");
    }

    private static String shown() {
        return _get(PreviewFrame.class).getElement().getAttribute("src");
    }

    private static String device() {
        return _get(PreviewFrame.class).getElement().getAttribute("device");
    }

    @ParameterizedTest
    @CsvSource({
        "fr-FR, details, ''",
        "en-US, plans, #plans",
        "fr-FR, links, #links",
        "fr-FR, sample-images, #images",
        "en-US, legal, /terms"
    })
    void it_shows_the_draft_in_the_pages_language_at_what_is_edited_there(String language, String page, String place) {
        open(editor(FR), "marketing/" + language + "/" + page);
        _assertNone(PreviewFrame.class);
        assertThat(toggle().getElement().getAttribute("aria-expanded")).isEqualTo("false");
        _click(toggle());
        assertThat(shown()).isEqualTo(address() + language + place);
        assertThat(toggle().getElement().getAttribute("aria-expanded")).isEqualTo("true");
        _click(toggle());
        _assertNone(PreviewFrame.class);
    }

    @Test
    void it_stays_open_from_page_to_page_and_as_wide_as_chosen() {
        open(owner, "marketing/fr-FR/details");
        _click(toggle());
        assertThat(device()).isEqualTo("desktop");
        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        b -> b.getElement().getTextRecursively().equals("Phone"))));
        assertThat(device()).isEqualTo("phone");
        String pages = "p/" + publisher.slug() + "/offers/" + offer + "/marketing/";
        UI.getCurrent().navigate(pages + "en-US/details");
        assertThat(shown()).isEqualTo(address() + "en-US");
        assertThat(device()).isEqualTo("phone");
        UI.getCurrent().navigate(pages + "en-US/plans");
        assertThat(shown()).isEqualTo(address() + "en-US#plans");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(b -> "Close".equals(b.getElement().getAttribute("aria-label")))));
        assertThat(_find(PreviewFrame.class)).isEmpty();
    }

    @Test
    void it_shows_at_once_what_a_colleague_saved() {
        open(owner, "marketing/fr-FR/details");
        _click(toggle());
        assertThat(_get(PreviewFrame.class).getElement().hasAttribute("round")).isFalse();
        meanwhile(SectionKey.listing(EN), ContentFixtures.titled(draft().listing(EN), "Saved elsewhere"));
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            MockVaadin.clientRoundtrip(false);
            return _get(PreviewFrame.class).getElement().hasAttribute("round");
        });
    }
}
