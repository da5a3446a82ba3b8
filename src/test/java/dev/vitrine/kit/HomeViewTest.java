package dev.vitrine.kit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeViewTest {
    private final KitUi kit = new KitUi();

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void a_member_of_one_publisher_goes_straight_to_it() {
        kit.open();

        UI.getCurrent().navigate("");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("p/contoso");
        assertThat(KitUi.text(_get(EmptyState.class))).contains("Rien ne vous attend");
    }

    @Test
    void a_member_of_several_chooses() {
        kit.publishers.add(new Workplace.Publisher("fabrikam", "Fabrikam", null, null, null, List.of()));
        kit.open();

        UI.getCurrent().navigate("");

        assertThat(KitUi.text(_get(Main.class))).contains("Vos éditeurs", "Contoso", "Fabrikam");
    }

    @Test
    void the_most_pressing_comes_first() {
        kit.waiting.add(new HomeItem(1, Tone.WARN, "pencil", "Later", "…", null, "Open", "p/contoso"));
        kit.waiting.add(new HomeItem(9, Tone.ERROR, "key", "Now", "…", null, "Open", "p/contoso"));
        kit.open();

        UI.getCurrent().navigate("p/contoso");

        assertThat(_find(H2.class).stream().map(H2::getText)).containsExactly("Now", "Later");
    }
}
