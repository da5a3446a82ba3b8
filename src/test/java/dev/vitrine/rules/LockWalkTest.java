package dev.vitrine.rules;

import static dev.vitrine.content.ContentFixtures.BYOL;
import static dev.vitrine.content.ContentFixtures.contoso;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.FieldNames;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.rules.Lock.Reason;
import dev.vitrine.rules.Locks.Published;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The table of locks against every field of every section: each is changed and each is taken away, in a draft, when staged
 * and when live, and what refuses is exactly what the table says.
 */
class LockWalkTest {
    /** Which lock refuses a change and which a removal of a field; null when it is free. */
    private record Row(@Nullable Reason change, @Nullable Reason removal) {
        static final Row FREE = new Row(null, null);

        static Row locked(Reason reason) {
            return new Row(reason, reason);
        }
    }

    /** Words of product.md section 3: always free. */
    private static final Set<String> FREE = Set.of(
            "basics:name",
            "image:osDescription",
            "image:recommendedSizes",
            "listing:description",
            "listing:links.title",
            "listing:links.url",
            "listing:logos.SMALL",
            "listing:logos.MEDIUM",
            "listing:logos.LARGE",
            "listing:logos.WIDE",
            "listing:longSummary",
            "listing:sampleImages.alternativeText",
            "listing:sampleImages.picture",
            "listing:summary",
            "listing:title",
            "plan:description",
            "plan:summary",
            "plan:title",
            "legal:terms",
            "legal:termsUrl",
            "pricing:baseMarket",
            "support:customer.email",
            "support:customer.emailOnly",
            "support:customer.name",
            "support:customer.phone",
            "support:customer.url",
            "support:engineering.email",
            "support:engineering.name",
            "support:engineering.phone",
            "categories:ids");

    /** Words of product.md section 3: locked from live on. */
    private static final Map<String, Row> LIVE = Map.ofEntries(
            Map.entry("basics:offerId", Row.locked(Reason.OFFER_ID_STAGED)),
            Map.entry("basics:sourceLanguage", Row.locked(Reason.SOURCE_LANGUAGE_LIVE)),
            Map.entry("basics:languages", Row.locked(Reason.LANGUAGE_LIVE)),
            Map.entry("sku:id", Row.locked(Reason.SKU_ID_STAGED)),
            Map.entry("sku:billing", Row.locked(Reason.BILLING_LIVE)),
            Map.entry("sku:trial", Row.locked(Reason.TRIAL_LIVE)),
            Map.entry("sku:hidden", Row.locked(Reason.HIDDEN_LIVE)),
            Map.entry("image:osFamily", Row.locked(Reason.OS_FAMILY_LIVE)),
            Map.entry("image:ports.port", Row.locked(Reason.PORTS_LIVE)),
            Map.entry("image:ports.protocol", Row.locked(Reason.PORTS_LIVE)),
            Map.entry("image:ports.purpose", Row.locked(Reason.PORTS_LIVE)),
            Map.entry("image:versions.number", Row.locked(Reason.VERSION_MUST_RISE)),
            Map.entry("image:versions.osVhd", Row.locked(Reason.DISK_TAKEN_IN)),
            Map.entry("image:versions.dataDisks.lun", Row.locked(Reason.DISK_TAKEN_IN)),
            Map.entry("image:versions.dataDisks.vhd", Row.locked(Reason.DISK_TAKEN_IN)),
            Map.entry("listing:hero", new Row(null, Reason.HERO_SAVED)),
            Map.entry("pricing:markets", Row.locked(Reason.MARKET_LIVE)),
            Map.entry("prices:hourly", Row.locked(Reason.PRICE_LIVE)),
            Map.entry("prices:availableIn", Row.locked(Reason.AVAILABILITY_LIVE)));

    private static final Map<String, Row> STAGED = Map.of(
            "basics:offerId", LIVE.get("basics:offerId"),
            "sku:id", LIVE.get("sku:id"),
            "image:versions.osVhd", LIVE.get("image:versions.osVhd"),
            "image:versions.dataDisks.lun", LIVE.get("image:versions.dataDisks.lun"),
            "image:versions.dataDisks.vhd", LIVE.get("image:versions.dataDisks.vhd"),
            "listing:hero", LIVE.get("listing:hero"));

    private static final Map<String, Row> DRAFT = Map.of("listing:hero", LIVE.get("listing:hero"));

    /** Another value for those fields whose values are words of a list. */
    private static final Map<String, String> OTHER = Map.of(
            "HOURLY",
            "BYOL",
            "BYOL",
            "HOURLY",
            "NONE",
            "ONE_MONTH",
            "ONE_MONTH",
            "NONE",
            "LINUX",
            "WINDOWS",
            "TCP",
            "UDP",
            "fr-FR",
            "en-US",
            "en-US",
            "de-DE");

    private static final String NEW_SKU = "k9";
    private static final String NEW_VERSION = "newer";

    private final OfferContent offer = everyFieldFilled();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    @Test
    void every_field_is_locked_exactly_when_the_table_says() {
        var published = new Published(offer, Instant.EPOCH);
        var facts = RulesFixtures.takenIn(offer);
        walk("draft", offer, Locks.of(offer, null, null, facts), DRAFT);
        walk("staged", offer, Locks.of(offer, published, null, facts), STAGED);
        walk("live", offer, Locks.of(offer, null, published, facts), LIVE);
        walk("staged and live", offer, Locks.of(offer, published, published, facts), LIVE);
        var newer = newerThan(offer);
        walk("live with a newer draft", newer, Locks.of(newer, null, published, facts), LIVE);
        Evidence.note(LockWalkTest.class, "edits of fields checked against the table of locks: " + counts);
    }

