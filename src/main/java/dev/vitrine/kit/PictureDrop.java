package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place for one picture: shows it, takes another by drop, paste or choice with progress, and hands its bytes over. The limit is
 * counted on the server while reading; name and type that the browser tells are ignored.
 */
public final class PictureDrop extends Composite<PictureDrop.Place> {
    private final String label;
    private final int maxBytes;
    private final transient Receiver receiver;
    private final Div frame = new Div();
    private final Upload upload = new Upload();
    private final Button remove = new Button();
    private final Div problem = new Div();
    private boolean removable;
    private boolean own;
    private boolean readOnly;
    private @Nullable FieldPath path;
    private @Nullable String url;
    private transient List<? extends Component> over = List.of();

    /** The place itself, which hears of what is pasted or dropped on it. */
    @Tag("v-picture-drop")
    @JsModule("context://frontend/picture-drop.js")
    public static final class Place extends HtmlContainer {}

    /** Takes the bytes of a picture, within the UI's lock. */
    @FunctionalInterface
    public interface Receiver {
        /** Empty when the picture was kept; else why it was not, in one or two sentences. */
        Optional<String> receive(byte[] bytes);
    }

    /**
     * @param label what picture it is and of which size
     * @param maxBytes more are refused
     */
    public PictureDrop(String label, int maxBytes, Receiver receiver) {
        this.label = label;
        this.maxBytes = maxBytes;
        this.receiver = receiver;
        frame.addClassName("v-picture-frame");
        problem.addClassName("v-picture-problem");
        problem.getElement().setAttribute("role", "alert");
        var caption = new Span(label);
        caption.addClassName("v-picture-caption");
        var choose = new Button(getTranslation("kit.picture.choose"), Icons.of("upload"));
        choose.setAriaLabel(getTranslation("kit.picture.choose") + " · " + label);
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("kit.picture.drop")));
        getContent().getElement().setAttribute("tabindex", "-1");
        upload.setMaxFiles(1);
        upload.setUploadHandler((UploadHandler) this::read);
        upload.setI18n(UploadWords.of(this));
        remove.setText(getTranslation("kit.picture.remove"));
        remove.setAriaLabel(getTranslation("kit.picture.remove") + " · " + label);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("v-picture");
        getContent().add(frame, caption, upload, remove, problem);
        show(null);
    }

    /** The address of the picture, or null for none. */
    public void show(@Nullable String url) {
        show(url, url != null);
    }

    /** The address of a picture that stands in for one of its own: there is nothing here to take away. */
    public void showLent(String url) {
        show(url, false);
    }

    private void show(@Nullable String shown, boolean removableNow) {
        url = shown;
        draw();
        own = removableNow;
        offerRemoval();
    }

    /** Lays these over the picture: marks, and what is written on it elsewhere. */
    public void over(List<? extends Component> parts) {
        over = List.copyOf(parts);
        draw();
    }

    private void draw() {
        frame.removeAll();
        if (url == null) {
            frame.add(Icons.of("picture"));
        } else {
            frame.add(new Image(url, label));
            over.forEach(frame::add);
        }
        frame.getElement().getClassList().set("v-picture-none", url == null);
    }

    private void offerRemoval() {
        remove.setVisible(removable && own && !readOnly);
    }

    /** Offers to take the picture away. */
    public PictureDrop removable(Runnable action) {
        remove.addClickListener(event -> action.run());
        setRemovable(true);
        return this;
    }

    /** Whether what {@link #removable} does is offered. */
    public void setRemovable(boolean offered) {
        removable = offered;
        offerRemoval();
    }

    /** Makes this the input of the value at the path. */
    public PictureDrop at(FieldPath field) {
        path = field;
        FieldAddress.mark(this, field);
        return this;
    }

    /** Shows those of the findings that point here. */
    public void findings(List<Finding> all) {
        if (path != null) {
            FieldPath here = path;
            tell(all.stream()
                    .filter(f -> f.path().within(here))
                    .map(f -> Findings.text(this, f))
                    .reduce((a, b) -> a + " " + b)
                    .orElse(""));
        }
    }

    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        upload.setVisible(!readOnly);
        offerRemoval();
    }

    /** What was said of the last picture holds no more. */
    public void quiet() {
        tell("");
    }

    private void tell(String text) {
        problem.removeAll();
        if (!text.isEmpty()) {
            problem.add(Icons.of("error"), new Span(text));
        }
    }

    private void read(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(maxBytes + 1);
        }
        event.getUI().access(() -> take(bytes));
        if (bytes.length > maxBytes) {
            event.reject();
        }
    }

    /** What comes from the browser, already cut one byte above the limit. */
    void take(byte[] bytes) {
        upload.clearFileList();
        if (bytes.length > maxBytes) {
            tell(getTranslation("kit.picture.tooLarge", Formats.current().bytes(maxBytes)));
        } else {
            tell(receiver.receive(bytes).orElse(""));
        }
    }
}
