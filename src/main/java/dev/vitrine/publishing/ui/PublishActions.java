package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.publishing.Refusal;
import dev.vitrine.publishing.Walkthrough.Gap;
import dev.vitrine.publishing.Walkthrough.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The guide's two buttons, and beneath them what stands in the way of each, as text with links. A blocked button stays in
 * reach of the keyboard and says why when it is pressed.
 */
final class PublishActions {
    private static final String BLOCKED = "v-publish-blocked";

    /**
     * What stands in the way.
     *
     * @param href where it is mended, or empty
     */
    private record Obstacle(String text, String href) {}

    private final Component reader;
    private final Function<Gap, String> href;
    private final Button push;
    private final Button request;

    PublishActions(Component reader, Function<Gap, String> href, Runnable push, Runnable request) {
        this.reader = reader;
        this.href = href;
        this.push = new Button(reader.getTranslation("publishing.publish.push"), guarded(push));
        this.request = new Button(reader.getTranslation("publishing.publish.request"), guarded(request));
    }

    Component[] buttons() {
        return new Component[] {push, request};
    }

    /** Sets the buttons and gives what stands in their way. */
    Component show(PublishState state) {
        push.setVisible(state.mayPublish());
        request.setVisible(state.mayPublish());
        var box = new Div();
        box.setId(BLOCKED);
        box.addClassName(BLOCKED);
        if (!state.mayPublish()) {
            box.add(new Paragraph(reader.getTranslation(
                    state.suspended() ? Labels.key(Refusal.PUBLISHER_SUSPENDED) : "publishing.publish.readOnly")));
            return box;
        }
        var beforePush = beforePush(state);
        var beforeRequest = beforeRequest(state);
        mark(push, beforePush);
        mark(request, beforeRequest);
        boolean requestNext = beforeRequest.isEmpty();
        primary(push, !requestNext && beforePush.isEmpty());
        primary(request, requestNext);
        if (state.open().isPresent()) {
            box.add(new Paragraph(reader.getTranslation(Labels.key(Refusal.SUBMISSION_OPEN))));
        } else {
            list(box, "publishing.publish.beforePush", beforePush);
            list(box, "publishing.publish.beforeRequest", beforeRequest);
        }
        return box;
    }

    private List<Obstacle> beforePush(PublishState state) {
        if (state.open().isPresent()) {
            return List.of(refusal(Refusal.SUBMISSION_OPEN));
        }
        return state.audience().isEmpty() ? List.of(refusal(Refusal.NO_AUDIENCE)) : List.of();
    }

    private List<Obstacle> beforeRequest(PublishState state) {
        if (state.open().isPresent()) {
            return List.of(refusal(Refusal.SUBMISSION_OPEN));
        }
        if (state.nothingNew()) {
            return List.of(refusal(Refusal.NOTHING_NEW));
        }
        var obstacles = new ArrayList<Obstacle>();
        state.walkthrough().steps().forEach(step -> step.missing().forEach(gap -> obstacles.add(gap(gap))));
        return obstacles;
    }

    private Obstacle refusal(Refusal why) {
        return new Obstacle(reader.getTranslation(Labels.key(why)), "");
    }

    private Obstacle gap(Missing missing) {
        return new Obstacle(
                reader.getTranslation(Labels.key(missing.gap()), missing.number()), href.apply(missing.gap()));
    }

    private void list(Div box, String title, List<Obstacle> obstacles) {
        if (obstacles.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        obstacles.forEach(obstacle -> list.add(new ListItem(line(obstacle))));
        box.add(new Paragraph(reader.getTranslation(title)), list);
    }

    private static Component line(Obstacle obstacle) {
        if (obstacle.href().isEmpty()) {
            return new Paragraph(obstacle.text());
        }
        var link = new Anchor(obstacle.href(), obstacle.text());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static void mark(Button button, List<Obstacle> obstacles) {
        boolean blocked = !obstacles.isEmpty();
        button.getElement().setAttribute("aria-disabled", blocked);
        button.getElement().setAttribute("aria-describedby", blocked ? BLOCKED : "");
        button.getElement().setProperty("title", blocked ? obstacles.getFirst().text() : "");
        button.getElement().getClassList().set("v-blocked", blocked);
    }

    private static void primary(Button button, boolean primary) {
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            button.removeThemeVariants(ButtonVariant.PRIMARY);
        }
    }

    private static ComponentEventListener<ClickEvent<Button>> guarded(Runnable action) {
        return click -> {
            var button = click.getSource();
            var blocked = Optional.ofNullable(button.getElement().getProperty("title"))
                    .filter(why -> !why.isEmpty());
            if (blocked.isPresent()) {
                Notices.problem(blocked.get());
            } else {
                action.run();
            }
        };
    }
}
