package dev.vitrine.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the address of a page says of the place that a ticket is about. */
class TicketPlaceTest {
    private static final String OFFER = "01890a5d-ac96-774b-bcce-b302099a8057";

    @ParameterizedTest
    @CsvSource({
        "basics,                        basics",
        "skus/k1,                       sku/k1",
        "images/k2,                     image/k2",
        "marketing/fr-FR/details,       listing/fr-FR",
        "marketing/en-US/legal,         legal/en-US",
        "marketing/en-US/sample-images, listing/en-US",
        "pricing,                       pricing",
        "pricing/fr,                    pricing",
        "support,                       support",
        "categories,                    categories",
    })
    void a_page_on_which_a_section_is_edited_is_that_section(String page, String section) {
        var place = TicketPlace.ofPath("p/contoso/offers/" + OFFER + "/" + page);

        assertThat(place.offer()).hasToString(OFFER);
        assertThat(place.section()).hasToString(section);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/publish",
                "/history",
                "/skus",
                "/skus/NO KEY",
                "/marketing/<b>/details",
                "/images/../x"
            })
    void any_other_page_of_an_offer_is_that_offer(String page) {
        var place = TicketPlace.ofPath("p/contoso/offers/" + OFFER + page);

        assertThat(place.offer()).hasToString(OFFER);
        assertThat(place.section()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "p/contoso",
                "p/contoso/offers",
                "p/contoso/offers/no-id/skus/k1",
                "p/contoso/profile/" + OFFER,
                "review/" + OFFER,
                "https://elsewhere.example/p/contoso/offers/" + OFFER
            })
    void whatever_else_is_no_place(String path) {
        assertThat(TicketPlace.ofPath(path)).isEqualTo(TicketPlace.NONE);
    }
}
