package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.Formats;
import dev.vitrine.publishing.PreviewLinks.Link;
import dev.vitrine.publishing.StagingSettings.Subscription;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The links of the staging audience: a line for each subscription that is saved. */
final class PreviewLinksCard extends Composite<Card> {
    private final boolean mayPublish;
    private final transient Consumer<UUID> make;
    private final transient Consumer<UUID> revoke;

    /** @param make called with the subscription that shall have a new link */
    PreviewLinksCard(PublishState state, Consumer<UUID> make, Consumer<UUID> revoke) {
        mayPublish = state.mayPublish();
        this.make = make;
        this.revoke = revoke;
        var card = getContent();
        card.subtitle(getTranslation("publishing.link.help"));
        state.audience()
                .forEach(subscription ->
                        card.with(line(subscription, state.links().get(subscription.id()))));
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("publishing.link.title"));
    }

    private Div line(Subscription subscription, @Nullable Link link) {
        var id = new Span(subscription.id().toString());
        id.addClassName("v-mono");
        var state = new Span(state(link));
        state.addClassName("v-quiet");
        var line = new Div(new Span(subscription.label()), id, state);
        line.addClassName("v-audience-line");
        if (mayPublish) {
            line.add(deeds(subscription, link));
        }
        return line;
    }

    private String state(@Nullable Link link) {
        if (link == null) {
            return getTranslation("publishing.link.none");
        }
        return getTranslation(
                link.works() ? "publishing.link.works" : "publishing.link.expired",
                Formats.current().dateTime(link.expiresAt()));
    }

    private Div deeds(Subscription subscription, @Nullable Link link) {
        var whose = subscription.label().isEmpty() ? subscription.id().toString() : subscription.label();
        var deeds = new Div(button(
                link == null ? "publishing.link.make" : "publishing.link.again",
                "publishing.link.makeFor",
                whose,
                () -> make.accept(subscription.id())));
        if (link != null) {
            deeds.add(button(
                    "publishing.link.revoke",
                    "publishing.link.revokeFor",
                    whose,
                    () -> revoke.accept(subscription.id())));
        }
        deeds.addClassName("v-audience-deeds");
        return deeds;
    }

    private Button button(String text, String label, String whose, Runnable deed) {
        var button = new Button(getTranslation(text), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(label, whose));
        return button;
    }
}
