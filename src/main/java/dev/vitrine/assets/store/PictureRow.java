package dev.vitrine.assets.store;

import dev.vitrine.assets.Pictures.Content;
import dev.vitrine.assets.Pictures.Stored;
import dev.vitrine.rules.PictureLook;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A picture of one publisher. Never changed. */
@Entity
@Immutable
@Table(name = "picture")
class PictureRow extends TenantScopedEntity {
    private String hash = "";
    private String mediaType = "";
    private int width;
    private int height;
    private String look = "";
    private byte[] bytes = {};
    private Instant keptAt = Instant.EPOCH;

    protected PictureRow() {}

    PictureRow(Stored picture, byte[] bytes, PictureLook look, Instant keptAt) {
        super(Uuid7.next());
        this.hash = picture.hash().hex();
        this.mediaType = picture.mediaType();
        this.width = picture.width();
        this.height = picture.height();
        this.look = LookOf.written(look);
        this.bytes = bytes;
        this.keptAt = keptAt;
    }

    Content content() {
        return new Content(mediaType, bytes);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String hash() {
        return hash;
    }

    Instant keptAt() {
        return keptAt;
    }
}
