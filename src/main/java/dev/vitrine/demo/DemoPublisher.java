package dev.vitrine.demo;

import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Profile;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Does a publisher's first two steps of the walkthrough: the agreement and the company. */
@Component
@ConditionalOnProperty("vitrine.demo.enabled")
class DemoPublisher {
    private final Doors doors;
    private final Profile profile;
    private final MarketplaceLists lists;

    DemoPublisher(Doors doors, Profile profile, MarketplaceLists lists) {
        this.doors = doors;
        this.profile = profile;
        this.lists = lists;
    }

    void complete(String slug, PublisherId publisher, PersonId owner) {
        Acting.as(
                owner,
                () -> doors.asMember(publisher, () -> {
                    complete(slug, owner);
                    return true;
                }));
    }

    private void complete(String slug, PersonId owner) {
        profile.acceptAgreement(lists.agreement(Locale.ENGLISH).version(), owner);
        Profile.View before = profile.read();
        if (!before.namespace().isEmpty()) {
            return;
        }
        boolean contoso = slug.equals("contoso");
        var contact = new Profile.Contact(
                contoso ? "Claire Morin" : "Emma Clark",
                contoso ? "claire.morin@contoso.example" : "emma.clark@fabrikam.example",
                contoso ? "+33 1 70 18 00 00" : "+1 206 555 0100");
        require(profile.save(new Profile.Edit(before.version(), DemoPeople.publisherName(slug), slug, contact)));
        if (!contoso) {
            profile.colour("#7a2f66"); // so that both can be seen: the operator's colours and a publisher's own
        }
        require(profile.saveTaxAndBank(
                contoso
                        ? new Profile.TaxAndBank(
                                "Contoso SAS",
                                "FR",
                                new SecretText("FR40303265045"),
                                new SecretText("FR7630006000011234567890189"),
                                "AGRIFRPP",
                                "Banque de démonstration")
                        : new Profile.TaxAndBank(
                                "Fabrikam, Inc.",
                                "US",
                                new SecretText("91-1144442"),
                                new SecretText("GB33BUKB20201555555555"),
                                "BUKBGB22",
                                "Demonstration Bank")));
    }

    private static void require(List<? extends Enum<?>> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the demo's profile is refused: " + problems);
        }
    }
}
