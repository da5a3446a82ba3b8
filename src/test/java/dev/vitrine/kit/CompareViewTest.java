package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareViewTest {
    private static final SectionKey LISTING = SectionKey.listing(LanguageTag.of("fr-FR"));
    private static final SectionKey PRICES = SectionKey.prices("k1");
    private static final Sha256 BYTES = Sha256.ofBytes(new byte[] {1});

    private final KitUi kit = new KitUi();

    @BeforeEach
    void open() {
        kit.open();
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private static Listing listing(String title, String description, Listing.@Nullable Picture hero) {
        return new Listing(title, "", "", description, List.of(), Collections.emptySortedMap(), hero, List.of());
    }

    private static SkuPrices prices(Map<Integer, String> france) {
        var row = new TreeMap<Integer, BigDecimal>();
        france.forEach((cores, price) -> row.put(cores, new BigDecimal(price)));
        return new SkuPrices(new TreeMap<>(Map.of("FR", row)), Collections.emptySortedSet());
    }

    private static CompareView compare(OfferContent base, OfferContent target) {
        var view = new CompareView(
                base,
                target,
                Comparison.compare(base, target),
                CompareView.Mode.INLINE,
                id -> id.equals("FR") ? "France" : id,
                hash -> "pictures/" + hash);
        UI.getCurrent().add(view);
        return view;
    }

    private static List<String> tagged(Component root, String tag) {
        return KitUi.all(root).stream()
                .filter(c -> c.getElement().getTag().equals(tag))
                .map(KitUi::text)
                .toList();
    }

    @Test
    void a_difference_carries_what_may_be_done_about_it() {
        var base = OfferContent.EMPTY.with(LISTING, listing("A", "x", null));
        var target = OfferContent.EMPTY.with(LISTING, listing("B", "x", null));
        var view = new CompareView(
                base,
                target,
                Comparison.compare(base, target),
                CompareView.Mode.INLINE,
                id -> id,
                hash -> "",
                path -> Optional.of(new Button(path.toString())));

        assertThat(KitUi.all(view).stream().filter(Button.class::isInstance).map(button -> ((Button) button).getText()))
                .containsExactly("listing/fr-FR", "listing/fr-FR:title");
    }

    @Test
    void equal_states_say_so() {
        var content = OfferContent.EMPTY.with(LISTING, listing("A", "", null));

        assertThat(KitUi.text(compare(content, content))).contains("Aucune différence");
    }

    @Test
    void words_that_went_and_came_are_marked_and_said() {
        var base = OfferContent.EMPTY.with(LISTING, listing("Un pare-feu rapide", "", null));

        var view = compare(base, base.with(LISTING, listing("Un pare-feu sûr", "", null)));

        assertThat(tagged(view, "del")).containsExactly("supprimé\u00a0: rapide");
        assertThat(tagged(view, "ins")).containsExactly("ajouté\u00a0: sûr");
    }

    @Test
    void unchanged_paragraphs_are_folded() {
        String same = "<p>Un</p><p>Deux</p><p>Trois</p>";
        var base = OfferContent.EMPTY.with(LISTING, listing("A", "<p>Vite</p>" + same, null));

        var view = compare(base, base.with(LISTING, listing("A", "<p>Tôt</p>" + same, null)));

        assertThat(KitUi.all(view)).anyMatch(NativeDetails.class::isInstance);
        assertThat(KitUi.text(view)).contains("3 paragraphes inchangés");
    }

    @Test
    void a_change_of_formatting_alone_says_so() {
        var base = OfferContent.EMPTY.with(LISTING, listing("A", "<p>Vite</p>", null));

        var view = compare(base, base.with(LISTING, listing("A", "<p><b>Vite</b></p>", null)));

        assertThat(KitUi.text(view)).contains("Seule la mise en forme change");
    }

    @Test
    void pictures_stand_side_by_side() {
        var base = OfferContent.EMPTY.with(LISTING, listing("A", "", null));

        var view = compare(base, base.with(LISTING, listing("A", "", new Listing.Picture(BYTES, 815, 290))));

        assertThat(KitUi.all(view).stream().filter(Image.class::isInstance).map(Image.class::cast))
                .singleElement()
                .satisfies(image -> assertThat(image.getSrc()).isEqualTo("pictures/" + BYTES));
        assertThat(KitUi.text(view)).contains("Avant", "aucune", "Après", "815 × 290");
    }

    @Test
    void prices_are_a_table_whose_differing_cells_are_marked() {
        var base = OfferContent.EMPTY.with(PRICES, prices(Map.of(1, "0.31", 2, "0.62")));

        var view = compare(base, base.with(PRICES, prices(Map.of(1, "0.31", 2, "0.62", 4, "1.24"))));

        assertThat(tagged(view, "th")).contains("Marché", "1 cœur", "2 cœurs", "4 cœurs", "France");
        assertThat(KitUi.texts(view, "v-cell-added")).containsExactly("ajouté\u00a0: 1,24");
        assertThat(KitUi.texts(view, "v-cell-changed")).isEmpty();
    }

    @Test
    void the_outline_leads_to_sections_and_names_those_without_difference() {
        var base = OfferContent.EMPTY
                .with(LISTING, listing("A", "", null))
                .with(SectionKey.SUPPORT, OfferContent.empty(SectionKey.Kind.SUPPORT));
        var view = compare(base, base.with(LISTING, listing("B", "", null)));

        assertThat(KitUi.all(view).stream().filter(Anchor.class::isInstance).map(a -> ((Anchor) a).getHref()))
                .containsExactly("#compare-listing/fr-FR");
        assertThat(KitUi.all(view)).anyMatch(c -> c.getId().equals(java.util.Optional.of("compare-listing/fr-FR")));
        assertThat(KitUi.texts(view, "v-outline-equal")).containsExactly("Support");
        assertThat(CompareView.count(
                        Comparison.compare(base, base.with(LISTING, listing("B", "", null))), Change.Kind.CHANGED))
                .isEqualTo(1);
    }
}
