package dev.vitrine.marketing.ui;

import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.content.Legal;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

class LegalViewTest extends MarketingPageFixture {
    private static final String TERMS = "legal/fr-FR:terms";
    private static final String URL = "legal/fr-FR:termsUrl";

    LegalViewTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    private void open(Somebody person) {
        open(person, "marketing/fr-FR/legal");
    }

    private Legal legal() {
        return draft().legal(FR);
    }

    @Test
    void terms_are_shown_and_saved_line_by_line() {
        open(owner);
        assertThat(plain(TERMS).getValue()).isEqualTo(legal().terms());
        assertThat(text(URL).getValue()).isEmpty();
        String terms = "Article 1\n\tLe service…\n\nArticle 2\nFin.";
        enter(plain(TERMS), terms);
        save();
        assertSaved();
        assertThat(legal()).isEqualTo(new Legal(terms, ""));
        assertThat(draft().legal(EN).terms()).startsWith("Terms of use of Contoso Archive.");
    }

    @Test
    void a_link_stands_in_for_the_text() {
        open(owner);
        enter(plain(TERMS), "");
        assertThat(plain(TERMS).getErrorMessage()).contains("There are no terms of use in French (France).");
        enter(text(URL), "https://contoso.example/cgu");
        assertThat(plain(TERMS).isInvalid()).isFalse();
        save();
        assertThat(legal()).isEqualTo(new Legal("", "https://contoso.example/cgu"));
    }

    @Test
    @Asvs("1.3.3")
    void a_text_above_a_million_characters_is_refused_and_stays_there() {
        open(owner);
        Legal before = legal();
        String tooLong = "é".repeat(Legal.TERMS_MAX + 1);
        enter(plain(TERMS), tooLong);
        assertThat(plain(TERMS).getErrorMessage())
                .contains("The terms of use have 1000001 characters; at most 1000000 are allowed.");
        save();
        assertNothingSaved("The terms of use have 1000001 characters");
        assertThat(plain(TERMS).getValue()).isEqualTo(tooLong);
        assertThat(legal()).isEqualTo(before);

        String fits = tooLong.substring(1);
        enter(plain(TERMS), fits);
        save();
        assertSaved();
        assertThat(legal().terms()).isEqualTo(fits);
    }

    @Test
    void a_long_text_travels_after_a_longer_pause_in_typing() {
        open(owner);
        assertThat(plain(TERMS).getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        assertThat(plain(TERMS).getValueChangeTimeout()).isBetween(1_000, 3_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso.example/cgu", "ftp://contoso.example/cgu", "https://contoso.example/c g u"})
    void what_is_no_address_is_refused_at_its_field_and_stays_there(String wrong) {
        open(owner);
        enter(text(URL), wrong);
        assertThat(text(URL).getErrorMessage()).contains("“" + wrong + "” is not a web address.");
        save();
        assertNothingSaved("is not a web address.");
        assertThat(text(URL).getValue()).isEqualTo(wrong);
        assertThat(legal().termsUrl()).isEmpty();
    }

    @Test
    void two_who_wrote_the_same_terms_choose_and_neither_text_is_lost() {
        open(owner);
        enter(plain(TERMS), "Les miennes");
        meanwhile(SectionKey.legal(FR), new Legal("Les leurs", ""));
        save();
        assertNothingSaved("somebody has changed the same fields meanwhile (Terms of use).");
        assertThat(plain(TERMS).getValue()).isEqualTo("Les miennes");
        assertThat(Window.text(LocatorJ._get(Dialog.class))).contains("Les miennes", "Les leurs");
        assertThat(legal().terms()).isEqualTo("Les leurs");
    }

    @Test
    void another_language_takes_over_the_source_languages_terms() {
        meanwhile(SectionKey.legal(EN), new Legal("", ""));
        open(editor(EN), "marketing/en-US/legal");
        assertThat(Window.page()).contains("buyers see the content of the source language");
        assertThat(plain("legal/en-US:terms").isInvalid()).isFalse();
        enter(plain("legal/en-US:terms"), "Terms");
        save();
        assertThat(draft().legal(EN).terms()).isEqualTo("Terms");
    }

    @Test
    void terms_of_a_live_offer_are_free() {
        offers.goLive(publisher.id(), offer);
        open(member(PublisherRole.PUBLISHER));
        enter(plain(TERMS), "Nouvelles conditions");
        save();
        assertThat(legal().terms()).isEqualTo("Nouvelles conditions");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void who_may_not_write_this_language_reads(PublisherRole role) {
        open(role == PublisherRole.MARKETING_EDITOR ? editor(EN) : member(role));
        assertThat(plain(TERMS).getValue()).isEqualTo(legal().terms());
        assertReadOnly(List.of(plain(TERMS), text(URL)));
    }
}
