package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.offers.OfferNews;
import dev.vitrine.shared.OfferId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The storefront's page of the draft in a frame by URL; shown anew whenever somebody saved something of the offer. */
@Tag("v-preview")
@JsModule("context://frontend/preview.js")
final class PreviewFrame extends Component {
    /** How wide the window is in which the page is drawn. */
    enum Device {
        DESKTOP,
        PHONE
    }

    private final transient OfferNews news;
    private final OfferId offer;
    private @Nullable Registration watching;
    private int round;

    PreviewFrame(String address, Device device, OfferNews news, OfferId offer) {
        this.news = news;
        this.offer = offer;
        getElement().setAttribute("label", getTranslation("marketing.preview.title"));
        getElement().setAttribute("src", address);
        show(device);
    }

    void show(Device device) {
        getElement().setAttribute("device", device.name().toLowerCase(Locale.ROOT));
    }

    private void reload() {
        round++;
        getElement().setAttribute("round", String.valueOf(round));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        watching = news.watch(event.getUI(), offer, this::reload);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
            watching = null;
        }
        super.onDetach(event);
    }
}
