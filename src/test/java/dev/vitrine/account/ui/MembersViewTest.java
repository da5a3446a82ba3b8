package dev.vitrine.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@VitrineTest
class MembersViewTest {
    private final ApplicationContext application;
    private final World world;

    MembersViewTest(ApplicationContext application, World world) {
        this.application = application;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void a_member_sees_his_own_publishers_members_with_their_limits() {
        var publisher = world.publisher();
        var other = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var editor = world.member(
                publisher.id(),
                PublisherRole.MARKETING_EDITOR,
                Set.of(LanguageTag.of("fr-FR")),
                Set.of(OfferId.next()));
        var gone = world.member(publisher.id(), PublisherRole.PUBLISHER);
        world.remove(gone, publisher.id());
        var stranger = world.member(other.id(), PublisherRole.OWNER);
        Window.open(application, owner, "p/" + publisher.slug() + "/members");
        var rows = GridKt._dump(Window.grid());
        assertThat(GridKt._size(Window.grid())).isEqualTo(2);
        assertThat(rows)
                .contains(owner.mail(), "Owner", "no limits", editor.mail(), "Français (France)", "1 offer")
                .doesNotContain(stranger.mail(), gone.mail());
    }
}
