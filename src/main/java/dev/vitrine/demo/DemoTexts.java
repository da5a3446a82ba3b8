package dev.vitrine.demo;

import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Plan;
import dev.vitrine.shared.LanguageTag;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The texts of a demo offer in one language, read from {@code demo/{offer}_{language}.properties}. */
final class DemoTexts {
    private final Properties texts = new Properties();

    DemoTexts(String offerId, LanguageTag language) {
        String file = "/demo/" + offerId + "_" + language + ".properties";
        try (var in = Objects.requireNonNull(DemoTexts.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exist(String offerId, LanguageTag language) {
        return DemoTexts.class.getResource("/demo/" + offerId + "_" + language + ".properties") != null;
    }

    Listing listing(
            SortedMap<Listing.LogoSize, Listing.Picture> logos,
            Listing.@Nullable Picture hero,
            Listing.@Nullable Picture sample) {
        return new Listing(
                text("title"),
                text("summary"),
                text("longSummary"),
                text("description"),
                links(),
                logos,
                hero,
                sample == null ? List.of() : List.of(new Listing.SampleImage("s1", sample, text("sample"))));
    }

    Plan plan(String skuId) {
        String prefix = "sku." + skuId + ".";
        return new Plan(text(prefix + "title"), text(prefix + "summary"), text(prefix + "description"));
    }

    Legal legal() {
        return new Legal(text("legal"), "");
    }

    private List<Listing.Link> links() {
        var links = new ArrayList<Listing.Link>();
        for (String line : text("links").split(" ; ")) {
            String[] parts = line.split(" \\| ");
            if (parts.length == 2) {
                links.add(new Listing.Link("l" + (links.size() + 1), parts[0], parts[1]));
            }
        }
        return links;
    }

    private String text(String key) {
        return texts.getProperty(key, "");
    }
}
