package dev.vitrine.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Support;
import dev.vitrine.shared.SectionKey;
import org.junit.jupiter.api.Test;

class RecordPathTest {
    private static final Support SUPPORT = new Support(
            new Support.Contact("Inès", "ines@contoso.example", "1"),
            new Support.CustomerSupport("Help", "help@contoso.example", "2", "https://contoso.example", false));

    @Test
    void a_component_of_a_nested_record_is_read() {
        assertThat(RecordPath.of(Support.class, "engineering.email").get(SUPPORT))
                .isEqualTo("ines@contoso.example");
    }

    @Test
    void the_same_record_is_made_with_another_value_there() {
        Object changed = RecordPath.of(Support.class, "customer.emailOnly").with(SUPPORT, true);
        assertThat(changed)
                .isEqualTo(new Support(
                        SUPPORT.engineering(),
                        new Support.CustomerSupport(
                                "Help", "help@contoso.example", "2", "https://contoso.example", true)));
    }

    @Test
    void an_absent_value_becomes_the_empty_one() {
        var empty = (Listing) OfferContent.empty(SectionKey.Kind.LISTING);
        assertThat(RecordPath.of(Listing.class, "title").with(empty, null)).isEqualTo(empty);
    }

    @Test
    void a_name_that_is_none_is_told_when_the_form_is_made() {
        assertThatThrownBy(() -> RecordPath.of(Support.class, "engineering.fax"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fax");
        assertThatThrownBy(() -> RecordPath.of(Support.class, "engineering.email.length"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
