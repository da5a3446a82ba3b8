package dev.vitrine.isolation;

import dev.vitrine.assets.Crafted;
import dev.vitrine.assets.Pictures;
import dev.vitrine.audit.AuditExports;
import dev.vitrine.audit.AuditTrail;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.identity.InvitationLinks;
import dev.vitrine.identity.Invitations;
import dev.vitrine.identity.MemberRole;
import dev.vitrine.identity.OwnAccount;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.images.ImageChecks;
import dev.vitrine.marketing.LinkResult;
import dev.vitrine.marketing.TranslationDesk;
import dev.vitrine.marketing.TranslationDesk.Line;
import dev.vitrine.marketing.TranslationFiles;
import dev.vitrine.marketing.TranslationFiles.Reading.Arrival;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.notification.NotificationSettings;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.History.Version;
import dev.vitrine.offers.Removals;
import dev.vitrine.offers.Restores;
import dev.vitrine.pricing.PriceSheets;
import dev.vitrine.publishing.PreviewLinks.Life;
import dev.vitrine.publishing.QueueFilter;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.storefront.Catalogue;
import dev.vitrine.support.Attached;
import dev.vitrine.support.TicketAction;
import dev.vitrine.support.TicketPriority;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is given for the parameters of services. */
final class ServiceArguments {
    private static final SectionKey LISTING = SectionKey.listing(TwoPublishers.FR);
    private static final Listing TEXT = new Listing(
            "Ours", "<p>Ours</p>", "<p>Ours</p>", "<p>Ours</p>", List.of(), new TreeMap<>(), null, List.of());

    private static final Line LINE = new Line(
            FieldPath.of(SectionKey.listing(LanguageTag.of("en-US")), "title"),
            "Ours",
            "Ours",
            50,
            TranslationDesk.State.STALE,
            List.of(),
            null);

    private final Arguments arguments;

    ServiceArguments(TwoPublishers both) {
        arguments = new Arguments(both);
        ids();
        pages();
        content();
        images();
        people();
        plain();
    }

    /**
     * For calls at one's own publisher that write this section: it is taken away, or, where it is a text, replaced.
     *
     * @param version that the section has now
     */
    ServiceArguments writing(SectionKey key, long version) {
        var value = key.kind() == SectionKey.Kind.LISTING ? TEXT : null;
        var edit = new Edit(key, version, value);
        same("SectionKey", key);
        same("Edit", edit);
        same("List<Edit>", List.of(edit));
        same("Function<Draft, List<Edit>>", (Function<Drafts.Draft, List<Edit>>) draft -> List.of(edit));
        same("long", version);
        return this;
    }

    /** For calls at one's own publisher: nothing that goes on after the call, and a text of the offer's own language. */
    ServiceArguments atHome() {
        same("BesideImageChecks.check disks", List.of());
        same(
                "Line",
                new Line(
                        FieldPath.of(LISTING, "title"),
                        "Ours",
                        "Ours",
                        50,
                        TranslationDesk.State.STALE,
                        List.of(),
                        null));
        return this;
    }

    private void ids() {
        put("OfferId", House::offer);
        put("Collection<OfferId>", house -> List.of(house.offer()), House::offer);
        put("SubmissionId", House::submission);
        put("RevisionId", House::revision);
        put("TicketId", House::ticket);
        put("NewTicket", house -> TwoPublishers.newTicket(house.offer(), "Ours", List.of()), House::offer);
        put("PublisherId", House::publisher);
        put("PersonId", House::person);
        put("Sha256", House::picture);
        put("UUID", House::bell);
        put("PinService.accept id", House::pin);
        put("PinService.answer id", House::pin);
        put("MemberInvitations.sendAgain id", House::invitation);
        put("MemberInvitations.withdraw id", House::invitation);
        put("Collection<OfferId>", house -> List.of(house.offer()), House::offer);
        put("Collection<UUID>", house -> List.of(house.submission().value()), House::submission);
        put("NamedOffers.find words", House::mark);
        put("String offerId", House::offerWord);
        put("String offer", House::offerWord);
        put("String publisher", House::slug);
        put("String slug", House::slug);
        put("Collection<PersonId>", house -> List.of(house.person()), House::person);
        put("Collection<PublisherId>", house -> List.of(house.publisher()), House::publisher);
    }

    private void pages() {
        put("HistoryService.saves after", house -> house.cursors().get("History"));
        put("HistoryService.told after", house -> house.cursors().get("History"));
        put("OfferListService.page after", house -> house.cursors().get("OfferList"));
        put("SubmissionService.events after", house -> house.event().toString());
        put("String search", House::mark);
        same("String after", null);
        same("String cursor", null);
        same("int", 20);
    }

