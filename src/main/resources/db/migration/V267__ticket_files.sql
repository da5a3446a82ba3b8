-- Files that people attach, by the hash of their bytes and as what they were checked; and where they are attached.
CREATE TABLE stored_file (
    tenant_id  uuid         NOT NULL,
    id         uuid         NOT NULL,
    hash       char(64)     NOT NULL COLLATE utf8mb4_bin,
    media_type varchar(60)  NOT NULL COLLATE utf8mb4_bin,
    size       int          NOT NULL,
    bytes      longblob     NOT NULL,
    kept_at    datetime(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY stored_file_hash (tenant_id, hash, media_type),
    KEY stored_file_kept (tenant_id, kept_at),
    CONSTRAINT stored_file_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE ticket_file (
    tenant_id  uuid         NOT NULL,
    id         uuid         NOT NULL,
    ticket_id  uuid         NOT NULL,
    entry_id   uuid         NOT NULL,
    ordinal    int          NOT NULL,
    name       varchar(120) NOT NULL,
    hash       char(64)     NOT NULL COLLATE utf8mb4_bin,
    media_type varchar(60)  NOT NULL COLLATE utf8mb4_bin,
    size       int          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY ticket_file_ordinal (tenant_id, entry_id, ordinal),
    KEY ticket_file_ticket (tenant_id, ticket_id, id),
    CONSTRAINT ticket_file_entry FOREIGN KEY (tenant_id, entry_id)
        REFERENCES ticket_entry (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT ticket_file_bytes FOREIGN KEY (tenant_id, hash, media_type)
        REFERENCES stored_file (tenant_id, hash, media_type)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
