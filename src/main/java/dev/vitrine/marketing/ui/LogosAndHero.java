package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.assets.PictureLooks;
import dev.vitrine.assets.Pictures;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.kit.Ask;
import dev.vitrine.kit.Icons;
import dev.vitrine.offers.SectionForm;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The part of the details that is pictures: the four logos and the hero, with their rules (portal-2016.md 2.6). */
@org.springframework.stereotype.Component
class LogosAndHero {
    private final Pictures pictures;
    private final PictureLooks looks;
    private final Publishers publishers;

    LogosAndHero(Pictures pictures, PictureLooks looks, Publishers publishers) {
        this.pictures = pictures;
        this.looks = looks;
        this.publishers = publishers;
    }

    /**
     * Puts them on the form.
     *
     * @param publisher the publisher's address
     * @param source what is inherited; null in the source language itself
     */
    void put(SectionForm<Listing> form, String publisher, @Nullable Listing source) {
        String seller = publishers.bySlug(publisher).map(Publisher::name).orElse("");
        var addresses = new PictureAddresses(publisher);
        form.heading(form.getTranslation("marketing.logos"));
        form.add(rules(
                form,
                "marketing.logos.rule.size",
                "marketing.logos.rule.flat",
                "marketing.logos.rule.ground",
                "marketing.logos.rule.transparent",
                "marketing.logos.rule.text"));
        var logos = new LogosField(pictures, looks, addresses);
        form.field(logos, "logos");
        form.heading(form.getTranslation("marketing.hero"));
        var kept = new Paragraph(Icons.of("info"), new Span(form.getTranslation("marketing.hero.kept")));
        kept.addClassName("v-hero-kept");
        form.add(
                kept,
                rules(
                        form,
                        "marketing.hero.rule.size",
                        "marketing.hero.rule.ground",
                        "marketing.hero.rule.zone",
                        "marketing.hero.rule.text"));
        PictureField hero = hero(form, addresses);
        var overlay = new HeroOverlay(hero, new StorefrontWords(seller, "", ""));
        var under = new Div(overlay, places(form, addresses, seller, source));
        under.addClassName("v-hero-under");
        form.add(under);
        if (source != null) {
            logos.inherit(source.logos());
            hero.inherit(source.hero());
        }
        form.whenJudged(judged -> {
            overlay.write(StorefrontWords.of(seller, form.value()));
            logos.findings(judged.findings());
            FieldPath at = FieldPath.of(form.key(), "hero");
            hero.mark(
                    judged.findings().stream()
                            .filter(finding -> finding.path().within(at))
                            .toList(),
                    looks);
            hero.setRemovable(judged.saved().hero() == null);
        });
    }

    private static Component rules(Component reader, String... keys) {
        var list = new UnorderedList();
        list.addClassName("v-picture-rules");
        for (String key : keys) {
            list.add(new ListItem(reader.getTranslation(key)));
        }
        return list;
    }

    private PictureField hero(SectionForm<Listing> form, PictureAddresses addresses) {
        var hero = new PictureField(
                form.getTranslation("marketing.hero.size"),
                new Pictures.Wanted(Listing.HERO_WIDTH, Listing.HERO_HEIGHT, true, PictureField.MAX_BYTES),
                pictures,
                addresses);
        hero.removable();
        hero.askBeforeFirst(goOn -> Ask.of(
                        form.getTranslation("marketing.hero.first"), form.getTranslation("marketing.hero.firstText"))
                .choice(form.getTranslation("marketing.hero.firstYes"), goOn)
                .cancel(form.getTranslation("marketing.cancel"))
                .open());
        form.field(hero, "hero");
        return hero;
    }

    private static Button places(
            SectionForm<Listing> form, PictureAddresses addresses, String seller, @Nullable Listing source) {
        return new Button(form.getTranslation("marketing.places.open"), Icons.of("store"), event -> {
            Listing now = form.value();
            var logos = new TreeMap<LogoSize, Picture>(source == null ? Map.of() : source.logos());
            logos.putAll(now.logos());
            Picture hero = now.hero() == null && source != null ? source.hero() : now.hero();
            new PlacesDialog(addresses, StorefrontWords.of(seller, now), logos, hero).open();
        });
    }
}
