-- The rotation of the vault's key finds what lies under a former key without reading the rest.
ALTER TABLE vault_secret
    DROP KEY vault_secret_key,
    ADD KEY vault_secret_key (tenant_id, key_id, id);

ALTER TABLE outbox_mail
    ADD COLUMN key_id char(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER subject;
UPDATE outbox_mail SET key_id = lower(hex(left(sealed, 4)));
ALTER TABLE outbox_mail
    ALTER COLUMN key_id DROP DEFAULT,
    ADD KEY outbox_mail_key (key_id, id);

-- Which expiry of a SAS URL its engineering contacts were told of: one mail for each.
ALTER TABLE sas_url
    ADD COLUMN told_for datetime(6) NULL AFTER given_at,
    ADD KEY sas_url_expiry (expires_at, tenant_id);
