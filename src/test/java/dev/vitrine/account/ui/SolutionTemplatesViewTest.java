package dev.vitrine.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.account.SolutionTemplateRights;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Sku;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.Publishers.TemplateRight;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** A support agent grants and withdraws the right; it acts at once, in the publisher's drafts and in the audit record. */
@VitrineTest
class SolutionTemplatesViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final SolutionTemplateRights rights;
    private final JdbcTemplate database;
    private Publisher publisher;
    private Somebody owner;
    private Somebody agent;

    SolutionTemplatesViewTest(
            ApplicationContext application,
            World world,
            Offers offers,
            Drafts drafts,
            SolutionTemplateRights rights,
            JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.rights = rights;
        this.database = database;
    }

    @BeforeEach
    void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        agent = world.platform(PlatformRole.SUPPORT_AGENT);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private void open() {
        Window.open(application, agent, "desk/solution-templates?q=" + publisher.slug());
    }

    @SuppressWarnings("unchecked")
    private static Grid<TemplateRight> grid() {
        return _get(Grid.class);
    }

    private static void press(String text) {
        Grid<TemplateRight> grid = grid();
        var button = (Button) GridKt._getCellComponent(grid, 0, "action");
        assertThat(button.getText()).isEqualTo(text);
        _click(button);
    }

    private int hiddenErrors(OfferId offer) {
        return (int) offers.draft(publisher.id(), owner, offer).findings().stream()
                .filter(finding -> finding.rule() == Rule.V19_HIDDEN_WITHOUT_RIGHT)
                .count();
    }

    private int errorsInList(OfferId offer) {
        return world.in(publisher.id(), owner, () -> drafts.head(offer)).errors();
    }

    @Test
    void an_agent_grants_the_right_and_takes_it_back() {
        OfferId offer = offers.complete(publisher.id(), owner);
        offers.save(
                publisher.id(),
                owner,
                offer,
                SectionKey.sku(ContentFixtures.BYOL),
                new Sku("byol", Sku.Billing.BYOL, Sku.Trial.NONE, true));
        assertThat(hiddenErrors(offer)).isEqualTo(1);
        int errors = errorsInList(offer);

        open();
        assertThat(GridKt._size(grid())).isEqualTo(1);
        press("Grant");
        assertThat(hiddenErrors(offer)).isZero();
        assertThat(errorsInList(offer)).isEqualTo(errors - 1);
        press("Withdraw");
        assertThat(hiddenErrors(offer)).isEqualTo(1);
        assertThat(errorsInList(offer)).isEqualTo(errors);
        assertThat(audited())
                .extracting(entry -> entry.get("action"))
                .containsExactly("door.act", "profile.solutionTemplates", "door.act", "profile.solutionTemplates");
    }

    private List<Map<String, Object>> audited() {
        return database.queryForList(
                "select action from audit_entry where chain = ? and action in ('door.act', 'profile.solutionTemplates')"
                        + " order by number",
                publisher.id().value());
    }

    @Test
    void what_was_granted_is_undone_where_it_is_told() {
        open();
        press("Grant");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(grid().getListDataView().getItem(0).since()).isNull();
    }

    @Test
    void the_search_is_in_the_address_and_finds_by_name_and_address() {
        open();
        Window.enter(_get(TextField.class), publisher.name().toUpperCase(Locale.ROOT));
        assertThat(grid().getListDataView().getItems())
                .extracting(TemplateRight::publisher)
                .contains(publisher);
        Window.enter(_get(TextField.class), "no such publisher");
        assertThat(GridKt._size(grid())).isZero();
    }

    @Test
    void nobody_but_a_support_agent_may() {
        List<Somebody> others =
                List.of(owner, world.platform(PlatformRole.ADMINISTRATOR), world.platform(PlatformRole.APPROVER));
        for (Somebody other : others) {
            assertThatThrownBy(() -> world.as(other, () -> granted(publisher.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> world.as(agent, () -> granted(PublisherId.next())))
                .isInstanceOf(NotFoundException.class);
    }

    private boolean granted(PublisherId id) {
        rights.grant(id);
        return true;
    }
}
