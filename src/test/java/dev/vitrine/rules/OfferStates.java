package dev.vitrine.rules;

import dev.vitrine.content.ContentArbitraries;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary states of one offer: each is the complete one with some sections changed and some taken away. */
final class OfferStates {
    private static final List<SectionKey> KEYS =
            List.copyOf(ContentFixtures.contoso().sections().keySet());

    private OfferStates() {}

    static Arbitrary<OfferContent> states() {
        return edits(4).map(edits -> {
            var content = ContentFixtures.contoso();
            for (var edit : edits) {
                content = edit.applied(content);
            }
            return content;
        });
    }

    /** What somebody saves: another value of a section, or nothing, which takes it away. */
    record Edit(SectionKey key, Optional<Section> value) {
        OfferContent applied(OfferContent content) {
            if (value.isPresent()) {
                return content.with(key, value.get());
            }
            if (key.kind() == SectionKey.Kind.BASICS) {
                return content;
            }
            var result = content.without(key);
            if (key.kind() == SectionKey.Kind.SKU) {
                for (var hanging :
                        content.sectionsOfSku(key.sku().orElseThrow()).toList()) {
                    result = result.without(hanging);
                }
            }
            return result;
        }

        /** The sections that this edit touches, with what they are to be. */
        List<Edit> whole(OfferContent content) {
            var edits = new ArrayList<Edit>();
            if (value.isEmpty() && key.kind() == SectionKey.Kind.SKU) {
                content.sectionsOfSku(key.sku().orElseThrow())
                        .filter(other -> !other.equals(key))
                        .forEach(other -> edits.add(new Edit(other, Optional.empty())));
            }
            edits.add(this);
            return edits;
        }
    }

    static Arbitrary<List<Edit>> edits(int atMost) {
        return Arbitraries.of(KEYS)
                .flatMap(key -> value(key).map(value -> new Edit(key, value)))
                .list()
                .ofMaxSize(atMost);
    }

    private static Arbitrary<Optional<Section>> value(SectionKey key) {
        var contoso = ContentFixtures.contoso();
        Arbitrary<Section> any = ContentArbitraries.section(key.kind());
        Arbitrary<Section> same = Arbitraries.just(contoso.get(key));
        var filled = key.kind() == SectionKey.Kind.IMAGE
                ? Arbitraries.frequencyOf(
                        Tuple.of(2, any),
                        Tuple.of(6, images(contoso.image(key.sku().orElseThrow()))),
                        Tuple.of(1, same))
                : Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, same));
        return filled.optional(0.8);
    }

    /** Versions with low and high numbers, few and many disks, and some that the complete offer has. */
    private static Arbitrary<Section> images(VmImage image) {
        var version = Combinators.combine(
                        Arbitraries.of("v1", "v2", "v3"),
                        Arbitraries.of("0.9.0", "1.0.0", "1.0.1", "2.0.0"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("a", "b"))
                .as(OfferStates::version);
        return Arbitraries.oneOf(version, Arbitraries.of(image.versions()))
                .list()
                .ofMaxSize(3)
                .uniqueElements(ImageVersion::key)
                .map(versions -> new VmImage(
                        image.osFamily(), image.osDescription(), image.recommendedSizes(), image.ports(), versions));
    }

    private static ImageVersion version(String key, String number, int disks, String name) {
        var dataDisks = IntStream.range(0, disks)
                .mapToObj(lun -> new DataDisk("d" + lun, lun, ContentFixtures.vhd(name + lun + ".vhd")))
                .toList();
        return new ImageVersion(key, number, ContentFixtures.vhd(name + ".vhd"), dataDisks);
    }
}
