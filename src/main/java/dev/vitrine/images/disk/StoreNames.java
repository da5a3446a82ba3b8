package dev.vitrine.images.disk;

import java.util.regex.Pattern;

/** Names that can lead nowhere else, whatever the store is made of. */
final class StoreNames {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private StoreNames() {}

    static void require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of the disk store");
        }
    }
}
