package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.function.SerializableConsumer;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.marketing.ui.PreviewFrame.Device;
import dev.vitrine.offers.OfferNews;
import dev.vitrine.shared.OfferId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What buyers would see of the draft, at the right of a page that edits it, on demand: nothing is loaded while it is closed.
 * Whether it is open is remembered from page to page.
 */
final class Preview {
    /**
     * What is shown.
     *
     * @param address of the storefront's page of the draft, with the place where to begin
     */
    record Seen(OfferId offer, String address) {}

    private final Seen seen;
    private final transient OfferNews news;
    private final SerializableConsumer<@Nullable SidePanel> beside;
    private final Button button;

    /** @param beside puts the panel at the right of the page; takes it away for null */
    Preview(Seen seen, OfferNews news, SerializableConsumer<@Nullable SidePanel> beside) {
        this.seen = seen;
        this.news = news;
        this.beside = beside;
        button = new Button(Icons.of("eye"), event -> toggle());
        button.setText(button.getTranslation("marketing.preview.show"));
        show(PreviewChoice.of(UI.getCurrent()));
    }

    /** Opens and closes it. */
    Button button() {
        return button;
    }

    private void toggle() {
        PreviewChoice before = PreviewChoice.of(UI.getCurrent());
        choose(before.open(!before.open()));
    }

    private void close() {
        choose(PreviewChoice.of(UI.getCurrent()).open(false));
        button.focus();
    }

    private void choose(PreviewChoice choice) {
        choice.keep(UI.getCurrent());
        show(choice);
    }

    private void show(PreviewChoice choice) {
        button.getElement().setAttribute("aria-expanded", String.valueOf(choice.open()));
        beside.accept(choice.open() ? panel(choice.device()) : null);
    }

    private SidePanel panel(Device device) {
        var frame = new PreviewFrame(seen.address(), device, news, seen.offer());
        var devices = new Segments<>(
                button.getTranslation("marketing.preview.width"),
                Arrays.stream(Device.values())
                        .map(each -> Segments.Option.of(each, button.getTranslation(Labels.key(each))))
                        .toList(),
                device,
                chosen -> {
                    PreviewChoice.of(UI.getCurrent()).on(chosen).keep(UI.getCurrent());
                    frame.show(chosen);
                });
        var panel = new SidePanel(button.getTranslation("marketing.preview.title"), this::close)
                .beside(devices, window())
                .content(frame);
        panel.getElement().getClassList().add("v-preview-panel");
        return panel;
    }

    private Anchor window() {
        var link = new Anchor(seen.address(), Icons.of("external"));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("router-ignore", true);
        link.addClassName("v-icon-button");
        link.setTitle(button.getTranslation("marketing.preview.window"));
        link.setAriaLabel(button.getTranslation("marketing.preview.window"));
        return link;
    }
}
