package dev.vitrine.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Letters;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@VitrineTest
class PlatformPeopleViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Letters letters;
    private final String mail = "new-" + Uuid7.next() + "@operator.example";

    PlatformPeopleViewTest(ApplicationContext application, World world, Letters letters) {
        this.application = application;
        this.world = world;
        this.letters = letters;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_administrator_invites_and_withdraws() {
        open();
        click("Invite a person");
        click("Send the invitation");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        Window.enter(_get(EmailField.class), mail);
        roles(Set.of());
        click("Send the invitation");
        assertThat(_get(CheckboxGroup.class).getErrorMessage()).startsWith("Choose at least one role");
        roles(Set.of(PlatformRole.ADMINISTRATOR, PlatformRole.APPROVER));
        click("Send the invitation");
        assertThat(_get(CheckboxGroup.class).getErrorMessage()).startsWith("An administrator approves no offers");
        roles(Set.of(PlatformRole.SUPPORT_AGENT));
        click("Send the invitation");
        _assertNone(SidePanel.class);
        assertThat(letters.to(mail)).hasSize(1);
        edit(mail);
        assertThat(Window.text(_get(SidePanel.class))).contains("Invited", "Support agent");
        click("Send again");
        assertThat(letters.to(mail)).hasSize(1); // a moment ago
        click("Withdraw the invitation");
        assertThat(IntStream.range(0, GridKt._size(grid()))
                        .mapToObj(row -> GridKt._get(grid(), row).mail()))
                .isNotEmpty()
                .doesNotContain(mail);
    }

    @Test
    void an_administrator_changes_roles_disables_and_enables() {
        var colleague = world.platform(PlatformRole.APPROVER);
        open();
        edit(colleague.mail());
        roles(Set.of(PlatformRole.SUPPORT_AGENT));
        click("Save");
        _assertNone(SidePanel.class);
        edit(colleague.mail());
        assertThat(_get(CheckboxGroup.class).getValue()).isEqualTo(Set.of(PlatformRole.SUPPORT_AGENT));
        click("Disable");
        var question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        edit(colleague.mail());
        assertThat(Window.text(_get(SidePanel.class))).contains("Disabled");
        click("Enable");
        edit(colleague.mail());
        assertThat(Window.text(_get(SidePanel.class))).contains("Active");
    }

    private void open() {
        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "admin/people");
    }

    private static void click(String label) {
        _click(_find(Button.class, spec -> spec.withText(label)).getLast());
    }

    @SuppressWarnings("unchecked")
    private static void roles(Set<PlatformRole> roles) {
        Window.enter((CheckboxGroup<PlatformRole>) _get(CheckboxGroup.class), roles);
    }

    private static void edit(String mail) {
        for (int i = 0; i < GridKt._size(grid()); i++) {
            if (GridKt._get(grid(), i).mail().equals(mail)) {
                _click((Button) GridKt._getCellComponent(grid(), i, "action"));
                return;
            }
        }
        throw new AssertionError("not in the list: " + mail);
    }

    @SuppressWarnings("unchecked")
    private static Grid<ColleagueRow> grid() {
        return (Grid<ColleagueRow>) Window.grid();
    }
}
