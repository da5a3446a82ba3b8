package dev.vitrine.vault;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Texts that a room keeps under seal, as the rotation of the key sees them: every room that keeps some implements it. */
public interface SealedTexts {
    /** Whether they are a publisher's: then they are asked for within the scope of each. */
    boolean ofPublishers();

    /** How many there are under which key, by the key's id. */
    Map<String, Long> byKey();

    /**
     * Seals texts that lie under this key anew, in the caller's transaction.
     *
     * @param after the last id of the batch before; the smallest id there is for the first
     * @param atMost how many rows are read
     */
    Batch renew(String keyId, UUID after, int atMost);

    /**
     * @param read how many rows were read; fewer than asked for when these were the last
     * @param unreadable how many of them were left as they are, for they were altered or belong elsewhere
     * @param last where the next batch goes on
     */
    record Batch(int read, int unreadable, UUID last) {
        /**
         * Seals these rows anew; one that cannot be read is left as it is.
         *
         * @param after where the batch before ended, where there are none any more
         * @param renew {@link IllegalStateException} for what was altered or belongs elsewhere
         */
        public static <T> Batch of(List<T> rows, UUID after, Function<T, UUID> id, Consumer<T> renew) {
            int unreadable = 0;
            for (T row : rows) {
                try {
                    renew.accept(row);
                } catch (IllegalStateException leftAsItIs) {
                    unreadable++;
                }
            }
            return new Batch(rows.size(), unreadable, rows.isEmpty() ? after : id.apply(rows.getLast()));
        }
    }
}
