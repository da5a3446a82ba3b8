package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.vitrine.assets.Pictures.Content;
import dev.vitrine.assets.Pictures.Wanted;
import dev.vitrine.marketing.ui.CropShape.Part;
import java.io.ByteArrayInputStream;
import java.util.List;

/** A frame of one shape over a large picture, its place in numbers, and what will come out of it in each size. */
final class CropFrame extends Composite<Div> {
    private final CropShape shape;
    private final Frame frame = new Frame();
    private final IntegerField left = number("marketing.crop.left");
    private final IntegerField top = number("marketing.crop.top");
    private final IntegerField width = number("marketing.crop.width");
    private Part part;

    /** The frame in the browser: dragged, and moved by keys. */
    @Tag("v-crop-frame")
    @JsModule("context://frontend/crop-frame.js")
    private static final class Frame extends HtmlContainer {}

    /** @param sizes what is cut from this frame; all of one shape */
    CropFrame(String name, Content view, CropShape shape, List<Wanted> sizes) {
        this.shape = shape;
        part = shape.middle();
        var help = new Paragraph(getTranslation("marketing.crop.keys"));
        help.addClassName("v-field-help");
        help.setId("crop-" + shape.leastWidth());
        frame.getElement()
                .setAttribute("natural", shape.width() + "," + shape.height())
                .setAttribute("least", shape.leastWidth() + "," + shape.leastHeight());
        frame.add(stage(name, view, "crop-" + shape.leastWidth()), previews(sizes));
        frame.getElement()
                .addEventListener("crop-moved", event -> {
                    var detail = event.getEventData();
                    put(
                            detail.get("event.detail.x").asInt(),
                            detail.get("event.detail.y").asInt(),
                            detail.get("event.detail.width").asInt());
                })
                .addEventData("event.detail.x")
                .addEventData("event.detail.y")
                .addEventData("event.detail.width");
        width.setMin(shape.leastWidth());
        width.setMax(shape.widest());
        List.of(left, top, width)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        put(value(left, part.x()), value(top, part.y()), value(width, part.width()));
                    }
                }));
        var numbers = new Div(left, top, width);
        numbers.addClassName("v-crop-numbers");
        numbers.getElement().setAttribute("role", "group");
        numbers.getElement().setAttribute("aria-label", name);
        getContent().addClassName("v-crop");
        getContent().add(new H3(name), help, frame, numbers);
        show();
    }

    /** The part that is framed now. */
    Part part() {
        return part;
    }

    private Div stage(String name, Content view, String help) {
        var picture = new Image(
                DownloadHandler.fromInputStream(request -> new DownloadResponse(
                                new ByteArrayInputStream(view.bytes()),
                                "picture",
                                view.mediaType(),
                                view.bytes().length))
                        .inline(),
                getTranslation("marketing.crop.picture"));
        var handle = new Span();
        handle.addClassName("v-crop-handle");
        var box = new Div(handle);
        box.addClassName("v-crop-box");
        box.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("marketing.crop.frame", name))
                .setAttribute("aria-describedby", help);
        var stage = new Div(picture, box);
        stage.addClassName("v-crop-stage");
        return stage;
    }

    private Div previews(List<Wanted> sizes) {
        var row = new Div();
        row.addClassName("v-crop-results");
        for (Wanted size : sizes) {
            var canvas = new Element("canvas");
            String pixels = size.width() + " × " + size.height();
            canvas.setAttribute("width", String.valueOf(size.width()));
            canvas.setAttribute("height", String.valueOf(size.height()));
            canvas.setAttribute("role", "img");
            canvas.setAttribute("aria-label", getTranslation("marketing.crop.result", pixels));
            var result = new Div();
            result.getElement().appendChild(canvas);
            result.add(new Span(pixels));
            row.add(result);
        }
        return row;
    }

    private IntegerField number(String key) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static int value(IntegerField field, int otherwise) {
        return field.getValue() == null ? otherwise : field.getValue();
    }

    private void put(int x, int y, int wide) {
        part = shape.at(x, y, wide);
        show();
    }

    private void show() {
        left.setMax(shape.width() - part.width());
        top.setMax(shape.height() - part.height());
        left.setValue(part.x());
        top.setValue(part.y());
        width.setValue(part.width());
        frame.getElement().setAttribute("crop", part.x() + "," + part.y() + "," + part.width());
    }
}
