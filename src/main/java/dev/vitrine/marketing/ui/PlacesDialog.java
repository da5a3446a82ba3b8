package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Listing.Picture;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Logos and hero in the places where the storefront shows them, in its sizes, as they are in the form now. */
final class PlacesDialog extends Composite<Dialog> {
    private final PictureAddresses addresses;
    private final StorefrontWords words;

    /**
     * @param logos own ones and those of the source language
     * @param hero likewise
     */
    PlacesDialog(
            PictureAddresses addresses,
            StorefrontWords words,
            SortedMap<LogoSize, Picture> logos,
            @Nullable Picture hero) {
        this.addresses = addresses;
        this.words = words;
        var body = new Div(
                new Paragraph(getTranslation("marketing.places.note")),
                place("marketing.places.card", card(logos.get(LogoSize.LARGE))),
                place("marketing.places.head", head(logos.get(LogoSize.LARGE), hero)),
                place("marketing.places.sizes", sizes(logos, "v-shop-light"), sizes(logos, "v-shop-dark")));
        body.addClassName("v-places");
        // Nothing within can have the focus, and a keyboard must be able to scroll it.
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("marketing.places.title"));
        Dialog dialog = getContent();
        dialog.addClassName("v-places-dialog");
        dialog.setHeaderTitle(getTranslation("marketing.places.title"));
        dialog.add(body);
        dialog.getFooter().add(new Button(getTranslation("marketing.places.close"), event -> dialog.close()));
    }

    void open() {
        getContent().open();
    }

    private Div place(String key, Component... shown) {
        var place = new Div(new H3(getTranslation(key)));
        place.add(shown);
        return place;
    }

    private Div card(@Nullable Picture logo) {
        var card = new Div(picture(logo, "v-shop-logo"), words.lines());
        card.addClassName("v-shop-card");
        return card;
    }

    private Div head(@Nullable Picture logo, @Nullable Picture hero) {
        var head = new Div(picture(hero, "v-shop-picture"), picture(logo, "v-shop-head-logo"), words.overHero());
        head.addClassName("v-shop-head");
        return head;
    }

    private Div sizes(SortedMap<LogoSize, Picture> logos, String ground) {
        var row = new Div();
        row.addClassNames("v-shop-sizes", ground);
        logos.values().forEach(logo -> row.add(picture(logo, "v-shop-size")));
        return row;
    }

    private Component picture(@Nullable Picture picture, String look) {
        if (picture == null) {
            var nothing = new Div();
            nothing.addClassNames(look, "v-shop-nothing");
            return nothing;
        }
        var image = new Image(addresses.of(picture), "");
        image.addClassName(look);
        return image;
    }
}