    private void content() {
        same("SectionKey", LISTING);
        same("Collection<SectionKey>", List.of(LISTING));
        same("DraftService.savedBy after", 0L);
        same("DraftService.savedBy upTo", Long.MAX_VALUE);
        same("Kind[]", new SectionKey.Kind[] {SectionKey.Kind.LISTING, SectionKey.Kind.BASICS});
        same("Section", (Section) TEXT);
        same("Edit", new Edit(LISTING, 1, TEXT));
        same("List<Edit>", List.of(new Edit(LISTING, 1, TEXT)));
        same("Function<Draft, List<Edit>>", (Function<Drafts.Draft, List<Edit>>)
                draft -> List.of(new Edit(LISTING, 1, TEXT)));
        same("TranslationService.export language", null);
        same("Form", TranslationFiles.Form.XLIFF);
        same("Arrival", new Arrival(OfferContent.EMPTY, OfferContent.EMPTY, List.of(), List.of(), 0, 0));
        same("PriceSheetService.apply arrival", new PriceSheets.Reading.Arrival(Map.of(), List.of(), List.of(), 0));
        same("Predicate<SectionKey>", (Predicate<SectionKey>) key -> true);
        put("State", house -> new State.AfterSave(house.save()), House::save);
        put("HistoryService.compared base", house -> new State.AtRevision(house.revision()), House::revision);
        put("HistoryService.compare base", house -> new State.AtRevision(house.revision()), House::revision);
        put("HistoryService.state text", house -> "s:" + house.save(), House::save);
        same("Set<Version>", Set.of(new Version(LISTING, 1)));
        same("Line", LINE);
        same("Scope", new Scope.Whole());
        same("DraftService.cloneOffer name", "Ours");
        same("DraftService.duplicateSku copy", SectionKey.sku("copy"));
        same("String skuKey", "k1");
        same("String skuId", "ours");
        put("Preview", house -> preview(house.save()), House::save);
        put(
                "NewOffer",
                house -> new Drafts.NewOffer(
                        house.offerWord(), house.offerWord(), TwoPublishers.FR, List.of(TwoPublishers.FR)),
                House::offerWord);
    }

    private static Restores.Preview preview(UUID save) {
        return new Restores.Preview(
                new State.AfterSave(save),
                new Scope.Whole(),
                OfferContent.EMPTY,
                OfferContent.EMPTY.with(LISTING, TEXT),
                new TreeMap<>(),
                List.of(),
                new TreeSet<>(),
                new TreeSet<>(),
                Map.of(LISTING, 1L),
                false);
    }

    /** An offer whose one image has this disk. */
    private static OfferContent withDisk(Vhd disk) {
        var version = new ImageVersion("v1", "1.0.0", disk, List.of());
        return OfferContent.EMPTY
                .with(SectionKey.sku("k1"), new Sku("ours", Sku.Billing.BYOL, Sku.Trial.NONE, false))
                .with(SectionKey.image("k1"), new VmImage(null, "", List.of(), List.of(), List.of(version)));
    }

    private void images() {
        put(
                "OfferContent",
                house -> withDisk(house.disk()),
                house -> house.disk().file());
        put("Vhd", House::disk, house -> house.disk().file());
        put(
                "Collection<Vhd>",
                house -> List.of(house.disk()),
                house -> house.disk().file());
        put("String pasted", house -> sas(house.disk()), house -> house.disk().file());
        put(
                "SecretText pasted",
                house -> new SecretText(sas(house.disk())),
                house -> house.disk().file());
        put("byte[]", House::upload);
        same("Wanted", new Pictures.Wanted(0, 0, true, 1 << 20));
        same("KeptPictures.open upload", Crafted.png(64, 36));
        put(
                "Original",
                house -> new Pictures.Original(house.upload(), 40, 40, new Pictures.Content("image/png", new byte[0])));
        same("List<Cut>", List.of(new Pictures.Cut(0, 0, 1, 1, new Pictures.Wanted(1, 1, true, 1 << 20))));
    }

    private static String sas(Vhd vhd) {
        var start = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return vhd.address() + "?sv=2024-11-04&sr=c&sp=rl&st=" + start + "&se=" + start.plus(400, ChronoUnit.DAYS)
                + "&sig=b3Vycw";
    }

