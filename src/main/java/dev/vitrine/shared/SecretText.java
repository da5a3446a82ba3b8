package dev.vitrine.shared;

/** A text that must not be seen: its {@code toString} is masked, so that no log or message can carry it by accident. */
public final class SecretText {
    private final String value;

    public SecretText(String value) {
        this.value = value;
    }

    /** The text itself; for the few who send, hash or encrypt it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "••••";
    }
}
