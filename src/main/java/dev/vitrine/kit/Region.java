package dev.vitrine.kit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.vitrine.rules.PictureLook.Box;

/** Marks a part of the picture that it lies over; what is wrong there is said in words beside the picture. */
@Tag("v-region")
@JsModule("context://frontend/region.js")
public final class Region extends HtmlContainer {
    /**
     * @param box the part, in pixels of the picture
     * @param width of the picture, as height
     */
    public Region(Box box, int width, int height) {
        getElement()
                .setAttribute("box", box.x() + "," + box.y() + "," + box.width() + "," + box.height())
                .setAttribute("of", width + "," + height)
                .setAttribute("aria-hidden", "true");
    }
}
