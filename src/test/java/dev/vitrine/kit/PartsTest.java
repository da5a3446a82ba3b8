package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.vitrine.content.OfferContent;
import dev.vitrine.kit.StepList.State;
import dev.vitrine.kit.StepList.Step;
import dev.vitrine.rules.Completeness;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Moment;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Severity;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.Page;
import dev.vitrine.testing.Asvs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The smaller shared components. */
class PartsTest {
    private static final LanguageTag FR = LanguageTag.of("fr-FR");
    private static final LanguageTag EN = LanguageTag.of("en-US");

    private final KitUi kit = new KitUi();

    @BeforeEach
    void open() {
        kit.open();
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private static <C extends Component> C shown(C component) {
        UI.getCurrent().add(component);
        return component;
    }

    private static Stream<Anchor> links(Component root) {
        return KitUi.all(root).stream().filter(Anchor.class::isInstance).map(Anchor.class::cast);
    }

    @Test
    void steps_keep_their_place_and_a_new_state_is_said() {
        var steps = shown(new StepList());
        steps.setSteps(List.of(Step.of("Valider", State.PASSED), Step.of("Copier", State.RUNNING)));
        var list = KitUi.all(steps).stream()
                .filter(OrderedList.class::isInstance)
                .findFirst()
                .orElseThrow();
        Component first = list.getChildren().toList().getFirst();
        Component second = list.getChildren().toList().getLast();

        steps.setSteps(List.of(
                Step.of("Valider", State.PASSED), Step.of("Copier", State.PASSED), Step.of("Ouvrir", State.WAITING)));

        assertThat(list.getChildren().toList()).hasSize(3).startsWith(first, second);
        assertThat(KitUi.all(steps).stream()
                        .filter(c -> "status".equals(c.getElement().getAttribute("role")))
                        .map(KitUi::text))
                .containsExactly("Copier · réussie");
    }

    @Test
    void steps_that_are_gone_go() {
        var steps = shown(new StepList());
        steps.setSteps(List.of(Step.of("A", State.PASSED), Step.of("B", State.RUNNING)));
        steps.setSteps(List.of(Step.of("A", State.PASSED)));

        assertThat(KitUi.texts(steps, "v-step")).hasSize(1);
    }

    @Test
    void findings_lead_to_their_field_errors_first() {
        var title = FieldPath.of("listing/fr-FR:title");
        var rule = Rule.values()[0];
        var list = shown(new FindingsList(
                ContentWords.of(shown(new Div()), OfferContent.EMPTY), path -> "p/contoso/" + path.section()));
        list.setFindings(List.of(
                new Finding(
                        rule,
                        Severity.WARNING,
                        Moment.PRODUCTION,
                        FieldPath.of("listing/fr-FR:summary"),
                        List.of("1", "2")),
                new Finding(rule, Severity.ERROR, Moment.STAGING, title, List.of("1", "2"))));

        assertThat(links(list).map(Anchor::getHref))
                .containsExactly(
                        "p/contoso/listing/fr-FR#listing/fr-FR:title", "p/contoso/listing/fr-FR#listing/fr-FR:summary");
        assertThat(KitUi.text(list)).contains("Marketing · Français (France)", "bloque l’environnement intermédiaire");
    }

    @Test
    void languages_are_addresses_with_their_share() {
        var buttons = shown(new LanguageButtons(
                List.of(
                        new LanguageButtons.Choice(EN, new Completeness.Share(20, 20), "source", "en"),
                        new LanguageButtons.Choice(FR, new Completeness.Share(43, 50), "7 périmés", "fr")),
                FR));

        assertThat(links(buttons).map(Anchor::getHref)).containsExactly("en", "fr");
        assertThat(links(buttons).map(a -> a.getElement().hasAttribute("aria-current")))
                .containsExactly(false, true);
        assertThat(KitUi.texts(buttons, "v-language-note").getLast().replace('\u202f', ' '))
                .matches("86.%, 7 périmés");
        assertThat(KitUi.texts(buttons, "v-language-note").getFirst()).isEqualTo("source");
    }

    @Test
    void sub_pages_are_addresses_and_the_present_one_is_current() {
        var tabs = shown(new SubTabs(
                "Marketing",
                List.of(
                        SubTabs.Tab.of("Détails", "a"),
                        SubTabs.Tab.of("Plans", "b")
                                .findings(
                                        UI.getCurrent()
                                                .getChildren()
                                                .findFirst()
                                                .orElseThrow(),
                                        1,
                                        0)),
                "b"));

        assertThat(links(tabs).filter(a -> "page".equals(a.getElement().getAttribute("aria-current"))))
                .extracting(Anchor::getHref)
                .containsExactly("b");
        assertThat(KitUi.text(tabs)).contains("1 erreur");
    }

    @Test
    void one_segment_is_pressed_and_the_choice_is_told() {
        var chosen = new ArrayList<String>();
        var segments = shown(new Segments<>(
                "Filtre",
                List.of(Segments.Option.of("all", "Tous"), new Segments.Option<>("mine", "Les miens", 12L)),
                "all",
                chosen::add));
        var buttons = KitUi.all(segments).stream()
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .toList();

        com.github.mvysny.kaributesting.v10.LocatorJ._click(buttons.getLast());

        assertThat(chosen).containsExactly("mine");
        assertThat(buttons.stream().map(b -> b.getElement().getAttribute("aria-pressed")))
                .containsExactly("false", "true");
        assertThat(KitUi.text(segments)).contains("Les miens12");
    }

    @Test
    @Asvs("5.2.1")
    void a_picture_above_the_limit_is_never_handed_over() {
        var received = new ArrayList<byte[]>();
        var drop = shown(new PictureDrop("Petit 40 × 40", 10, bytes -> {
            received.add(bytes);
            return Optional.of("Ce n’est pas une image.");
        }));

        drop.take(new byte[11]);
        assertThat(received).isEmpty();
        assertThat(KitUi.text(drop)).contains("dépasse");

        drop.take(new byte[10]);
        assertThat(received).hasSize(1);
        assertThat(KitUi.text(drop)).contains("Ce n’est pas une image.").doesNotContain("dépasse");
    }

    @Test
    void a_picture_is_shown_with_its_name() {
        var drop = shown(new PictureDrop("Petit 40 × 40", 10, bytes -> Optional.empty()));
        drop.show("pictures/x");

        assertThat(KitUi.all(drop).stream()
                        .filter(Image.class::isInstance)
                        .map(i -> ((Image) i).getAlt().orElse("")))
                .containsExactly("Petit 40 × 40");
    }

    @Test
    void only_a_picture_of_ones_own_is_taken_away_and_only_where_that_is_offered() {
        var drop = shown(new PictureDrop("Petit 40 × 40", 10, bytes -> Optional.empty()));
        drop.show("pictures/x");
        Button remove = KitUi.all(drop).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Retirer"))
                .findFirst()
                .orElseThrow();
        assertThat(remove.isVisible()).as("not offered").isFalse();

        drop.removable(() -> drop.show(null));
        assertThat(remove.isVisible()).isTrue();
        drop.showLent("pictures/y");
        assertThat(remove.isVisible()).as("lent").isFalse();
        drop.show("pictures/x");
        drop.setReadOnly(true);
        assertThat(remove.isVisible()).as("for reading").isFalse();
        drop.setReadOnly(false);
        remove.click();
        assertThat(remove.isVisible()).as("nothing there").isFalse();
    }

    @Test
    void an_empty_list_shows_the_next_step_in_place_of_the_grid() {
        var rows = new ArrayList<String>();
        var grid = shown(new KeysetGrid<String>())
                .empty(new EmptyState("box", "Rien", "Ajoutez-en une."))
                .caption(count -> count + " lignes");
        grid.setPages((after, size) -> new Page<>(List.copyOf(rows), null), rows::size, row -> row);
        assertThat(grid.grid().isVisible()).isFalse();
        assertThat(KitUi.text(grid)).contains("Rien").doesNotContain("lignes");

        rows.add("a");
        grid.refresh();
        assertThat(grid.grid().isVisible()).isTrue();
        assertThat(KitUi.text(grid)).contains("1 lignes");
    }

    @Test
    void a_long_list_scrolls_inside_and_a_short_one_with_the_page() {
        var rows =
                new ArrayList<>(java.util.stream.IntStream.range(0, 31).boxed().toList());
        var grid = shown(new KeysetGrid<Integer>()).tall();
        grid.setPages((after, size) -> new Page<>(List.copyOf(rows), null), rows::size, row -> row);
        assertThat(grid.grid().isAllRowsVisible()).isFalse();

        rows.clear();
        grid.refresh();
        assertThat(grid.grid().isAllRowsVisible()).isTrue();
    }

    @Test
    void a_narrow_screen_shows_cards_and_a_wide_one_the_columns_that_were_there() {
        var grid = new Grid<String>();
        Grid.Column<String> name = grid.addColumn(row -> row);
        Grid.Column<String> hidden = grid.addColumn(row -> row);
        hidden.setVisible(false);
        var cards = new CardColumn<>(grid, shown(new Div(grid)).getElement(), LitRenderer.of("<b>${item.n}</b>"));
        Grid.Column<String> card = grid.getColumns().getLast();
        assertThat(card.isVisible()).isFalse();

        cards.narrow(true);
        assertThat(card.isVisible()).isTrue();
        assertThat(name.isVisible()).isFalse();
        cards.narrow(false);
        assertThat(card.isVisible()).isFalse();
        assertThat(name.isVisible()).isTrue();
        assertThat(hidden.isVisible()).isFalse();
    }

    @Test
    void html_that_people_wrote_is_cleaned_before_it_is_shown() {
        var rich = shown(new RichHtml("<p onclick='x()'>Bon<script>alert(1)</script> <b>jour</b></p>"));

        String html = rich.getElement().getChild(0).getOuterHTML();
        assertThat(html).contains("<b>jour</b>").doesNotContain("script", "onclick");
    }

    @Test
    void initials_are_those_of_first_and_last_name() {
        assertThat(new SignedIn.Person("Jean de La Fontaine", List.of(), Locale.FRENCH, java.time.ZoneOffset.UTC)
                        .initials())
                .isEqualTo("JF");
        assertThat(new SignedIn.Person("Ève", List.of(), Locale.FRENCH, java.time.ZoneOffset.UTC).initials())
                .isEqualTo("È");
    }
}
