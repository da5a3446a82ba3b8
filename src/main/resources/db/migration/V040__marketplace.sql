-- The operator's lists (product.md section 7). Global: they belong to no publisher.

CREATE TABLE list_entry (
    kind     varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    id       varchar(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    parent   varchar(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    name_fr  varchar(100) NOT NULL,
    name_en  varchar(100) NOT NULL,
    position int          NOT NULL,
    retired  boolean      NOT NULL DEFAULT false,
    PRIMARY KEY (kind, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE market (
    id                  varchar(50)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name_fr             varchar(100) NOT NULL,
    name_en             varchar(100) NOT NULL,
    currency            char(3)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    decimals            int          NOT NULL,
    operator_remits_tax boolean      NOT NULL,
    retired             boolean      NOT NULL DEFAULT false
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- How much of a currency one euro buys.
CREATE TABLE exchange_rate (
    currency char(3)        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    per_euro decimal(18, 6) NOT NULL,
    as_of    date           NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE vm_size (
    id         varchar(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name       varchar(50) NOT NULL,
    cores      int         NOT NULL,
    memory_gib int         NOT NULL,
    retired    boolean     NOT NULL DEFAULT false
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE core_count (
    cores   int     NOT NULL PRIMARY KEY,
    retired boolean NOT NULL DEFAULT false
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- Within how many hours the approvers mean to decide.
CREATE TABLE review_target (
    kind  varchar(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    hours int         NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

CREATE TABLE agreement (
    version      varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    published_on date        NOT NULL,
    text_fr      longtext    NOT NULL,
    text_en      longtext    NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

INSERT INTO list_entry (kind, id, parent, name_fr, name_en, position) VALUES
    ('CATEGORY', 'analytics', NULL, 'Données et analyse', 'Data and analytics', 10),
    ('CATEGORY', 'databases', NULL, 'Bases de données', 'Databases', 20),
    ('CATEGORY', 'ai', NULL, 'Intelligence artificielle', 'Artificial intelligence', 30),
    ('CATEGORY', 'security', NULL, 'Sécurité', 'Security', 40),
    ('CATEGORY', 'identity', NULL, 'Identités et accès', 'Identity and access', 50),
    ('CATEGORY', 'networking', NULL, 'Réseau', 'Networking', 60),
    ('CATEGORY', 'storage', NULL, 'Stockage et archives', 'Storage and archives', 70),
    ('CATEGORY', 'backup', NULL, 'Sauvegarde et reprise', 'Backup and recovery', 80),
    ('CATEGORY', 'developer-tools', NULL, 'Développement', 'Developer tools', 90),
    ('CATEGORY', 'devops', NULL, 'Intégration et livraison continues', 'Continuous integration and delivery', 100),
    ('CATEGORY', 'integration', NULL, 'Intégration et API', 'Integration and APIs', 110),
    ('CATEGORY', 'monitoring', NULL, 'Supervision et observabilité', 'Monitoring and observability', 120),
    ('CATEGORY', 'compute', NULL, 'Calcul intensif', 'High-performance computing', 130),
    ('CATEGORY', 'containers', NULL, 'Conteneurs', 'Containers', 140),
    ('CATEGORY', 'web', NULL, 'Sites et portails', 'Websites and portals', 150),
    ('CATEGORY', 'commerce', NULL, 'Commerce en ligne', 'E-commerce', 160),
    ('CATEGORY', 'business', NULL, 'Gestion et finance', 'Business and finance', 170),
    ('CATEGORY', 'crm', NULL, 'Relation client', 'Customer relations', 180),
    ('CATEGORY', 'collaboration', NULL, 'Travail collaboratif', 'Collaboration', 190),
    ('CATEGORY', 'communication', NULL, 'Messagerie et téléphonie', 'Messaging and telephony', 200),
    ('CATEGORY', 'documents', NULL, 'Gestion documentaire', 'Document management', 210),
    ('CATEGORY', 'media', NULL, 'Image, son et vidéo', 'Image, sound and video', 220),
    ('CATEGORY', 'iot', NULL, 'Internet des objets', 'Internet of things', 230),
    ('CATEGORY', 'education', NULL, 'Éducation et formation', 'Education and training', 240),
    ('CATEGORY', 'health', NULL, 'Santé', 'Health', 250),
    ('CATEGORY', 'geo', NULL, 'Cartographie', 'Mapping and geodata', 260),
    ('REGION', 'eu-west', NULL, 'Europe de l’Ouest', 'Western Europe', 10),
    ('REGION', 'eu-central', NULL, 'Europe centrale', 'Central Europe', 20),
    ('REGION', 'eu-north', NULL, 'Europe du Nord', 'Northern Europe', 30),
    ('REGION', 'eu-south', NULL, 'Europe du Sud', 'Southern Europe', 40),
    ('REGION', 'uk-south', NULL, 'Royaume-Uni, Sud', 'United Kingdom, South', 50),
    ('REGION', 'us-east', NULL, 'États-Unis, Est', 'United States, East', 60),
    ('REGION', 'us-central', NULL, 'États-Unis, Centre', 'United States, Central', 70),
    ('REGION', 'us-west', NULL, 'États-Unis, Ouest', 'United States, West', 80),
    ('REGION', 'ca-central', NULL, 'Canada, Centre', 'Canada, Central', 90),
    ('REGION', 'sa-east', NULL, 'Amérique du Sud, Est', 'South America, East', 100),
    ('REGION', 'ap-southeast', NULL, 'Asie du Sud-Est', 'Southeast Asia', 110),
    ('REGION', 'ap-northeast', NULL, 'Asie du Nord-Est', 'Northeast Asia', 120),
    ('REGION', 'au-east', NULL, 'Australie, Est', 'Australia, East', 130),
    ('REGION', 'za-north', NULL, 'Afrique du Sud, Nord', 'South Africa, North', 140),
    ('TICKET_TYPE', 'account', NULL, 'Gestion de compte', 'Account management', 10),
    ('TICKET_TYPE', 'reports', NULL, 'Rapports et analyses', 'Reports and insights', 20),
    ('TICKET_TYPE', 'certification', NULL, 'Certification d’image de machine virtuelle', 'VM image certification', 30),
    ('TICKET_TYPE', 'customers', NULL, 'Gestion des clients', 'Managing customers', 40),
    ('TICKET_TYPE', 'offers', NULL, 'Gestion des offres', 'Managing offers', 50),
    ('TICKET_TYPE', 'payouts', NULL, 'Paiements', 'Payouts', 60),
    ('TICKET_TYPE', 'other', NULL, 'Autres', 'Other', 70),
    ('TICKET_CATEGORY', 'account-members', 'account', 'Membres et accès', 'Members and access', 10),
    ('TICKET_CATEGORY', 'account-profile', 'account', 'Profil d’éditeur', 'Publisher profile', 20),
    ('TICKET_CATEGORY', 'account-agreement', 'account', 'Contrat d’éditeur', 'Publisher agreement', 30),
    ('TICKET_CATEGORY', 'reports-questions', 'reports', 'Questions relatives aux rapports', 'Questions related to reports', 40),
    ('TICKET_CATEGORY', 'reports-other', 'reports', 'Autre', 'Other', 50),
    ('TICKET_CATEGORY', 'certification-vhd', 'certification', 'Préparer des disques durs virtuels pour la place de marché', 'Preparing VHDs for the marketplace', 60),
    ('TICKET_CATEGORY', 'certification-failed', 'certification', 'Comprendre un échec de certification', 'Understanding a failed certification', 70),
    ('TICKET_CATEGORY', 'customers-refund', 'customers', 'Approuver ou demander un remboursement du client', 'Approve or request a customer refund', 80),
    ('TICKET_CATEGORY', 'offers-live', 'offers', 'Modification d’une offre et/ou d’une référence (SKU) déjà en production', 'Modifying an offer and/or SKU already in production', 90),
    ('TICKET_CATEGORY', 'offers-solution', 'offers', 'Demander le droit de masquer des références derrière un modèle de solution', 'Request the right to hide SKUs behind a solution template', 100),
    ('TICKET_CATEGORY', 'offers-publishing', 'offers', 'Question sur une publication en cours', 'Question about a running publication', 110),
    ('TICKET_CATEGORY', 'payouts-inquiry', 'payouts', 'Questions relatives aux paiements', 'Payout related inquiries', 120),
    ('TICKET_CATEGORY', 'payouts-profile', 'payouts', 'Compte de paiement et profil fiscal', 'Payout account and tax profile', 130),
    ('TICKET_CATEGORY', 'other-other', 'other', 'Autre', 'Other', 140);

INSERT INTO market (id, name_fr, name_en, currency, decimals, operator_remits_tax) VALUES
    ('fr', 'France', 'France', 'EUR', 3, true),
    ('de', 'Allemagne', 'Germany', 'EUR', 3, true),
    ('at', 'Autriche', 'Austria', 'EUR', 3, true),
    ('be', 'Belgique', 'Belgium', 'EUR', 3, true),
    ('es', 'Espagne', 'Spain', 'EUR', 3, true),
    ('fi', 'Finlande', 'Finland', 'EUR', 3, true),
    ('gr', 'Grèce', 'Greece', 'EUR', 3, true),
    ('ie', 'Irlande', 'Ireland', 'EUR', 3, true),
    ('it', 'Italie', 'Italy', 'EUR', 3, true),
    ('lu', 'Luxembourg', 'Luxembourg', 'EUR', 3, true),
    ('nl', 'Pays-Bas', 'Netherlands', 'EUR', 3, true),
    ('pt', 'Portugal', 'Portugal', 'EUR', 3, true),
    ('cz', 'Tchéquie', 'Czechia', 'CZK', 2, true),
    ('dk', 'Danemark', 'Denmark', 'DKK', 3, true),
    ('hu', 'Hongrie', 'Hungary', 'HUF', 1, true),
    ('pl', 'Pologne', 'Poland', 'PLN', 3, true),
    ('ro', 'Roumanie', 'Romania', 'RON', 3, true),
    ('se', 'Suède', 'Sweden', 'SEK', 3, true),
    ('gb', 'Royaume-Uni', 'United Kingdom', 'GBP', 3, true),
    ('no', 'Norvège', 'Norway', 'NOK', 3, true),
    ('ch', 'Suisse', 'Switzerland', 'CHF', 3, true),
    ('us', 'États-Unis', 'United States', 'USD', 3, true),
    ('ca', 'Canada', 'Canada', 'CAD', 3, false),
    ('mx', 'Mexique', 'Mexico', 'MXN', 3, false),
    ('br', 'Brésil', 'Brazil', 'BRL', 3, false),
    ('cl', 'Chili', 'Chile', 'CLP', 1, false),
    ('au', 'Australie', 'Australia', 'AUD', 3, true),
    ('nz', 'Nouvelle-Zélande', 'New Zealand', 'NZD', 3, true),
    ('jp', 'Japon', 'Japan', 'JPY', 1, false),
    ('kr', 'Corée du Sud', 'South Korea', 'KRW', 1, true),
    ('tw', 'Taïwan', 'Taiwan', 'TWD', 2, false),
    ('hk', 'Hong Kong', 'Hong Kong', 'HKD', 3, false),
    ('sg', 'Singapour', 'Singapore', 'SGD', 3, false),
    ('my', 'Malaisie', 'Malaysia', 'MYR', 3, false),
    ('in', 'Inde', 'India', 'INR', 2, false),
    ('za', 'Afrique du Sud', 'South Africa', 'ZAR', 3, true),
    ('ae', 'Émirats arabes unis', 'United Arab Emirates', 'AED', 3, false),
    ('il', 'Israël', 'Israel', 'ILS', 3, false),
    ('tr', 'Turquie', 'Türkiye', 'TRY', 3, false);

INSERT INTO exchange_rate (currency, per_euro, as_of) VALUES
    ('AED', 4.26, '2026-09-01'),
    ('AUD', 1.77, '2026-09-01'),
    ('BRL', 6.3, '2026-09-01'),
    ('CAD', 1.6, '2026-09-01'),
    ('CHF', 0.94, '2026-09-01'),
    ('CLP', 1090, '2026-09-01'),
    ('CZK', 24.9, '2026-09-01'),
    ('DKK', 7.46, '2026-09-01'),
    ('EUR', 1, '2026-09-01'),
    ('GBP', 0.87, '2026-09-01'),
    ('HKD', 9.05, '2026-09-01'),
    ('HUF', 395, '2026-09-01'),
    ('ILS', 3.9, '2026-09-01'),
    ('INR', 102, '2026-09-01'),
    ('JPY', 172, '2026-09-01'),
    ('KRW', 1640, '2026-09-01'),
    ('MXN', 21.4, '2026-09-01'),
    ('MYR', 4.9, '2026-09-01'),
    ('NOK', 11.7, '2026-09-01'),
    ('NZD', 2.02, '2026-09-01'),
    ('PLN', 4.27, '2026-09-01'),
    ('RON', 5.08, '2026-09-01'),
    ('SEK', 11.1, '2026-09-01'),
    ('SGD', 1.49, '2026-09-01'),
    ('TRY', 48, '2026-09-01'),
    ('TWD', 35.2, '2026-09-01'),
    ('USD', 1.16, '2026-09-01'),
    ('ZAR', 20.3, '2026-09-01');

INSERT INTO vm_size (id, name, cores, memory_gib) VALUES
    ('Standard_B1s', 'B1s', 1, 1),
    ('Standard_B2s', 'B2s', 2, 4),
    ('Standard_B2ms', 'B2ms', 2, 8),
    ('Standard_B4ms', 'B4ms', 4, 16),
    ('Standard_B8ms', 'B8ms', 8, 32),
    ('Standard_D2s_v5', 'D2s v5', 2, 8),
    ('Standard_D4s_v5', 'D4s v5', 4, 16),
    ('Standard_D8s_v5', 'D8s v5', 8, 32),
    ('Standard_D16s_v5', 'D16s v5', 16, 64),
    ('Standard_D32s_v5', 'D32s v5', 32, 128),
    ('Standard_D48s_v5', 'D48s v5', 48, 192),
    ('Standard_D64s_v5', 'D64s v5', 64, 256),
    ('Standard_D96s_v5', 'D96s v5', 96, 384),
    ('Standard_E2s_v5', 'E2s v5', 2, 16),
    ('Standard_E4s_v5', 'E4s v5', 4, 32),
    ('Standard_E8s_v5', 'E8s v5', 8, 64),
    ('Standard_E16s_v5', 'E16s v5', 16, 128),
    ('Standard_E32s_v5', 'E32s v5', 32, 256),
    ('Standard_E64s_v5', 'E64s v5', 64, 512),
    ('Standard_F2s_v2', 'F2s v2', 2, 4),
    ('Standard_F4s_v2', 'F4s v2', 4, 8),
    ('Standard_F8s_v2', 'F8s v2', 8, 16),
    ('Standard_F16s_v2', 'F16s v2', 16, 32),
    ('Standard_F32s_v2', 'F32s v2', 32, 64),
    ('Standard_L8s_v3', 'L8s v3', 8, 64),
    ('Standard_L16s_v3', 'L16s v3', 16, 128),
    ('Standard_M64s', 'M64s', 64, 1024),
    ('Standard_M128s', 'M128s', 128, 2048),
    ('Standard_M208s_v2', 'M208s v2', 208, 2850),
    ('Standard_M416s_v2', 'M416s v2', 416, 5700),
    ('Standard_NC6s_v3', 'NC6s v3', 6, 112),
    ('Standard_NC24s_v3', 'NC24s v3', 24, 448);

INSERT INTO core_count (cores) VALUES
    (1), (2), (4), (6), (8), (10), (12), (16), (20), (24), (32), (40), (48), (64), (80), (96), (128), (192), (208), (416);

INSERT INTO review_target (kind, hours) VALUES
    ('FIRST_PUBLICATION', 72),
    ('PRICES', 48),
    ('IMAGES', 48),
    ('TEXTS', 24),
    ('APPROVED_BEFORE', 4);

INSERT INTO agreement (version, published_on, text_fr, text_en) VALUES
    ('2026-09', '2026-09-01', '1. Objet
Le présent contrat fixe les conditions dans lesquelles l’éditeur publie des offres de machines virtuelles sur la place de marché et dans lesquelles l’exploitant les présente aux acheteurs.

2. Contenu des offres
L’éditeur répond de l’exactitude de ses textes, de ses images et de ses prix, et détient les droits nécessaires sur les logiciels qu’il distribue. Il maintient ses images à jour et corrige sans délai les failles de sécurité dont il a connaissance.

3. Examen
L’exploitant examine chaque demande de mise en production. Il peut demander des modifications en les motivant. Ce qui est mis en production est, octet pour octet, ce qui a été examiné.

4. Prix et reversements
Les prix du logiciel sont fixés par l’éditeur, par marché et par nombre de cœurs. Pour les références facturées à l’heure, l’exploitant encaisse le prix auprès de l’acheteur et en reverse 80 % à l’éditeur. Les références avec licence externe ne donnent lieu à aucun reversement.

5. Stabilité
Ce qui est en vente reste en vente : la suppression d’une offre, d’une référence, d’un marché ou d’une langue passe par une demande d’assistance, afin que les acheteurs en soient protégés.

6. Assistance
L’éditeur assure l’assistance de ses clients et tient à jour les coordonnées qu’il a déclarées.

7. Durée
Le contrat vaut jusqu’à sa résiliation par l’une des parties, avec un préavis de trois mois. Les machines déjà déployées restent utilisables par les acheteurs.',
     '1. Purpose
This agreement sets the terms under which the publisher offers virtual machines on the marketplace and under which the operator presents them to buyers.

2. Content of offers
The publisher answers for the accuracy of its texts, pictures and prices, and holds the rights it needs in the software it distributes. It keeps its images up to date and repairs without delay any security fault it learns of.

3. Review
The operator reviews every request to go to production. It may ask for changes and says why. What goes to production is, byte for byte, what was reviewed.

4. Prices and payouts
The publisher sets the price of the software for each market and core count. For SKUs billed by the hour, the operator collects the price from the buyer and pays out 80% of it to the publisher. Externally licensed SKUs give rise to no payout.

5. Stability
What is on sale stays on sale: an offer, a SKU, a market or a language is removed by way of a support request, so that buyers are protected.

6. Support
The publisher supports its customers and keeps the contacts it has declared up to date.

7. Term
The agreement runs until one of the parties ends it with three months’ notice. Machines that are already deployed remain usable by their buyers.');
