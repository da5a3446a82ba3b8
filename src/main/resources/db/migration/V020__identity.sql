CREATE TABLE person (
  id            uuid         NOT NULL PRIMARY KEY,
  version       bigint       NOT NULL,
  mail          varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci NOT NULL,
  name          varchar(100) NOT NULL,
  password_hash varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  language      varchar(2)   NOT NULL,
  zone          varchar(50)  NOT NULL,
  disabled_at   datetime(6),
  created_at    datetime(6)  NOT NULL,
  UNIQUE KEY person_mail (mail)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE membership (
  id           uuid         NOT NULL PRIMARY KEY,
  version      bigint       NOT NULL,
  person_id    uuid         NOT NULL,
  publisher_id uuid         NOT NULL,
  role         varchar(30)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  languages    varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  offers       text         CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  joined_at    datetime(6)  NOT NULL,
  removed_at   datetime(6),
  UNIQUE KEY membership_one (person_id, publisher_id),
  KEY membership_publisher (publisher_id, removed_at),
  CONSTRAINT membership_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT membership_publisher_id FOREIGN KEY (publisher_id) REFERENCES publisher (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE platform_role (
  id         uuid        NOT NULL PRIMARY KEY,
  version    bigint      NOT NULL,
  person_id  uuid        NOT NULL,
  role       varchar(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  granted_at datetime(6) NOT NULL,
  UNIQUE KEY platform_role_one (person_id, role),
  KEY platform_role_role (role),
  CONSTRAINT platform_role_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE sign_in_attempt (
  subject      char(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  failures     int         NOT NULL,
  last_at      datetime(6) NOT NULL,
  locked_until datetime(6),
  KEY sign_in_attempt_last (last_at)
);

CREATE TABLE setup_link (
  id         uuid        NOT NULL PRIMARY KEY,
  version    bigint      NOT NULL,
  token_hash char(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at datetime(6) NOT NULL,
  used_at    datetime(6),
  UNIQUE KEY setup_link_token (token_hash)
);
