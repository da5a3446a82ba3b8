package dev.vitrine.identity;

import static dev.vitrine.identity.Permission.IMAGE_EDIT;
import static dev.vitrine.identity.Permission.MARKETING_EDIT;
import static dev.vitrine.identity.Permission.MEMBERS_EDIT;
import static dev.vitrine.identity.Permission.OFFER_EDIT;
import static dev.vitrine.identity.Permission.OFFER_READ;
import static dev.vitrine.identity.Permission.PRICING_EDIT;
import static dev.vitrine.identity.Permission.PROFILE_EDIT;
import static dev.vitrine.identity.Permission.PUBLISH;
import static dev.vitrine.identity.Permission.STOREFRONT_READ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.Access.Membership;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.testing.Asvs;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** product.md section 1, as a table. */
@Asvs("8.1.1")
class RolePermissionsTest {
    private static final LanguageTag FRENCH = LanguageTag.of("fr-FR");
    private static final LanguageTag ENGLISH = LanguageTag.of("en-US");

    @Test
    void an_owner_may_do_everything_at_his_publisher_and_nothing_of_the_marketplace() {
        var all = EnumSet.allOf(Permission.class);
        all.removeAll(RolePermissions.OF_THE_PLATFORM);
        assertThat(RolePermissions.of(PublisherRole.OWNER)).isEqualTo(all);
    }

    @Test
    void a_publisher_may_do_all_but_what_is_the_owners() {
        var all = EnumSet.copyOf(RolePermissions.of(PublisherRole.OWNER));
        all.removeAll(Set.of(PROFILE_EDIT, MEMBERS_EDIT));
        assertThat(RolePermissions.of(PublisherRole.PUBLISHER)).isEqualTo(all);
    }

    @Test
    void a_marketing_editor_edits_texts_and_reads_the_rest() {
        assertThat(RolePermissions.of(PublisherRole.MARKETING_EDITOR))
                .containsExactlyInAnyOrder(OFFER_READ, STOREFRONT_READ, MARKETING_EDIT);
    }

    @Test
    void an_engineering_contact_edits_images_and_reads_the_rest() {
        assertThat(RolePermissions.of(PublisherRole.ENGINEERING_CONTACT))
                .containsExactlyInAnyOrder(OFFER_READ, STOREFRONT_READ, IMAGE_EDIT);
    }

    @Test
    void a_marketing_editor_is_limited_to_the_named_languages() {
        var editor = new Membership(PublisherRole.MARKETING_EDITOR, Set.of(FRENCH), Set.of());
        assertThat(editor.may(MARKETING_EDIT, OfferId.next(), FRENCH)).isTrue();
        assertThat(editor.may(MARKETING_EDIT, OfferId.next(), ENGLISH)).isFalse();
        assertThat(editor.may(OFFER_READ, OfferId.next(), ENGLISH)).isTrue();
    }

    @Test
    void a_marketing_editor_without_a_language_edits_none() {
        var editor = new Membership(PublisherRole.MARKETING_EDITOR, Set.of(), Set.of());
        assertThat(editor.may(MARKETING_EDIT, OfferId.next(), FRENCH)).isFalse();
    }

    @Test
    void named_offers_limit_what_is_edited_but_not_what_is_read() {
        var named = OfferId.next();
        var other = OfferId.next();
        var editor = new Membership(PublisherRole.MARKETING_EDITOR, Set.of(FRENCH), Set.of(named));
        var engineer = new Membership(PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of(named));
        assertThat(editor.may(MARKETING_EDIT, named, FRENCH)).isTrue();
        assertThat(editor.may(MARKETING_EDIT, other, FRENCH)).isFalse();
        assertThat(editor.may(OFFER_READ, other, null)).isTrue();
        assertThat(engineer.may(IMAGE_EDIT, named, null)).isTrue();
        assertThat(engineer.may(IMAGE_EDIT, other, null)).isFalse();
        assertThat(engineer.may(OFFER_READ, other, null)).isTrue();
    }

    @Test
    void limits_mean_nothing_to_owners_and_publishers() {
        for (var role : EnumSet.of(PublisherRole.OWNER, PublisherRole.PUBLISHER)) {
            var member = new Membership(role, Set.of(FRENCH), Set.of(OfferId.next()));
            assertThat(member.may(MARKETING_EDIT, OfferId.next(), ENGLISH)).isTrue();
            assertThat(member.may(IMAGE_EDIT, OfferId.next(), null)).isTrue();
        }
    }

    @Test
    void no_editor_prices_publishes_or_edits_the_offer() {
        for (var role : EnumSet.of(PublisherRole.MARKETING_EDITOR, PublisherRole.ENGINEERING_CONTACT)) {
            var member = new Membership(role, Set.of(FRENCH), Set.of());
            assertThat(EnumSet.of(PRICING_EDIT, PUBLISH, OFFER_EDIT, PROFILE_EDIT))
                    .noneMatch(permission -> member.may(permission, null, null));
        }
    }
}
