package dev.vitrine.marketing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.marketing.ui.CropShape.Part;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever is asked for, the frame stays within the picture, keeps its shape and is never too small. */
class CropShapeTest {
    @Test
    void the_largest_part_lies_in_the_middle() {
        assertThat(new CropShape(1600, 900, 115, 115).middle()).isEqualTo(new Part(350, 0, 900, 900));
        assertThat(new CropShape(1600, 900, 255, 115).middle()).isEqualTo(new Part(0, 89, 1600, 722));
        assertThat(new CropShape(815, 290, 815, 290).middle()).isEqualTo(new Part(0, 0, 815, 290));
    }

    @Test
    void a_picture_that_is_too_small_on_one_side_does_not_fit() {
        assertThat(new CropShape(255, 115, 255, 115).fits()).isTrue();
        assertThat(new CropShape(254, 900, 255, 115).fits()).isFalse();
        assertThat(new CropShape(900, 114, 255, 115).fits()).isFalse();
    }

    @Property
    void every_part_fits(
            @ForAll @IntRange(min = 40, max = 6000) int width,
            @ForAll @IntRange(min = 40, max = 6000) int height,
            @ForAll("shapes") int[] least,
            @ForAll int x,
            @ForAll int y,
            @ForAll int wanted) {
        var shape = new CropShape(width, height, least[0], least[1]);
        Assume.that(shape.fits());
        Part part = shape.at(x, y, wanted);
        assertThat(part.x()).isBetween(0, width - part.width());
        assertThat(part.y()).isBetween(0, height - part.height());
        assertThat(part.width()).isBetween(least[0], width);
        assertThat(part.height()).isGreaterThanOrEqualTo(least[1]);
        assertThat((double) part.width() * least[1] / least[0] - part.height()).isBetween(-0.5, 0.5);
    }

    @Provide
    static Arbitrary<int[]> shapes() {
        return Arbitraries.of(new int[] {115, 115}, new int[] {255, 115}, new int[] {815, 290}, new int[] {40, 40});
    }
}
