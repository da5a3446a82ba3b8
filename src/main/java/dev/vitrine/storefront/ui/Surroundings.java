package dev.vitrine.storefront.ui;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Sha256;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an offer's page, its terms and its pictures are found: live, or as the publisher's own
 * people or its staging audience see it.
 *
 * @param notice null for the live page
 */
record Surroundings(String page, String afterLanguage, String pictures, Shell.@Nullable Notice notice) {
    static Surroundings live(String publisher, String offer) {
        return new Surroundings(
                "/marketplace/", "/" + publisher + "/" + offer, "/marketplace/pictures/" + publisher + "/", null);
    }

    static Surroundings own(String publisher, OfferId offer, Shell.Notice notice) {
        String word = notice == Shell.Notice.STAGED ? "staged" : "preview";
        return new Surroundings(
                "/p/" + publisher + "/offers/" + offer + "/" + word + "/",
                "",
                "/p/" + publisher + "/pictures/",
                notice);
    }

    static Surroundings audience(UUID link) {
        String page = PreviewController.ADDRESS + "/" + link + "/";
        return new Surroundings(page, "", page + "pictures/", Shell.Notice.AUDIENCE);
    }

    Address page(LanguageTag language) {
        return Address.of(page + language + afterLanguage);
    }

    Address terms(LanguageTag language) {
        return Address.of(page + language + afterLanguage + "/terms");
    }

    String picture(Sha256 hash) {
        return pictures + hash;
    }
}
