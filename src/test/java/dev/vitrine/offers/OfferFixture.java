package dev.vitrine.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Basics;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.offers.Drafts.Creation;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.NewOffer;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.store.PublisherAccount;
import dev.vitrine.tenancy.store.PublisherAccounts;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Publishers and offers for tests, made through the services themselves in a job's scope. */
public class OfferFixture {
    private final Doors doors;
    private final PublisherAccounts accounts;
    private final Drafts drafts;

    public OfferFixture(Doors doors, PublisherAccounts accounts, Drafts drafts) {
        this.doors = doors;
        this.accounts = accounts;
        this.drafts = drafts;
    }

    /** A new publisher with nothing in it. */
    public PublisherId publisher() {
        String slug = word("p");
        return new PublisherId(
                accounts.save(new PublisherAccount(slug, slug, Instant.now())).id());
    }

    /** Works in this publisher as a job does. */
    public <T> T in(PublisherId publisher, Supplier<T> work) {
        return doors.runAs(publisher, "test", work);
    }

    public void in(PublisherId publisher, Runnable work) {
        in(publisher, () -> {
            work.run();
            return true;
        });
    }

    /** An id that nothing else has. */
    public static String word(String begin) {
        String random = Uuid7.next().toString().replace("-", "");
        return begin + "-" + random.substring(random.length() - 12);
    }

    /** A new offer in French and English with its basics alone. */
    public OfferId offer(PublisherId publisher) {
        return in(publisher, () -> create(word("offer")));
    }

    /** Within a scope. */
    public OfferId create(String offerId) {
        var wish = new NewOffer(
                "Offer " + offerId, offerId, ContentFixtures.FR, List.of(ContentFixtures.FR, ContentFixtures.EN));
        return ((Creation.Created) drafts.create(wish)).id();
    }

    /** A new offer with complete content; ids of its own. */
    public OfferId complete(PublisherId publisher) {
        return in(publisher, () -> {
            OfferId id = create(word("offer"));
            var edits = content(id).sections().entrySet().stream()
                    .filter(entry -> entry.getKey().kind() != SectionKey.Kind.BASICS)
                    .map(entry -> new Edit(entry.getKey(), 0, entry.getValue()))
                    .toList();
            assertThat(drafts.saveAll(id, edits)).isInstanceOf(SaveResult.Saved.class);
            return id;
        });
    }

    /** Saves over whatever is there; within a scope. */
    public SaveResult save(OfferId id, SectionKey key, Section value) {
        return drafts.save(id, new Edit(key, drafts.section(id, key).version(), value));
    }

    /** Adds a SKU; within a scope. */
    public SaveResult addSku(OfferId id, String key, String skuId) {
        return drafts.save(
                id, new Edit(SectionKey.sku(key), 0, new Sku(skuId, Sku.Billing.HOURLY, Sku.Trial.NONE, false)));
    }

    private OfferContent content(OfferId id) {
        OfferContent content = ContentFixtures.contoso();
        Basics basics = drafts.open(id).content().basics();
        return content.with(SectionKey.BASICS, basics)
                .with(SectionKey.sku(ContentFixtures.BYOL), renamed(content.sku(ContentFixtures.BYOL)))
                .with(SectionKey.sku(ContentFixtures.HOURLY), renamed(content.sku(ContentFixtures.HOURLY)));
    }

    private static Sku renamed(Sku sku) {
        return new Sku(word(sku.id()), sku.billing(), sku.trial(), sku.hidden());
    }
}
