package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Sku;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class BuyersViewTest extends MarketingPageFixture {
    private static final SectionKey.Kind[] READ = {
        SectionKey.Kind.BASICS,
        SectionKey.Kind.SKU,
        SectionKey.Kind.LISTING,
        SectionKey.Kind.PLAN,
        SectionKey.Kind.LEGAL
    };

    private final Drafts drafts;

    BuyersViewTest(ApplicationContext application, World world, Offers offers, Drafts drafts) {
        super(application, world, offers);
        this.drafts = drafts;
    }

    private static List<String> rows() {
        return _find(NativeTableRow.class).stream().map(Window::text).toList();
    }

    private static String row(String heading) {
        return rows().stream()
                .filter(row -> row.startsWith(heading))
                .findFirst()
                .orElseThrow();
    }

    private void emptyEnglish() {
        var bare = new Listing("", "", "", "", List.of(), Collections.emptySortedMap(), null, List.of());
        offers.save(publisher.id(), owner, offer, SectionKey.listing(EN), bare);
    }

    private static NativeButton filter(String name) {
        return _get(
                NativeButton.class,
                spec -> spec.withPredicate(b -> Window.text(b).startsWith(name)));
    }

    @Test
    void every_field_says_what_buyers_read_and_from_which_language() {
        emptyEnglish();
        open(editor(FR), "marketing/en-US/buyers");
        assertThat(rows().getFirst())
                .contains("Français (France)", "source language", "English (United States)", "Any other language");
        assertThat(row("Title"))
                .contains("own", draft().listing(FR).title(), "missing, blocking")
                .contains("source language, Français (France)");
        assertThat(row("Hero")).contains("own", "from Français (France)");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains(
                        "p/" + publisher.slug() + "/offers/" + offer + "/marketing/en-US/details#listing/en-US:title");
    }

    @Test
    void the_filter_leaves_what_is_inherited_or_missing_and_stands_in_the_address() {
        emptyEnglish();
        open(owner, "marketing/fr-FR/buyers?only=missing");
        assertThat(filter("Missing").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(rows()).noneMatch(row -> row.startsWith("Hero")).anyMatch(row -> row.startsWith("Title"));
        _click(filter("Inherited"));
        assertThat(rows()).anyMatch(row -> row.startsWith("Hero")).noneMatch(row -> row.startsWith("Title"));
    }

    @Test
    void where_nothing_is_missing_it_says_so() {
        open(owner, "marketing/fr-FR/buyers?only=missing");
        assertThat(rows()).isEmpty();
        assertThat(Window.page()).contains("Nothing that staging needs is missing");
    }

    @Test
    void what_a_colleague_fills_in_is_no_longer_missing() {
        emptyEnglish();
        open(owner, "marketing/fr-FR/buyers?only=missing");
        meanwhile(SectionKey.listing(EN), draft().listing(FR));
        _get(BuyersView.class).follow();
        assertThat(rows()).noneMatch(row -> row.startsWith("Title"));
    }

    @Test
    void no_field_costs_a_statement_and_long_terms_stay_where_they_are() {
        assertThat(statements()).isBetween(1, 4);
        String terms = "a".repeat(1_000_000);
        for (int i = 10; i < 30; i++) {
            var sku = new Sku("more-" + i, Sku.Billing.HOURLY, Sku.Trial.NONE, false);
            offers.save(publisher.id(), owner, offer, SectionKey.sku("k" + i), sku);
        }
        offers.save(publisher.id(), owner, offer, SectionKey.legal(FR), new Legal(terms, ""));
        assertThat(statements()).isBetween(1, 4);
        world.job(publisher.id(), () -> {
            Drafts.Parts draft = drafts.parts(offer, 16_000, READ);
            assertThat(draft.larger()).containsOnlyKeys(SectionKey.legal(FR));
            assertThat(draft.content().find(SectionKey.legal(FR))).isEmpty();
            return true;
        });
        open(owner, "marketing/fr-FR/buyers");
        assertThat(row("Terms of use")).contains("Long text", "own");
        int shown = rows().size();
        _click(_get(Button.class, spec -> spec.withPredicate(b -> b.getText().startsWith("Show the other"))));
        assertThat(rows()).hasSizeGreaterThan(shown);
        _assertNone(Button.class, spec -> spec.withPredicate(b -> b.getText().startsWith("Show the other")));
        assertThat(_find(StateBadge.class)).hasSizeGreaterThan(200);
    }

    /** Of the draft's fields; what the frame around the page reads is the same on every page. */
    private int statements() {
        return world.job(
                publisher.id(),
                () -> CountedStatements.of(() -> drafts.parts(offer, 16_000, READ))
                        .size());
    }
}
