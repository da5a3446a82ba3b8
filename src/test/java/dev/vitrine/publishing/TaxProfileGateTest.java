package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Sku;
import dev.vitrine.publishing.Walkthrough.Gap;
import dev.vitrine.publishing.Walkthrough.Missing;
import dev.vitrine.publishing.Walkthrough.Stage;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sells by the hour is paid, and gives tax and bank data before (product.md section 3, step 2). */
@PublishingTest
class TaxProfileGateTest {
    private final Offers offers;
    private final Walkthrough walkthrough;
    private final Profile profile;

    TaxProfileGateTest(Offers offers, Walkthrough walkthrough, Profile profile) {
        this.offers = offers;
        this.walkthrough = walkthrough;
        this.profile = profile;
    }

    @Test
    void an_hourly_sku_asks_for_tax_and_bank_data_and_a_byol_sku_does_not() {
        var seller = offers.seller();
        assertThat(company(seller)).isEmpty();

        offers.as(seller, () -> {
            offers.save(
                    seller.offer(),
                    Map.of(
                            SectionKey.sku(Offers.SKU),
                            new Sku("hourly", Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH, false)));
            return true;
        });
        assertThat(company(seller)).containsExactly(new Missing(Gap.TAX_AND_BANK, 0));

        var data = new Profile.TaxAndBank(
                "Contoso SA",
                "FR",
                new SecretText("FR 12 345678901"),
                new SecretText("FR14 2004 1010 0505 0001 3M02 606"),
                "",
                "Banque");
        assertThat(offers.as(seller, () -> profile.saveTaxAndBank(data))).isEmpty();
        assertThat(company(seller)).isEmpty();
    }

    private List<Missing> company(Offers.Seller seller) {
        return offers.as(seller, () -> walkthrough.of(seller.offer()))
                .step(Stage.COMPANY)
                .missing();
    }
}
