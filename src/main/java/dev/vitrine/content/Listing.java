package dev.vitrine.content;

import dev.vitrine.shared.Sha256;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The marketing of the offer in one language. In a language that is not the source language an absent picture and an
 * empty list of links or sample images is inherited from the source language; texts never inherit.
 *
 * @param title plain, at most 50 characters (V1)
 * @param summary limited HTML, at most 100 visible characters (V2)
 * @param longSummary limited HTML, at most 256 visible characters (V3)
 * @param description limited HTML, at most 1300 visible characters (V4)
 * @param links at most 25
 * @param logos by size; all four are required (V10)
 * @param hero 815x290, optional; once saved it can be replaced but not deleted (V11)
 * @param sampleImages at most 5; buyers see the first
 */
public record Listing(
        String title,
        String summary,
        String longSummary,
        String description,
        List<Link> links,
        SortedMap<LogoSize, Picture> logos,
        @Nullable Picture hero,
        List<SampleImage> sampleImages)
        implements Section {
    public static final int TITLE_MAX = 50;
    public static final int SUMMARY_MAX = 100;
    public static final int LONG_SUMMARY_MAX = 256;
    public static final int DESCRIPTION_MAX = 1300;
    public static final int LINKS_MAX = 25;
    public static final int LINK_TITLE_MAX = 100;
    public static final int LINK_URL_MAX = 2048;
    public static final int SAMPLE_IMAGES_MAX = 5;
    public static final int ALTERNATIVE_TEXT_MAX = 250;
    public static final int HERO_WIDTH = 815;
    public static final int HERO_HEIGHT = 290;

    /** The four logos and their exact size in pixels. */
    public enum LogoSize {
        SMALL(40, 40),
        MEDIUM(90, 90),
        LARGE(115, 115),
        WIDE(255, 115);

        private final int width;
        private final int height;

        LogoSize(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    /** A link that is useful to buyers; {@code key} is stable. */
    public record Link(String key, String title, String url) {
        public Link {
            title = Absent.text(title);
            url = Absent.text(url);
        }
    }

    /** A picture kept by the assets room: the hash of its bytes and its size in pixels. */
    public record Picture(Sha256 hash, int width, int height) {}

    /** A sample image with the text for those who do not see it; {@code key} is stable. */
    public record SampleImage(String key, @Nullable Picture picture, String alternativeText) {
        public SampleImage {
            alternativeText = Absent.text(alternativeText);
        }
    }

    public Listing {
        title = Absent.text(title);
        summary = Absent.text(summary);
        longSummary = Absent.text(longSummary);
        description = Absent.text(description);
        links = Absent.keyed(links, Link::key);
        logos = Absent.map(logos);
        sampleImages = Absent.keyed(sampleImages, SampleImage::key);
    }
}
