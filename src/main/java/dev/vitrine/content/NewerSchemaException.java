package dev.vitrine.content;

/** Stored content was written by a newer version of the program than the one that reads it. */
public final class NewerSchemaException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NewerSchemaException(int found, int known) {
        super("content has schema " + found + ", this program reads up to schema " + known);
    }
}
