package dev.vitrine;

import dev.vitrine.assets.Pictures;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Section;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.History.State;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.storefront.Catalogue;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.testing.World;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is given for the parameters of services. Most are told by their type alone; where a type says too little, by type
 * and name ({@code String search}), or by service, method and name ({@code HistoryService.saves after}).
 */
final class ServiceArguments {
    private static final SectionKey LISTING = SectionKey.listing(TwoPublishers.FR);
    private static final Listing TEXT = new Listing(
            "Ours", "<p>Ours</p>", "<p>Ours</p>", "<p>Ours</p>", List.of(), new java.util.TreeMap<>(), null, List.of());

    private final TwoPublishers.House ours;
    private final TwoPublishers.House theirs;
    private final TwoPublishers.House nobodys;
    private final Map<String, Given> given = new HashMap<>();

    ServiceArguments(TwoPublishers both) {
        ours = both.fabrikam();
        theirs = both.contoso();
        nobodys = theirs.missing();
        ids();
        pages();
        content();
        images();
        people();
        plain();
    }

    private void ids() {
        put("OfferId", TwoPublishers.House::offer);
        put("SubmissionId", TwoPublishers.House::submission);
        put("RevisionId", TwoPublishers.House::revision);
        put("PublisherId", TwoPublishers.House::publisher);
        put("PersonId", TwoPublishers.House::person);
        put("Sha256", TwoPublishers.House::picture);
        put("UUID", TwoPublishers.House::bell);
        put("String offerId", TwoPublishers.House::offerWord);
        put("String offer", TwoPublishers.House::offerWord);
        put("String publisher", TwoPublishers.House::slug);
        put("String slug", TwoPublishers.House::slug);
        put("Collection<PersonId>", house -> List.of(house.person()), TwoPublishers.House::person);
        put("Collection<PublisherId>", house -> List.of(house.publisher()), TwoPublishers.House::publisher);
    }

    private void pages() {
        put("HistoryService.saves after", house -> house.cursors().get("History"));
        put("OfferListService.page after", house -> house.cursors().get("OfferList"));
        put("SubmissionService.events after", house -> house.event().toString());
        put("String search", TwoPublishers.House::mark);
        same("String after", null);
        same("String cursor", null);
        same("int", 20);
    }

    private void content() {
        same("SectionKey", LISTING);
        same("Kind[]", new SectionKey.Kind[] {SectionKey.Kind.LISTING, SectionKey.Kind.BASICS});
        same("Section", (Section) TEXT);
        same("Edit", new Edit(LISTING, 1, TEXT));
        same("List<Edit>", List.of(new Edit(LISTING, 1, TEXT)));
        same("Predicate<SectionKey>", (java.util.function.Predicate<SectionKey>) key -> true);
        put("State", house -> new State.AfterSave(house.save()), TwoPublishers.House::save);
        put(
                "HistoryService.compare base",
                house -> new State.AtRevision(house.revision()),
                TwoPublishers.House::revision);
        put("HistoryService.state text", house -> "s:" + house.save(), TwoPublishers.House::save);
        put(
                "NewOffer",
                house -> new Drafts.NewOffer(
                        house.offerWord(), house.offerWord(), TwoPublishers.FR, List.of(TwoPublishers.FR)),
                TwoPublishers.House::offerWord);
    }

    private void images() {
        put("Vhd", TwoPublishers.House::disk, house -> house.disk().file());
        put(
                "Collection<Vhd>",
                house -> List.of(house.disk()),
                house -> house.disk().file());
        put("String pasted", house -> sas(house.disk()), house -> house.disk().file());
        put(
                "SecretText pasted",
                house -> new SecretText(sas(house.disk())),
                house -> house.disk().file());
        put("byte[]", TwoPublishers.House::upload);
        same("Wanted", new Pictures.Wanted(0, 0, true, 1 << 20));
    }

    private static String sas(Vhd vhd) {
        var start = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return vhd.address() + "?sv=2024-11-04&sr=c&sp=rl&st=" + start + "&se=" + start.plus(400, ChronoUnit.DAYS)
                + "&sig=b3Vycw";
    }

    private void people() {
        same("Set<PublisherRole>", EnumSet.allOf(PublisherRole.class));
        same("PlatformRole", PlatformRole.APPROVER);
        same(
                "Profile.save edit",
                new Profile.Edit(1, "Fabrikam", "", new Profile.Contact("Ours", "ours@example.com", "")));
        same("TaxAndBank", TwoPublishers.taxAndBank("Ours"));
        same(
                "NewPerson",
                new Registration.NewPerson(
                        "ours@example.com", "Ours", World.PASSWORD, Locale.ENGLISH, ZoneId.of("Europe/Paris")));
    }

    private void plain() {
        same("long", 1L);
        same("boolean", true);
        same("SubmissionMark", null);
        same("Instant", null);
        same("Locale", Locale.ENGLISH);
        same("LanguageTag", TwoPublishers.FR);
        same("List<Subscription>", List.of(new Subscription(UUID.randomUUID(), "Ours")));
        same("TestItem", TestItem.TEXTS);
        same("Kind", MarketplaceLists.Kind.CATEGORY);
        same("ReviewKind", MarketplaceLists.ReviewKind.values()[0]);
        same("String version", "1");
        same("String presentAgreement", "1");
        same("String id", "storage");
        same("String token", "none");
        same("Search", new Catalogue.Search(TwoPublishers.FR, "", "", "", Set.of(), Catalogue.Order.NAME));
    }

    private void put(String parameter, Function<TwoPublishers.House, Object> value) {
        put(parameter, value, value);
    }

    /** @param word how the value, or what is foreign in it, is written */
    private void put(
            String parameter, Function<TwoPublishers.House, Object> value, Function<TwoPublishers.House, Object> word) {
        given.put(
                parameter,
                new Given(
                        value.apply(ours),
                        value.apply(theirs),
                        value.apply(nobodys),
                        List.of(String.valueOf(word.apply(theirs)), String.valueOf(word.apply(nobodys)))));
    }

    private void same(String parameter, @Nullable Object value) {
        given.put(parameter, Given.same(value));
    }

    List<Given> of(ServiceMethod method) {
        return Stream.of(method.method().getParameters())
                .map(parameter -> of(method, parameter))
                .toList();
    }

    private Given of(ServiceMethod method, Parameter parameter) {
        var type = parameter.getParameterizedType().getTypeName().replaceAll("[\\w.]+[.$]", "");
        return Stream.of(method.simpleName() + " " + parameter.getName(), type + " " + parameter.getName(), type)
                .filter(given::containsKey)
                .findFirst()
                .map(given::get)
                .orElseThrow(() -> new AssertionError("say in ServiceArguments what is given for " + type + " "
                        + parameter.getName() + " of " + method.name()));
    }

    /** Something of the right type, for methods that look at no argument before they refuse. */
    static List<Object> anything(ServiceMethod method) {
        return Arrays.asList(Stream.of(method.method().getParameterTypes())
                .map(type -> type == int.class ? 1 : type == boolean.class ? true : null)
                .toArray());
    }
}