    private void people() {
        same("Set<PublisherRole>", EnumSet.allOf(PublisherRole.class));
        same("PlatformRole", PlatformRole.APPROVER);
        same("SecretText password", World.PASSWORD);
        same("SecretText old", World.PASSWORD);
        same("SecretText fresh", new SecretText("nineteen green bottles"));
        same("String code", "000000");
        same("PasskeyOffer", null);
        same("String answer", "{}");
        same("FactorKeeping.addPasskey name", "Ours");
        same("FactorKeeping.renamePasskey name", "Ours");
        same("SecretText token", new SecretText("guessed"));
        put("MemberRole", ServiceArguments::limited, House::offer);
        put(
                "Invitation",
                house -> new Invitations.Invitation("ours@example.com", limited(house), Locale.ENGLISH),
                House::offer);
        same(
                "Newcomer",
                new InvitationLinks.Newcomer("Ours", World.PASSWORD, Locale.ENGLISH, ZoneId.of("Europe/Paris")));
        same(
                "Profile.save edit",
                new Profile.Edit(1, "Fabrikam", "", new Profile.Contact("Ours", "ours@example.com", "")));
        same("NotificationSettings", NotificationSettings.DEFAULT);
        same("Settings", new OwnAccount.Settings("Ours", Locale.ENGLISH, ZoneId.of("Europe/Paris")));
        same("TaxAndBank", TwoPublishers.taxAndBank("Ours"));
        same(
                "NewPerson",
                new Registration.NewPerson(
                        "ours@example.com", "Ours", World.PASSWORD, Locale.ENGLISH, ZoneId.of("Europe/Paris")));
    }

    /** Limited to an offer of the house. */
    private static MemberRole limited(House house) {
        return new MemberRole(PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of(house.offer()));
    }

    private void plain() {
        same("Collection<String>", List.of());
        same("BiConsumer<Vhd, Progress>", (BiConsumer<Vhd, ImageChecks.Progress>) (disk, progress) -> {});
        same("BiConsumer<String, LinkResult>", (BiConsumer<String, LinkResult>) (address, result) -> {});
        same("long", 1L);
        same("boolean", true);
        same("SubmissionMark", null);
        same("Instant", null);
        same("Locale", Locale.ENGLISH);
        same("LanguageTag", TwoPublishers.FR);
        same("List<Subscription>", List.of(new Subscription(UUID.randomUUID(), "Ours")));
        same("TestItem", TestItem.TEXTS);
        same("Life", Life.DAY);
        same("Query", AuditTrail.Query.ALL);
        same("String form", "CSV");
        same("Taker", taker());
        same("SubmissionKind", SubmissionKind.STAGING);
        same("Kind", MarketplaceLists.Kind.CATEGORY);
        same("ReviewKind", MarketplaceLists.ReviewKind.values()[0]);
        same("PinService.answer words", "Ours");
        same("SubmissionTalkService.say words", "Ours");
        same("String accent", "#112233");
        same("String version", "1");
        same("String presentAgreement", "1");
        same("String id", "storage");
        same("String typed", "Ours");
        put("UUID file", House::attached);
        put(
                "List<Attached>",
                house -> List.of(new Attached(house.attachedHash(), "ours.txt", "text/plain", 1)),
                House::attachedHash);
        same("TicketService.keep name", "ours.txt");
        same("TicketService.keep upload", "Ours".getBytes(StandardCharsets.UTF_8));
        same("Filter", new Tickets.Filter(Tickets.Show.ALL, null));
        same("TicketAction", TicketAction.ASK);
        same("Target", Removals.Target.OFFER);
        same("LocalDate", LocalDate.EPOCH);
        same("TicketSeverity", TicketSeverity.HIGH);
        same("TicketPriority", TicketPriority.HIGH);
        same("String market", "fr");
        same("String token", "none");
        same("String mail", "nobody@example.com");
        same("String domain", "example.com");
        same("QueueFilter", QueueFilter.ALL);
        same("Search", new Catalogue.Search(TwoPublishers.FR, "", "", "", Set.of(), Catalogue.Order.NAME));
    }

    private static AuditExports.Taker taker() {
        return new AuditExports.Taker() {
            @Override
            public void begin(UUID chain, long length, String hash) {}

            @Override
            public void take(List<AuditExports.Proved> entries) {}
        };
    }

    private void put(String parameter, Function<House, Object> value) {
        arguments.put(parameter, value);
    }

    private void put(String parameter, Function<House, Object> value, Function<House, Object> word) {
        arguments.put(parameter, value, word);
    }

    private void same(String parameter, @Nullable Object value) {
        arguments.same(parameter, value);
    }

    List<Given> of(ServiceMethod method) {
        return arguments.of(method.simpleName(), method.method());
    }

    /** Something of the right type, for methods that look at no argument before they refuse. */
    static List<Object> anything(ServiceMethod method) {
        return Arrays.asList(Stream.of(method.method().getParameterTypes())
                .map(type -> type == int.class ? 1 : type == long.class ? 1L : type == boolean.class ? true : null)
                .toArray());
    }
}
