CREATE TABLE vault_secret (
  tenant_id uuid        NOT NULL,
  id        uuid        NOT NULL,
  version   bigint      NOT NULL,
  kind      varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name_hash char(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_id    char(8)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed    varbinary(16384) NOT NULL,
  sealed_at datetime(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY vault_secret_name (tenant_id, kind, name_hash),
  KEY vault_secret_key (key_id),
  CONSTRAINT vault_secret_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
);
