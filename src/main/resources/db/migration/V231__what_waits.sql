-- What Home tells without reading drafts: what was found in the texts of each language, and where a SAS URL is named of
-- which people were told that it expires.

ALTER TABLE offer_summary
    ADD COLUMN in_languages text NOT NULL DEFAULT '{}' AFTER completeness;

ALTER TABLE sas_url
    ADD COLUMN told_offer uuid NULL,
    ADD COLUMN told_sku varchar(36) NULL COLLATE utf8mb4_bin,
    ADD KEY sas_url_told (tenant_id, told_offer);
