-- Marketing: what translations were made from, and which languages somebody has reviewed.

-- By the hash of the translation itself, so that a text that is restored finds its own source again.
CREATE TABLE translation_origin (
    tenant_id       uuid         NOT NULL,
    id              uuid         NOT NULL,
    offer_id        uuid         NOT NULL,
    path            varchar(200) NOT NULL COLLATE utf8mb4_bin,
    text_hash       char(64)     NOT NULL COLLATE utf8mb4_bin,
    source_language varchar(6)   NOT NULL COLLATE utf8mb4_bin,
    source_hash     char(64)     NOT NULL COLLATE utf8mb4_bin,
    source_version  bigint       NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY translation_origin_text (tenant_id, offer_id, text_hash, path, source_language),
    CONSTRAINT translation_origin_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES offer (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- The last one of each language; it holds while the language's texts are those that are named here by their hash.
CREATE TABLE language_sign_off (
    tenant_id uuid        NOT NULL,
    id        uuid        NOT NULL,
    offer_id  uuid        NOT NULL,
    language  varchar(6)  NOT NULL COLLATE utf8mb4_bin,
    texts     mediumtext  NOT NULL COLLATE utf8mb4_bin,
    signed_by uuid        NOT NULL,
    signed_at datetime(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY language_sign_off_language (tenant_id, offer_id, language),
    CONSTRAINT language_sign_off_offer FOREIGN KEY (tenant_id, offer_id) REFERENCES offer (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
