-- What the last look at a disk brought to light, by the address without its query; url_given_at tells which SAS URL was used.
CREATE TABLE disk_check (
    tenant_id    uuid           NOT NULL,
    id           uuid           NOT NULL,
    address      varchar(700)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    url_given_at datetime(6)    NULL,
    kind         varchar(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_length  bigint         NULL,
    footer       varbinary(512) NULL,
    found        varchar(2000)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    checked_at   datetime(6)    NOT NULL,
    checked_by   uuid           NULL,
    lock_version bigint         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY disk_check_address (tenant_id, address),
    CONSTRAINT disk_check_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
