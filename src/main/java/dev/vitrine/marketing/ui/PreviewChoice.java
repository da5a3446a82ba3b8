package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.UI;
import dev.vitrine.marketing.ui.PreviewFrame.Device;
import java.io.Serializable;

/** Whether a person looks at the preview, and how wide; kept from page to page as long as he is signed in. */
record PreviewChoice(boolean open, Device device) implements Serializable {
    private static final PreviewChoice CLOSED = new PreviewChoice(false, Device.DESKTOP);

    static PreviewChoice of(UI ui) {
        PreviewChoice kept = ui.getSession().getAttribute(PreviewChoice.class);
        return kept == null ? CLOSED : kept;
    }

    void keep(UI ui) {
        ui.getSession().setAttribute(PreviewChoice.class, this);
    }

    PreviewChoice open(boolean other) {
        return new PreviewChoice(other, device);
    }

    PreviewChoice on(Device other) {
        return new PreviewChoice(open, other);
    }
}
