-- Pictures of publishers, under the hash of their re-encoded bytes.

CREATE TABLE picture (
    tenant_id  uuid         NOT NULL,
    id         uuid         NOT NULL,
    hash       char(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    media_type varchar(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    width      int          NOT NULL,
    height     int          NOT NULL,
    look       varchar(600) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bytes      longblob     NOT NULL,
    kept_at    datetime(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY picture_hash (tenant_id, hash),
    CONSTRAINT picture_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
