package dev.vitrine.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.assets.Pictures;
import dev.vitrine.assets.Pictures.Problem;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

/** Logo and colour of a publisher's own pages: the owner's, checked, made small, and taken away again. */
@VitrineTest
class PublisherLookTest {
    private final PublisherLook looks;
    private final Profile profile;
    private final Publishers publishers;
    private final Pictures pictures;
    private final World world;
    private final Publisher publisher;
    private final Somebody owner;

    PublisherLookTest(PublisherLook looks, Profile profile, Publishers publishers, Pictures pictures, World world) {
        this.looks = looks;
        this.profile = profile;
        this.publishers = publishers;
        this.pictures = pictures;
        this.world = world;
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @Test
    void a_square_logo_is_made_small_kept_and_taken_away_again() throws IOException {
        assertThat(asOwner(() -> looks.wear(png(400, 400)))).isEmpty();

        var logo = publishers.byId(publisher.id()).look().logo();
        assertThat(logo).isNotNull();
        var kept = asOwner(() -> pictures.find(logo)).orElseThrow();
        var image = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        assertThat(image.getWidth()).isEqualTo(PublisherLook.SIDE).isEqualTo(image.getHeight());
        assertThat(kept.mediaType()).isEqualTo("image/png");

        asOwner(() -> {
            profile.wear(null);
            return true;
        });
        assertThat(publishers.byId(publisher.id()).look().logo()).isNull();
    }

    @Test
    void what_is_no_square_picture_of_enough_pixels_is_refused_and_the_logo_stays() {
        asOwner(() -> looks.wear(png(96, 96)));
        var before = publishers.byId(publisher.id()).look().logo();
        assertThat(before).isNotNull();

        assertThat(asOwner(() -> looks.wear(png(200, 100)))).contains(Problem.WRONG_SIZE);
        assertThat(asOwner(() -> looks.wear(png(95, 95)))).contains(Problem.WRONG_SIZE);
        assertThat(asOwner(() -> looks.wear("<svg onload='x'/>".getBytes()))).contains(Problem.NOT_A_PICTURE);
        assertThat(publishers.byId(publisher.id()).look().logo()).isEqualTo(before);
    }

    @Test
    void nobody_else_s_people_see_the_picture() {
        asOwner(() -> looks.wear(png(120, 120)));
        var logo = publishers.byId(publisher.id()).look().logo();
        var other = world.publisher();
        var stranger = world.member(other.id(), PublisherRole.OWNER);
        assertThat(logo).isNotNull();
        assertThat(world.in(other.id(), stranger, () -> pictures.find(logo))).isEmpty();
        assertThatThrownBy(() -> world.in(publisher.id(), stranger, () -> pictures.find(logo)))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#fff", "#FFFFFF", "red", "#12345g", "#123456;", "url(//x)"})
    void what_is_no_colour_is_refused(String colour) {
        assertThatThrownBy(() -> asOwner(() -> {
                    profile.colour(colour);
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(publishers.byId(publisher.id()).look().accent()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"PUBLISHER", "MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void only_the_owner_dresses_the_pages(PublisherRole role) {
        var member = world.member(publisher.id(), role);
        assertThatThrownBy(() -> world.in(publisher.id(), member, () -> looks.wear(png(96, 96))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.in(publisher.id(), member, () -> {
                    profile.colour("#112233");
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.in(publisher.id(), member, () -> {
                    profile.wear(Sha256.ofBytes(new byte[1]));
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private <T> T asOwner(Supplier<T> work) {
        return world.in(publisher.id(), owner, work);
    }

    private static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x7a2f66));
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
