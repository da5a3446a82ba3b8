package dev.vitrine.images.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.content.VmImage.OsFamily;
import dev.vitrine.content.VmImage.Protocol;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.ui.ImageCopy.Locked;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageCopyTest {
    private static final Locked NOTHING = new Locked(false, false, Set.of());

    private static ImageVersion version(String key, String number, String file) {
        var data = new DataDisk(key + "d", 3, vhd(file + "-data.vhd"));
        return new ImageVersion(key, number, vhd(file + "-os.vhd"), List.of(data));
    }

    private static Vhd vhd(String file) {
        return new Vhd("contoso.blob.example", "images", file);
    }

    private static VmImage image(OsFamily family, int port, ImageVersion... versions) {
        var open = new OpenPort("p" + port, port, Protocol.UDP, "service");
        return new VmImage(family, "System " + port, List.of("size" + port), List.of(open), List.of(versions));
    }

    @Test
    void an_image_without_locks_becomes_the_other_s_under_keys_of_its_own() {
        var from = image(OsFamily.LINUX, 22, version("a", "1.0.0", "a"), version("b", "1.1.0", "b"));
        var to = image(OsFamily.WINDOWS, 3389, version("c", "7.0.0", "c"));
        var copy = ImageCopy.of(from, to, NOTHING);
        assertThat(copy.osFamily()).isEqualTo(OsFamily.LINUX);
        assertThat(copy.osDescription()).isEqualTo("System 22");
        assertThat(copy.recommendedSizes()).containsExactly("size22");
        assertThat(copy.ports()).singleElement().satisfies(port -> {
            assertThat(port.port()).isEqualTo(22);
            assertThat(port.protocol()).isEqualTo(Protocol.UDP);
        });
        assertThat(copy.versions()).extracting(ImageVersion::number).containsExactly("1.0.0", "1.1.0");
        assertThat(copy.versions()).extracting(ImageVersion::osVhd).containsExactly(vhd("a-os.vhd"), vhd("b-os.vhd"));
        assertThat(copy.versions().getFirst().dataDisks()).singleElement().satisfies(disk -> {
            assertThat(disk.lun()).isEqualTo(3);
            assertThat(disk.vhd()).isEqualTo(vhd("a-data.vhd"));
        });
        assertThat(Stream.concat(
                        copy.ports().stream().map(OpenPort::key),
                        copy.versions().stream().map(ImageVersion::key)))
                .doesNotContain("p22", "a", "b", "c")
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_locked_stays() {
        var from = image(OsFamily.LINUX, 22);
        var to = image(OsFamily.WINDOWS, 3389, version("c", "7.0.0", "c"));
        var copy = ImageCopy.of(from, to, new Locked(true, true, Set.of("c")));
        assertThat(copy.osFamily()).isEqualTo(OsFamily.WINDOWS);
        assertThat(copy.ports()).isEqualTo(to.ports());
        assertThat(copy.versions()).isEqualTo(to.versions());
        assertThat(copy.osDescription()).isEqualTo("System 22");
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, 1.0.1, 1.0.1", "1.0.1, 1.0.1, 1.0.2", "2.5.9, 1.0.1, 2.5.10", "draft, 1.0.1, 1.0.1"})
    void beside_locked_versions_the_highest_one_is_added_with_a_number_that_rises(
            String live, String theirs, String expected) {
        var from = image(OsFamily.LINUX, 22, version("a", "0.9.0", "a"), version("b", theirs, "b"));
        var to = image(OsFamily.LINUX, 22, version("c", live, "c"), version("e", "9.9.9", "draft"));
        var copy = ImageCopy.of(from, to, new Locked(true, true, Set.of("c")));
        assertThat(copy.versions()).extracting(ImageVersion::number).containsExactly(live, expected);
        assertThat(copy.versions().getLast().osVhd()).isEqualTo(vhd("b-os.vhd"));
    }

    @Test
    void what_stays_and_has_the_same_disks_is_not_doubled() {
        var from = image(OsFamily.LINUX, 22, version("a", "1.0.0", "same"));
        var to = image(OsFamily.LINUX, 22, version("c", "1.0.0", "same"));
        assertThat(ImageCopy.of(from, to, new Locked(true, true, Set.of("c"))).versions())
                .isEqualTo(to.versions());
    }
}
