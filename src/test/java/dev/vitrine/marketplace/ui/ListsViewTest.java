package dev.vitrine.marketplace.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** An administrator looks through the operator's lists. */
@VitrineTest
class ListsViewTest {
    private final ApplicationContext application;
    private final World world;

    ListsViewTest(ApplicationContext application, World world) {
        this.application = application;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void every_list_has_its_address_and_shows_what_is_in_it(ListKind kind) {
        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "admin/lists/" + kind.word());

        if (kind == ListKind.AGREEMENTS) {
            assertThat(Window.all(Details.class)).hasSize(2);
        } else {
            assertThat(GridKt._size(grid())).isPositive();
            assertThat(GridKt._getFormattedRow(grid(), 0)).isNotEmpty().noneMatch(String::isBlank);
        }
    }

    @Test
    void names_stand_in_both_languages() {
        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "admin/lists");

        assertThat(GridKt._getFormattedRow(grid(), 0))
                .containsExactly("analytics", "Données et analyse", "Data and analytics", "In use");
    }

    @Test
    void a_list_that_does_not_exist_is_not_found() {
        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "admin/lists/wishes");

        assertThat(Window.all(Grid.class)).isEmpty();
        assertThat(UI.getCurrent().getActiveRouterTargetsChain()).noneMatch(ListsView.class::isInstance);
    }

    @Test
    void others_do_not_get_there() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);

        Window.open(application, owner, "p/" + publisher.slug());

        assertThat(Window.page()).doesNotContain("Lists");
    }

    @SuppressWarnings("unchecked")
    private static Grid<Object> grid() {
        return _get(Grid.class);
    }
}
