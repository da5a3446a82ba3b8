package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.vitrine.content.Listing;
import dev.vitrine.kit.Region;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Segments.Option;
import dev.vitrine.rules.PictureLook;
import java.util.List;

/** What is laid over the hero: nothing, the zone that must be left empty, or what the storefront writes there. */
final class HeroOverlay extends Composite<Div> {
    private enum Way {
        ZONE,
        WORDS,
        NONE
    }

    private final PictureField hero;
    private Way way = Way.ZONE;
    private StorefrontWords words;

    HeroOverlay(PictureField hero, StorefrontWords words) {
        this.hero = hero;
        this.words = words;
        getContent().addClassName("v-hero-overlay");
        getContent()
                .add(new Segments<>(
                        getTranslation("marketing.hero.over"),
                        List.of(
                                Option.of(Way.ZONE, getTranslation("marketing.hero.zone")),
                                Option.of(Way.WORDS, getTranslation("marketing.hero.words")),
                                Option.of(Way.NONE, getTranslation("marketing.hero.alone"))),
                        way,
                        chosen -> {
                            way = chosen;
                            show();
                        }));
        show();
    }

    /** The texts as they are written now. */
    void write(StorefrontWords now) {
        words = now;
        if (way == Way.WORDS) {
            show();
        }
    }

    private void show() {
        hero.write(
                switch (way) {
                    case ZONE -> List.of(zone());
                    case WORDS -> List.of(words.overHero());
                    case NONE -> List.of();
                });
    }

    private static Component zone() {
        var zone = new Region(PictureLook.TEXT_ZONE, Listing.HERO_WIDTH, Listing.HERO_HEIGHT);
        zone.addClassName("v-hero-zone");
        return zone;
    }
}
