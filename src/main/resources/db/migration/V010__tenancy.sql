CREATE TABLE publisher (
  id           uuid         NOT NULL PRIMARY KEY,
  version      bigint       NOT NULL,
  slug         varchar(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  display_name varchar(100) NOT NULL,
  suspended_at datetime(6),
  created_at   datetime(6)  NOT NULL,
  UNIQUE KEY publisher_slug (slug),
  KEY publisher_name (display_name, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE publisher_profile (
  tenant_id           uuid         NOT NULL,
  id                  uuid         NOT NULL,
  version             bigint       NOT NULL,
  namespace           varchar(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  namespace_locked_at datetime(6),
  contact_name        varchar(100) NOT NULL,
  contact_mail        varchar(254) NOT NULL,
  contact_phone       varchar(40)  NOT NULL,
  tax_and_bank_at     datetime(6),
  saved_at            datetime(6),
  solution_templates  boolean      NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY publisher_profile_one (tenant_id),
  CONSTRAINT publisher_profile_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- Unique among all publishers, which a tenant's own table could not tell.
CREATE TABLE publisher_namespace (
  namespace    varchar(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  publisher_id uuid        NOT NULL,
  UNIQUE KEY publisher_namespace_one (publisher_id),
  CONSTRAINT publisher_namespace_publisher FOREIGN KEY (publisher_id) REFERENCES publisher (id)
);

CREATE TABLE agreement_acceptance (
  tenant_id         uuid        NOT NULL,
  id                uuid        NOT NULL,
  agreement_version varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  accepted_by       uuid,
  accepted_at       datetime(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY agreement_acceptance_version (tenant_id, agreement_version),
  CONSTRAINT agreement_acceptance_publisher FOREIGN KEY (tenant_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;
