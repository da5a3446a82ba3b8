package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Segments.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture in two states: side by side, or one over the other with a slider between them. */
final class PicturePair extends Composite<Div> {
    /** One state of the picture. */
    record State(String address, int width, int height) {}

    private enum Way {
        BESIDE,
        OVER
    }

    /** The picture after lies over the one before, and the slider says how much of it is seen. */
    @Tag("v-picture-slider")
    @JsModule("context://frontend/picture-slider.js")
    private static final class Slider extends HtmlContainer {}

    private final String name;
    private final Div shown = new Div();

    /** @param name what the picture is, for those who do not see it */
    PicturePair(String name, @Nullable State before, @Nullable State after) {
        this.name = name;
        getContent().addClassName("v-picture-pair");
        if (before != null && after != null) {
            getContent()
                    .add(new Segments<>(
                            getTranslation("kit.compare.pictures", name),
                            List.of(
                                    Option.of(Way.BESIDE, getTranslation("kit.compare.beside")),
                                    Option.of(Way.OVER, getTranslation("kit.compare.slider"))),
                            Way.BESIDE,
                            way -> show(way == Way.BESIDE ? beside(before, after) : over(before, after))));
        }
        getContent().add(shown);
        show(beside(before, after));
    }

    private void show(Component way) {
        shown.removeAll();
        shown.add(way);
    }

    private Div beside(@Nullable State before, @Nullable State after) {
        var box = new Div(state(before, "kit.compare.before"), state(after, "kit.compare.after"));
        box.addClassName("v-pictures");
        return box;
    }

    private Div state(@Nullable State state, String key) {
        var figure = new Div(new Span(getTranslation(key)));
        figure.addClassName("v-picture-state");
        if (state == null) {
            figure.add(new Span(getTranslation("kit.compare.none")));
        } else {
            figure.add(image(state, key), new Span(state.width() + " × " + state.height()));
        }
        return figure;
    }

    private Image image(State state, String key) {
        return new Image(state.address(), name + " · " + getTranslation(key));
    }

    private Slider over(State before, State after) {
        var stack = new Div(image(before, "kit.compare.before"), image(after, "kit.compare.after"));
        stack.addClassName("v-slider-stack");
        var range = new RangeInput();
        range.setMin(0);
        range.setMax(100);
        range.setStep(1.0);
        range.setValue(50.0);
        range.setAriaLabel(getTranslation("kit.compare.sliderLabel", name));
        var ends =
                new Div(new Span(getTranslation("kit.compare.before")), new Span(getTranslation("kit.compare.after")));
        ends.addClassName("v-slider-ends");
        ends.getElement().setAttribute("aria-hidden", "true");
        var slider = new Slider();
        slider.getElement().setAttribute("said", getTranslation("kit.compare.sliderSaid"));
        slider.add(stack, range, ends);
        return slider;
    }
}
