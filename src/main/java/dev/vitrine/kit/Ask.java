package dev.vitrine.kit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** A question with two or three answers; for what cannot be undone and for what would be lost, for nothing else. */
public final class Ask {
    private final ConfirmDialog dialog = new ConfirmDialog();

    private Ask(String question, String text) {
        dialog.setHeader(question);
        dialog.setText(text);
        dialog.setCloseOnEsc(true);
    }

    /**
     * @param question the heading, a question in a few words
     * @param text what will happen
     */
    public static Ask of(String question, String text) {
        return new Ask(question, text);
    }

    /** The answer that goes on. */
    public Ask choice(String label, Runnable then) {
        dialog.setConfirmButton(label, event -> then.run());
        return this;
    }

    /** The answer that goes on and takes something away. */
    public Ask danger(String label, Runnable then) {
        dialog.setConfirmButton(label, event -> then.run(), "primary error");
        return this;
    }

    /** Another way to go on. */
    public Ask other(String label, Runnable then) {
        dialog.setRejectable(true);
        dialog.setRejectButton(label, event -> then.run());
        return this;
    }

    /** The answer that leaves everything as it is. */
    public Ask cancel(String label) {
        dialog.setCancelable(true);
        dialog.setCancelText(label);
        return this;
    }

    public void open() {
        dialog.open();
    }
}
