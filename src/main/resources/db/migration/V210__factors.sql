ALTER TABLE person ADD COLUMN password_short boolean NOT NULL DEFAULT FALSE;

CREATE TABLE authenticator_app (
  person_id    uuid           NOT NULL PRIMARY KEY,
  version      bigint         NOT NULL,
  key_id       char(8)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed       varbinary(255) NOT NULL,
  last_step    bigint         NOT NULL,
  created_at   datetime(6)    NOT NULL,
  confirmed_at datetime(6),
  KEY authenticator_app_key (key_id, person_id),
  CONSTRAINT authenticator_app_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE recovery_code (
  id        uuid        NOT NULL PRIMARY KEY,
  person_id uuid        NOT NULL,
  code_hash char(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at   datetime(6) NOT NULL,
  used_at   datetime(6),
  UNIQUE KEY recovery_code_one (person_id, code_hash),
  CONSTRAINT recovery_code_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE passkey (
  id              uuid            NOT NULL PRIMARY KEY,
  version         bigint          NOT NULL,
  person_id       uuid            NOT NULL,
  name            varchar(60)     NOT NULL,
  credential_id   varbinary(1023) NOT NULL,
  credential_hash char(64)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  public_key      varbinary(2048) NOT NULL,
  attestation     mediumblob      NOT NULL,
  signature_count bigint          NOT NULL,
  transports      varchar(100)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  backup_eligible boolean         NOT NULL,
  backed_up       boolean         NOT NULL,
  added_at        datetime(6)     NOT NULL,
  used_at         datetime(6),
  UNIQUE KEY passkey_credential (credential_hash),
  KEY passkey_person (person_id, added_at),
  CONSTRAINT passkey_person_id FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
