package dev.vitrine.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.RangeInput;
import dev.vitrine.content.Change;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Sku;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareViewTest {
    private static final SectionKey LISTING = SectionKey.listing(LanguageTag.of("fr-FR"));
    private static final SectionKey LEGAL = SectionKey.legal(LanguageTag.of("fr-FR"));
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
        return compare(base, target, CompareView.Mode.INLINE);
    }

    private static CompareView compare(OfferContent base, OfferContent target, CompareView.Mode mode) {
        var view = new CompareView(
                base,
                target,
                Comparison.compare(base, target),
                mode,
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

    @Test
    void a_fold_is_filled_when_it_is_opened() {
        String same = "Un\nDeux\nTrois\n";
        var base = OfferContent.EMPTY.with(LEGAL, new Legal(same + "Vite", ""));
        var view = compare(base, base.with(LEGAL, new Legal(same + "Tôt", "")));
        var fold = all(view, NativeDetails.class).stream()
                .filter(details -> KitUi.has(details, "v-diff-fold"))
                .findFirst()
                .orElseThrow();
        assertThat(KitUi.text(fold)).isEqualTo("3 paragraphes inchangés");

        fold.setOpen(true);
        ComponentUtil.fireEvent(fold, new NativeDetails.ToggleEvent(fold, true));

        assertThat(tagged(fold, "p")).containsExactly("Un", "Deux", "Trois");
    }

    @Test
    void of_a_million_characters_no_more_is_sent_than_is_read() {
        var base = OfferContent.EMPTY.with(LEGAL, new Legal(clauses("dit moins"), ""));
        var view = compare(base, base.with(LEGAL, new Legal(clauses("dit plus"), "")));

        assertThat(KitUi.text(view).length()).isLessThan(300_000);
        int before = tagged(view, "p").size();
        _click(all(all(view, More.class).getFirst(), NativeButton.class).getFirst());
        assertThat(tagged(view, "p").size()).isBetween(before + 1, 3 * before);
    }

    private static String clauses(String says) {
        return IntStream.range(0, 25_000)
                .mapToObj(i -> "La clause " + i + " de ces conditions " + says + ".\n")
                .collect(Collectors.joining());
    }

    @Test
    void texts_in_another_language_say_so_and_stand_line_beside_line() {
        var base = OfferContent.EMPTY.with(LEGAL, new Legal("A\nB", ""));
        var view = compare(base, base.with(LEGAL, new Legal("A\nC", "")), CompareView.Mode.SIDE_BY_SIDE);

        assertThat(KitUi.texts(view, "v-diff-row"))
                .containsExactly("AvantAprès", "AA", "supprimé\u00a0: Bajouté\u00a0: C");
        assertThat(KitUi.all(view).stream()
                        .filter(c -> "fr-FR".equals(c.getElement().getAttribute("lang"))))
                .hasSize(4);
    }

    @Test
    void two_pictures_can_be_laid_over_one_another_with_a_slider() {
        var other = Sha256.ofBytes(new byte[] {2});
        var base = OfferContent.EMPTY.with(LISTING, listing("A", "", new Listing.Picture(BYTES, 815, 290)));
        var view = compare(base, base.with(LISTING, listing("A", "", new Listing.Picture(other, 815, 290))));
        assertThat(all(view, RangeInput.class)).isEmpty();

        all(view, NativeButton.class).stream()
                .filter(button -> KitUi.text(button).equals("Curseur"))
                .forEach(button -> _click(button));

        var slider = KitUi.all(view).stream()
                .filter(c -> c.getElement().getTag().equals("v-picture-slider"))
                .findFirst()
                .orElseThrow();
        assertThat(slider.getElement().getAttribute("said")).isEqualTo("% après");
        assertThat(all(slider, Image.class).stream().map(Image::getSrc))
                .containsExactly("pictures/" + BYTES, "pictures/" + other);
        assertThat(all(slider, Image.class))
                .allMatch(image -> !image.getAlt().orElse("").isEmpty());
        assertThat(all(slider, RangeInput.class)).singleElement().satisfies(range -> {
            assertThat(range.getMin()).isZero();
            assertThat(range.getMax()).isEqualTo(100);
            assertThat(range.getAriaLabel())
                    .hasValueSatisfying(label -> assertThat(label).contains("image après"));
        });
    }

    @Test
    void skus_are_one_table_and_those_without_difference_come_on_demand() {
        var base = OfferContent.EMPTY
                .with(SectionKey.sku("k1"), new Sku("standard", Sku.Billing.HOURLY, Sku.Trial.NONE, false))
                .with(SectionKey.sku("k2"), new Sku("pro", Sku.Billing.HOURLY, Sku.Trial.NONE, false));
        var view = compare(
                base,
                base.with(SectionKey.sku("k1"), new Sku("standard", Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH, false))
                        .with(SectionKey.sku("k3"), new Sku("byol", Sku.Billing.BYOL, Sku.Trial.NONE, false)));

        assertThat(tagged(view, "h2")).containsExactly("Références (SKU)");
        assertThat(tagged(view, "tr")).hasSize(3);
        assertThat(KitUi.texts(view, "v-cell-changed"))
                .singleElement()
                .asString()
                .contains("Un mois");
        assertThat(KitUi.texts(view, "v-cell-added")).first().asString().contains("byol");

        _click(all(view, ShowButton.class).getFirst());

        assertThat(tagged(view, "tr")).hasSize(4).anyMatch(row -> row.contains("pro"));
    }

    @Test
    void markets_without_difference_come_on_demand() {
        var base = OfferContent.EMPTY.with(PRICES, prices(Map.of(1, "0.31")));
        var more = new TreeMap<>(base.prices("k1").hourly());
        more.put("DE", new TreeMap<>(Map.of(1, new BigDecimal("0.30"))));
        var view = compare(base, base.with(PRICES, new SkuPrices(more, Collections.emptySortedSet())));
        assertThat(tagged(view, "tr")).hasSize(2).anyMatch(row -> row.contains("DE"));

        _click(all(view, ShowButton.class).getFirst());

        assertThat(tagged(view, "tr")).hasSize(3).anyMatch(row -> row.contains("France"));
    }

    @Test
    void a_new_order_names_the_items() {
        var guide = new Listing.Link("l1", "Guide", "https://docs.example");
        var tour = new Listing.Link("l2", "Tour", "https://tour.example");
        var base = OfferContent.EMPTY.with(LISTING, withLinks(guide, tour));

        var view = compare(base, base.with(LISTING, withLinks(tour, guide)));

        assertThat(tagged(view, "del")).singleElement().asString().endsWith("Guide, Tour");
        assertThat(tagged(view, "ins")).singleElement().asString().endsWith("Tour, Guide");
        assertThat(KitUi.text(view)).contains("réordonné");
    }

    private static Listing withLinks(Listing.Link... links) {
        return new Listing("", "", "", "", List.of(links), Collections.emptySortedMap(), null, List.of());
    }

    @Test
    void of_very_many_sections_those_far_down_are_drawn_when_they_are_reached() {
        var base = OfferContent.EMPTY;
        for (int i = 0; i < 40; i++) {
            base = base.with(SectionKey.plan("k" + i, LanguageTag.of("fr-FR")), new Plan("Plan " + i, "", ""));
        }
        var view = compare(OfferContent.EMPTY, base);
        assertThat(tagged(view, "h2")).hasSize(40);
        assertThat(KitUi.texts(view, "v-change")).hasSize(24);

        _click(all(all(view, More.class).getFirst(), NativeButton.class).getFirst());

        assertThat(KitUi.texts(view, "v-change")).hasSize(25);
    }

    private static <C extends Component> List<C> all(Component root, Class<C> type) {
        return KitUi.all(root).stream().filter(type::isInstance).map(type::cast).toList();
    }
}
