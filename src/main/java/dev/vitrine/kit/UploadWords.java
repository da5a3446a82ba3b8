package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What an upload says by itself, in the reader's language. */
public final class UploadWords {
    private UploadWords() {}

    public static UploadI18N of(Component reader) {
        var words = new UploadI18N();
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(reader.getTranslation("kit.upload.connecting"))
                        .setStalled(reader.getTranslation("kit.upload.stalled"))
                        .setProcessing(reader.getTranslation("kit.upload.processing")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(reader.getTranslation("kit.upload.failed"))
                        .setUnexpectedServerError(reader.getTranslation("kit.upload.failed"))
                        .setForbidden(reader.getTranslation("kit.upload.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(reader.getTranslation("kit.upload.retry"))
                .setStart(reader.getTranslation("kit.upload.start"))
                .setRemove(reader.getTranslation("kit.upload.cancel")));
        return words;
    }
}
