package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;

/** Takes in one file by choice or drop; what is made of it is shown in {@link #result}. */
public final class FileArrival extends Composite<Upload> {
    private final int bytesMax;
    private final transient Taker taker;
    private final Div result = new Div();

    /** Takes the bytes of a file, within the UI's lock. */
    @FunctionalInterface
    public interface Taker {
        /**
         * @param name as the browser tells it
         * @param bytes one more than the limit when the file has more; of such a file no more was read
         */
        void take(String name, byte[] bytes);
    }

    /**
     * @param choose on the button
     * @param drop beside it
     * @param bytesMax no more bytes and one are read, whatever the browser tells of the file
     */
    public FileArrival(String choose, String drop, int bytesMax, Taker taker) {
        this.bytesMax = bytesMax;
        this.taker = taker;
        Upload upload = getContent();
        upload.setUploadButton(new Button(choose, Icons.of("upload")));
        upload.setDropLabel(new Span(drop));
        upload.addClassName("v-arrival-upload");
        upload.setMaxFiles(1);
        upload.setUploadHandler((UploadHandler) this::receive);
        upload.setI18n(UploadWords.of(this));
        result.getElement().setAttribute("aria-live", "polite");
        result.addClassName("v-arrival");
    }

    /** Where the page tells what the file brings; stands wherever the page puts it. */
    public Div result() {
        return result;
    }

    /** Says in the result why nothing came of the file. */
    public void refuse(String problem) {
        var said = new Paragraph(Icons.of("error"), new Span(problem));
        said.addClassName("v-arrival-problem");
        said.getElement().setAttribute("role", "alert");
        result.removeAll();
        result.add(said);
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(bytesMax + 1);
        }
        event.getUI().access(() -> {
            getContent().clearFileList();
            taker.take(event.getFileName(), bytes);
        });
        if (bytes.length > bytesMax) {
            event.reject();
        }
    }
}
