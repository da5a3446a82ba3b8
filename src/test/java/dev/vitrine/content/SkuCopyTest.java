package dev.vitrine.content;

import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static dev.vitrine.content.ContentFixtures.HOURLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SkuCopyTest {
    private final List<String> given = new ArrayList<>();

    private String next() {
        given.add("n" + given.size());
        return given.getLast();
    }

    private SortedMap<SectionKey, Section> copy(OfferContent content) {
        return SkuCopy.of(content, HOURLY, "copy", "standard-2", this::next);
    }

    @Test
    void a_copy_has_the_terms_texts_image_and_prices_under_its_own_id() {
        OfferContent content = ContentFixtures.contoso();
        var copy = copy(content);
        assertThat(copy)
                .containsOnlyKeys(
                        SectionKey.sku("copy"),
                        SectionKey.image("copy"),
                        SectionKey.plan("copy", EN),
                        SectionKey.plan("copy", FR),
                        SectionKey.prices("copy"))
                .containsEntry(
                        SectionKey.sku("copy"), new Sku("standard-2", Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH, false))
                .containsEntry(SectionKey.plan("copy", FR), content.plan(HOURLY, FR))
                .containsEntry(SectionKey.plan("copy", EN), content.plan(HOURLY, EN))
                .containsEntry(SectionKey.prices("copy"), content.prices(HOURLY));
    }

    @Test
    void texts_of_a_language_that_is_not_offered_any_more_stay_behind() {
        OfferContent content = ContentFixtures.contoso();
        var basics = content.basics();
        var french = content.with(SectionKey.BASICS, new Basics(basics.name(), basics.offerId(), FR, List.of(FR)));
        assertThat(copy(french)).doesNotContainKey(SectionKey.plan("copy", EN)).hasSize(4);
    }

    @Test
    void there_is_no_copy_of_what_is_not_there() {
        assertThat(SkuCopy.of(ContentFixtures.contoso(), "nothing", "copy", "id", this::next))
                .isEmpty();
    }

    @Property(tries = 300)
    void an_image_is_the_same_but_for_the_keys_of_its_items(@ForAll("images") VmImage image) {
        var content = ContentFixtures.contoso().with(SectionKey.image(HOURLY), image);
        var copied = (VmImage) Objects.requireNonNull(copy(content).get(SectionKey.image("copy")));

        assertThat(withoutKeys(copied)).isEqualTo(withoutKeys(image));
        assertThat(disks(copied)).isEqualTo(disks(image));
        assertThat(keys(copied)).isSubsetOf(given).doesNotHaveDuplicates();
        assertThat(keys(copied)).hasSameSizeAs(keys(image));
    }

    @Provide
    Arbitrary<VmImage> images() {
        return Arbitraries.of(SectionKey.Kind.IMAGE)
                .flatMap(ContentArbitraries::section)
                .map(VmImage.class::cast);
    }

    private static List<String> keys(VmImage image) {
        return Stream.of(
                        image.ports().stream().map(OpenPort::key),
                        image.versions().stream().map(ImageVersion::key),
                        image.versions().stream()
                                .flatMap(v -> v.dataDisks().stream().map(DataDisk::key)))
                .flatMap(keys -> keys)
                .toList();
    }

    private static List<Vhd> disks(VmImage image) {
        return image.versions().stream()
                .flatMap(v -> Stream.concat(
                        Stream.ofNullable(v.osVhd()),
                        v.dataDisks().stream().map(DataDisk::vhd).filter(Objects::nonNull)))
                .toList();
    }

    /** What people see of an image. */
    private static List<Object> withoutKeys(VmImage image) {
        var seen = new ArrayList<Object>();
        seen.add(List.of(
                image.osDescription(), new HashSet<>(image.recommendedSizes()), String.valueOf(image.osFamily())));
        image.ports().forEach(port -> seen.add(List.of(port.port(), port.protocol(), port.purpose())));
        image.versions().forEach(version -> {
            seen.add(version.number());
            version.dataDisks().forEach(disk -> seen.add(disk.lun()));
        });
        return seen;
    }
}
