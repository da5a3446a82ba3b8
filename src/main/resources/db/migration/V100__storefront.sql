-- What is live, one row for each offer and language, as buyers list and search it. Written where the live pointer moves.

CREATE TABLE listing (
    tenant_id        uuid         NOT NULL,
    id               uuid         NOT NULL,
    offer            uuid         NOT NULL,
    revision         uuid         NOT NULL,
    language         varchar(6)   NOT NULL COLLATE utf8mb4_bin,
    shown_language   varchar(6)   NOT NULL COLLATE utf8mb4_bin,
    source_language  varchar(6)   NOT NULL COLLATE utf8mb4_bin,
    publisher_slug   varchar(50)  NOT NULL COLLATE utf8mb4_bin,
    publisher_name   varchar(100) NOT NULL,
    public_id        varchar(50)  NOT NULL COLLATE utf8mb4_bin,
    title            varchar(100) NOT NULL,
    summary          text         NOT NULL,
    sort_title       varchar(200) NOT NULL COLLATE utf8mb4_bin,
    search_text      text         NOT NULL COLLATE utf8mb4_bin,
    categories       varchar(300) NOT NULL COLLATE utf8mb4_bin,
    markets          text         NOT NULL COLLATE utf8mb4_bin,
    lowest_prices    text         NOT NULL COLLATE utf8mb4_bin,
    trial            boolean      NOT NULL,
    hourly           boolean      NOT NULL,
    byol             boolean      NOT NULL,
    linux            boolean      NOT NULL,
    windows          boolean      NOT NULL,
    logo             char(64)     NULL COLLATE utf8mb4_bin,
    hero             char(64)     NULL COLLATE utf8mb4_bin,
    listed_since     datetime(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY listing_offer (tenant_id, offer, language),
    UNIQUE KEY listing_address (language, publisher_slug, public_id),
    KEY listing_by_name (language, sort_title, id),
    KEY listing_by_age (language, listed_since, id),
    CONSTRAINT listing_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id),
    CONSTRAINT listing_revision FOREIGN KEY (tenant_id, offer, revision) REFERENCES revision (tenant_id, offer_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- The pictures that what is live shows: no other picture leaves by the storefront.
CREATE TABLE listing_picture (
    tenant_id uuid     NOT NULL,
    id        uuid     NOT NULL,
    offer     uuid     NOT NULL,
    hash      char(64) NOT NULL COLLATE utf8mb4_bin,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY listing_picture_hash (tenant_id, hash, offer),
    KEY listing_picture_offer (tenant_id, offer),
    CONSTRAINT listing_picture_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id),
    CONSTRAINT listing_picture_of FOREIGN KEY (tenant_id, offer) REFERENCES offer (tenant_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
