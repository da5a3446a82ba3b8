-- Who a provider's subject is. Both may be long, so the key is over what a provider may not exceed (255 characters each).
CREATE TABLE oidc_identity (
  id        uuid         NOT NULL PRIMARY KEY,
  version   bigint       NOT NULL,
  person_id uuid         NOT NULL,
  issuer    varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject   varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  linked_at datetime(6)  NOT NULL,
  UNIQUE KEY oidc_identity_one (issuer, subject),
  KEY oidc_identity_person (person_id),
  CONSTRAINT oidc_identity_person_id FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