    @Test
    void the_walk_meets_every_field() {
        var met = new TreeSet<String>();
        offer.sections()
                .forEach((key, section) -> FieldValues.leaves(key, section).keySet().stream()
                        .map(LockWalkTest::name)
                        .forEach(met::add));
        var fields = Arrays.stream(SectionKey.Kind.values())
                .flatMap(kind -> FieldNames.of(kind).stream()
                        .filter(field -> FieldNames.of(kind).stream().noneMatch(other -> other.startsWith(field + ".")))
                        .map(field -> word(kind) + ":" + field))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(met).isEqualTo(fields);
        assertThat(met).containsAll(LIVE.keySet());
        var rows = new TreeSet<>(LIVE.keySet());
        rows.addAll(FREE);
        assertThat(rows).as("every field has its row in the table").isEqualTo(fields);
        assertThat(FREE).doesNotContainAnyElementsOf(LIVE.keySet());
    }

    private void walk(String state, OfferContent draft, Locks locks, Map<String, Row> table) {
        var tally = new HashMap<Boolean, Integer>();
        draft.sections()
                .forEach((key, section) -> FieldValues.leaves(key, section).forEach((path, value) -> {
                    var row = isNew(path) ? Row.FREE : table.getOrDefault(name(path), Row.FREE);
                    changed(section, path, value).ifPresent(edited -> {
                        assertBroken(locks, key, edited, row.change, state + ": change of " + path);
                        tally.merge(row.change != null, 1, Integer::sum);
                    });
                    var removed = FieldValues.with(section, path, null);
                    if (!removed.equals(section)) {
                        assertBroken(locks, key, removed, row.removal, state + ": removal of " + path);
                        tally.merge(row.removal != null, 1, Integer::sum);
                    }
                }));
        counts.put(state + ", refused", tally.getOrDefault(true, 0));
        counts.put(state + ", free", tally.getOrDefault(false, 0));
        assertThat(tally.get(true)).isPositive();
        assertThat(tally.get(false)).isGreaterThan(50);
    }

    /** Whether the field belongs to a SKU or an image version that only the newer draft has. */
    private static boolean isNew(FieldPath path) {
        return path.section().sku().filter(NEW_SKU::equals).isPresent()
                || path.field().contains("[" + NEW_VERSION + "]");
    }

    /** The offer with another title, another version of an image, and another SKU. */
    private static OfferContent newerThan(OfferContent offer) {
        var image = offer.image(BYOL);
        var last = image.versions().getLast();
        var versions = new ArrayList<>(image.versions());
        versions.add(new ImageVersion(
                NEW_VERSION,
                "9.9.9",
                ContentFixtures.vhd("newer.vhd"),
                last.dataDisks().stream()
                        .map(disk -> new DataDisk(disk.key(), disk.lun(), ContentFixtures.vhd("newer-" + disk.lun())))
                        .toList()));
        var newer = World.draftOnly()
                .draft(offer)
                .set("listing/fr-FR:title", "Un autre titre")
                .draft()
                .with(
                        SectionKey.image(BYOL),
                        new VmImage(
                                image.osFamily(),
                                image.osDescription(),
                                image.recommendedSizes(),
                                image.ports(),
                                versions));
        for (var key : offer.sectionsOfSku(BYOL).toList()) {
            newer = newer.with(
                    new SectionKey(key.kind(), NEW_SKU, key.languageTag()),
                    offer.find(key).orElseThrow());
        }
        return newer.with(SectionKey.sku(NEW_SKU), new Sku("newer", Sku.Billing.BYOL, Sku.Trial.NONE, false));
    }

    private static void assertBroken(
            Locks locks, SectionKey key, Section edited, @Nullable Reason expected, String what) {
        var reasons = locks.broken(key, edited).stream().map(Lock::reason).collect(Collectors.toSet());
        assertThat(reasons).as(what).isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    /** The section with another value at the path; empty for elements of plain lists, which can only come or go. */
    private static Optional<Section> changed(Section section, FieldPath path, JsonNode value) {
        if (path.field().endsWith("]")) {
            return Optional.empty();
        }
        Object other;
        if (value.isBoolean()) {
            other = !value.booleanValue();
        } else if (value.isInt()) {
            other = value.intValue() + 1;
        } else if (value.isString()) {
            other = name(path).equals("prices:hourly")
                    ? value.stringValue() + "9"
                    : OTHER.getOrDefault(value.stringValue(), value.stringValue() + "x");
        } else {
            other = value.has("hash") ? ContentFixtures.picture("other", 1, 1) : ContentFixtures.vhd("other.vhd");
        }
        return Optional.of(FieldValues.with(section, path, World.json(other)));
    }

    private static String name(FieldPath path) {
        return word(path.section().kind()) + ":" + FieldNames.name(path);
    }

    private static String word(SectionKey.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static OfferContent everyFieldFilled() {
        return World.draftOnly()
                .draft(contoso())
                .set("legal/fr-FR:termsUrl", "https://contoso.example/terms")
                .draft();
    }
}
