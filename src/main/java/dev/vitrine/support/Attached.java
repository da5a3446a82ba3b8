package dev.vitrine.support;

import dev.vitrine.assets.Files.Stored;
import dev.vitrine.shared.Sha256;

/**
 * A file to be attached to what somebody writes; it was kept before.
 *
 * @param mediaType as what it was checked
 * @param size in bytes
 */
public record Attached(Sha256 hash, String name, String mediaType, int size) {
    public static Attached of(Stored file) {
        return new Attached(file.hash(), file.name(), file.mediaType(), file.size());
    }
}
