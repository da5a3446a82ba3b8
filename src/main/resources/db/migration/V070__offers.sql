-- Offers: content by hash, the draft's heads, every save, frozen revisions, and what lists read.

CREATE TABLE offer (
    tenant_id       uuid         NOT NULL,
    id              uuid         NOT NULL,
    lock_version    bigint       NOT NULL,
    save_count      bigint       NOT NULL,
    revision_count  int          NOT NULL,
    staged_revision uuid         NULL,
    staged_since    datetime(6)  NULL,
    live_revision   uuid         NULL,
    live_since      datetime(6)  NULL,
    rolled_back_to  uuid         NULL,
    submission_mark varchar(30)  NULL COLLATE utf8mb4_bin,
    submission_open boolean      NOT NULL,
    removed         boolean      NOT NULL,
    created_at      datetime(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT offer_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE content (
    tenant_id   uuid       NOT NULL,
    id          uuid       NOT NULL,
    hash        char(64)   NOT NULL COLLATE utf8mb4_bin,
    schema_no   smallint   NOT NULL,
    size        int        NOT NULL,
    compressed  mediumblob NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY content_hash (tenant_id, hash),
    CONSTRAINT content_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE section_head (
    tenant_id      uuid         NOT NULL,
    id             uuid         NOT NULL,
    offer_id       uuid         NOT NULL,
    section_key    varchar(60)  NOT NULL COLLATE utf8mb4_bin,
    hash           char(64)     NULL COLLATE utf8mb4_bin,
    version        bigint       NOT NULL,
    changed_fields int          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY section_head_key (tenant_id, offer_id, section_key),
    CONSTRAINT section_head_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES offer (tenant_id, id),
    CONSTRAINT section_head_content FOREIGN KEY (tenant_id, hash) REFERENCES content (tenant_id, hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE section_version (
    tenant_id   uuid         NOT NULL,
    id          uuid         NOT NULL,
    offer_id    uuid         NOT NULL,
    section_key varchar(60)  NOT NULL COLLATE utf8mb4_bin,
    version     bigint       NOT NULL,
    save_no     bigint       NOT NULL,
    hash        char(64)     NULL COLLATE utf8mb4_bin,
    saved_by    uuid         NULL,
    saved_at    datetime(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY section_version_number (tenant_id, offer_id, section_key, version),
    KEY section_version_save (tenant_id, offer_id, save_no, id),
    CONSTRAINT section_version_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES offer (tenant_id, id),
    CONSTRAINT section_version_content FOREIGN KEY (tenant_id, hash) REFERENCES content (tenant_id, hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- What somebody typed in one window's form and did not save; never part of the history.
CREATE TABLE unsaved_text (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    offer_id     uuid        NOT NULL,
    person_id    uuid        NOT NULL,
    writer       uuid        NOT NULL,
    section_key  varchar(60) NOT NULL COLLATE utf8mb4_bin,
    base_version bigint      NOT NULL,
    size         int         NOT NULL,
    compressed   mediumblob  NOT NULL,
    kept_at      datetime(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY unsaved_text_writer (tenant_id, offer_id, person_id, section_key, writer),
    KEY unsaved_text_age (tenant_id, kept_at),
    CONSTRAINT unsaved_text_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES offer (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE revision (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    offer_id    uuid        NOT NULL,
    number      int         NOT NULL,
    manifest    mediumblob  NOT NULL,
    hash        char(64)    NOT NULL COLLATE utf8mb4_bin,
    before_hash char(64)    NULL COLLATE utf8mb4_bin,
    frozen_by   uuid        NULL,
    frozen_at   datetime(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY revision_number (tenant_id, offer_id, number),
    UNIQUE KEY revision_of_offer (tenant_id, offer_id, id),
    CONSTRAINT revision_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES offer (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- The pointers name revisions of the same offer.
ALTER TABLE offer
    ADD CONSTRAINT offer_staged FOREIGN KEY (tenant_id, id, staged_revision) REFERENCES revision (tenant_id, offer_id, id),
    ADD CONSTRAINT offer_live FOREIGN KEY (tenant_id, id, live_revision) REFERENCES revision (tenant_id, offer_id, id),
    ADD CONSTRAINT offer_rolled_back FOREIGN KEY (tenant_id, id, rolled_back_to) REFERENCES revision (tenant_id, offer_id, id);

CREATE TABLE live_chain (
    tenant_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    offer_id     uuid        NOT NULL,
    revision_id  uuid        NOT NULL,
    went_live_at datetime(6) NOT NULL,
    evidence     text        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY live_chain_offer (tenant_id, offer_id, went_live_at),
    CONSTRAINT live_chain_revision FOREIGN KEY (tenant_id, offer_id, revision_id)
        REFERENCES revision (tenant_id, offer_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE offer_summary (
    tenant_id       uuid          NOT NULL,
    id              uuid          NOT NULL,
    name            varchar(100)  NOT NULL,
    public_id       varchar(50)   NOT NULL COLLATE utf8mb4_bin,
    source_language varchar(6)    NOT NULL COLLATE utf8mb4_bin,
    languages       varchar(100)  NOT NULL COLLATE utf8mb4_bin,
    search_text     text          NOT NULL,
    publication     varchar(10)   NOT NULL COLLATE utf8mb4_bin,
    submission_mark varchar(30)   NULL COLLATE utf8mb4_bin,
    sku_count       int           NOT NULL,
    changed_fields  int           NOT NULL,
    errors          int           NOT NULL,
    warnings        int           NOT NULL,
    completeness    text          NOT NULL,
    changed_by      uuid          NULL,
    changed_at      datetime(6)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY offer_summary_changed (tenant_id, changed_at, id),
    CONSTRAINT offer_summary_offer FOREIGN KEY (tenant_id, id) REFERENCES offer (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- Ids that people chose; reserved for ever once they were live. The word is free again only when its row is gone.
CREATE TABLE id_registry (
    tenant_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    kind      varchar(5)  NOT NULL COLLATE utf8mb4_bin,
    word      varchar(50) NOT NULL COLLATE utf8mb4_bin,
    offer_id  uuid        NOT NULL,
    sku_key   varchar(36) NOT NULL COLLATE utf8mb4_bin,
    reserved  boolean     NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY id_registry_word (tenant_id, kind, word),
    KEY id_registry_offer (tenant_id, offer_id),
    CONSTRAINT id_registry_offer_fk FOREIGN KEY (tenant_id, offer_id) REFERENCES offer (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
