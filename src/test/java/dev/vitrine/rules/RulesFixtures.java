package dev.vitrine.rules;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.rules.Facts.Sas;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.rules.Marketplace.VhdLimits;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A marketplace and facts under which {@link ContentFixtures#contoso()} has no finding. */
public final class RulesFixtures {
    public static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    private RulesFixtures() {}

    /** Two markets, the fixtures' core counts, no right to solution templates. */
    public static Marketplace marketplace() {
        return marketplace(false);
    }

    public static Marketplace marketplace(boolean solutionTemplates) {
        return new Marketplace(
                "1",
                List.of(ContentFixtures.FR, ContentFixtures.EN, LanguageTag.of("de-DE")),
                Set.of("storage", "security", "databases", "web", "devops", "media"),
                new TreeMap<>(Map.of(
                        "fr", new Market("fr", "EUR", 3, true),
                        "us", new Market("us", "USD", 3, true),
                        "jp", new Market("jp", "JPY", 1, false))),
                new TreeMap<>(),
                ContentFixtures.CORE_COUNTS,
                Set.of("Standard_D2s_v5", "Standard_D4s_v5", "Standard_D8s_v5"),
                List.of("eu-west"),
                solutionTemplates,
                VhdLimits.SCALED,
                21,
                NOW);
    }

    /** Facts with a faultless SAS URL for every disk of this content; nothing is taken in. */
    public static Facts facts(OfferContent content) {
        var sas = new HashMap<String, Sas>();
        disks(content).forEach(vhd -> sas.put(vhd.address(), sas()));
        return new Facts(Map.of(), sas, Set.of(), Set.of(), Set.of(), List.of(), Map.of(), Map.of(), Map.of());
    }

    /** Facts with every disk of this content taken in. */
    public static Facts takenIn(OfferContent content) {
        var takenIn = new HashMap<Vhd, Sha256>();
        disks(content).forEach(vhd -> takenIn.put(vhd, Sha256.ofBytes(vhd.file().getBytes(StandardCharsets.UTF_8))));
        return new Facts(takenIn, Map.of(), Set.of(), Set.of(), Set.of(), List.of(), Map.of(), Map.of(), Map.of());
    }

    /** A SAS URL that keeps every rule: it began yesterday and ends in sixty days. */
    public static Sas sas() {
        var start = NOW.minus(Duration.ofDays(1));
        var expiry = NOW.plus(Duration.ofDays(60));
        return new Sas("rl", "c", start.toString(), start, expiry.toString(), expiry);
    }

    static Stream<Vhd> disks(OfferContent content) {
        return content.skuKeys().stream()
                .flatMap(skuKey -> content.image(skuKey).versions().stream())
                .flatMap(version -> Stream.concat(
                        Stream.ofNullable(version.osVhd()),
                        version.dataDisks().stream().map(DataDisk::vhd)))
                .filter(Objects::nonNull);
    }
}
