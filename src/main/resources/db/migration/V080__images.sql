-- What is known of a SAS URL beside its secret, by the address without its query.
CREATE TABLE sas_url (
    tenant_id   uuid          NOT NULL,
    id          uuid          NOT NULL,
    address     varchar(700)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    permissions varchar(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    scope       varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    starts      varchar(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    starts_at   datetime(6)   NULL,
    expires     varchar(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    expires_at  datetime(6)   NULL,
    given_by    uuid          NULL,
    given_at    datetime(6)   NOT NULL,
    lock_version bigint       NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY sas_url_address (tenant_id, address),
    CONSTRAINT sas_url_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- A disk that was certified, and from taken_in_at on lies in the marketplace's store under its hash.
CREATE TABLE disk (
    tenant_id    uuid         NOT NULL,
    id           uuid         NOT NULL,
    address      varchar(700) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    length       bigint       NOT NULL,
    virtual_size bigint       NOT NULL,
    certified_at datetime(6)  NOT NULL,
    sha256       char(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    taken_in_at  datetime(6)  NULL,
    lock_version bigint       NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY disk_address (tenant_id, address),
    CONSTRAINT disk_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- A copy of a disk in a region.
CREATE TABLE disk_copy (
    tenant_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    disk_id   uuid        NOT NULL,
    region    varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    copied_at datetime(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY disk_copy_region (tenant_id, disk_id, region),
    CONSTRAINT disk_copy_disk FOREIGN KEY (tenant_id, disk_id) REFERENCES disk (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
