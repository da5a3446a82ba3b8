-- The link with which a subscription of the audience opens what is staged. One at most works at a time; only its hash is kept.
ALTER TABLE staging_audience
    ADD UNIQUE KEY staging_audience_of_offer (tenant_id, offer_id, id);

CREATE TABLE preview_link (
    tenant_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    offer_id    uuid        NOT NULL,
    audience_id uuid        NOT NULL,
    token_hash  char(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at     datetime(6) NOT NULL,
    expires_at  datetime(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY preview_link_audience (tenant_id, offer_id, audience_id),
    CONSTRAINT preview_link_audience FOREIGN KEY (tenant_id, offer_id, audience_id)
        REFERENCES staging_audience (tenant_id, offer_id, id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
