-- The step to which calculated prices in a currency are rounded: about the worth of one euro cent, as round as people
-- price in that currency, and never finer than a price in its markets may be.
ALTER TABLE exchange_rate ADD COLUMN step decimal(18, 6) NOT NULL DEFAULT 0.01 AFTER per_euro;

UPDATE exchange_rate SET step = CASE currency
    WHEN 'AED' THEN 0.05
    WHEN 'BRL' THEN 0.05
    WHEN 'CLP' THEN 10
    WHEN 'CZK' THEN 0.1
    WHEN 'DKK' THEN 0.05
    WHEN 'HKD' THEN 0.1
    WHEN 'HUF' THEN 1
    WHEN 'ILS' THEN 0.05
    WHEN 'INR' THEN 1
    WHEN 'JPY' THEN 1
    WHEN 'KRW' THEN 10
    WHEN 'MXN' THEN 0.1
    WHEN 'MYR' THEN 0.05
    WHEN 'NOK' THEN 0.1
    WHEN 'PLN' THEN 0.05
    WHEN 'RON' THEN 0.05
    WHEN 'SEK' THEN 0.1
    WHEN 'TRY' THEN 0.5
    WHEN 'TWD' THEN 0.5
    WHEN 'ZAR' THEN 0.1
    ELSE 0.01 END;

ALTER TABLE exchange_rate ALTER COLUMN step DROP DEFAULT;

-- What the operator charges for an hour of a machine, in the market's currency, without the software. Where there is no
-- row, buyers see the price of the software alone.
CREATE TABLE infrastructure_price (
    market   varchar(50)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    vm_size  varchar(50)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    per_hour decimal(18, 6) NOT NULL,
    PRIMARY KEY (market, vm_size),
    CONSTRAINT infrastructure_price_market FOREIGN KEY (market) REFERENCES market (id),
    CONSTRAINT infrastructure_price_size FOREIGN KEY (vm_size) REFERENCES vm_size (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_cs;

-- The general sizes in the markets that buy most: a base price in euros, times the market's level, in its currency.
INSERT INTO infrastructure_price (market, vm_size, per_hour)
SELECT market.id, base.vm_size, round(base.euros * level.factor * exchange_rate.per_euro, 3)
FROM (SELECT 'Standard_B1s' AS vm_size, 0.0104 AS euros
      UNION ALL SELECT 'Standard_B2s', 0.0416
      UNION ALL SELECT 'Standard_B2ms', 0.0832
      UNION ALL SELECT 'Standard_B4ms', 0.166
      UNION ALL SELECT 'Standard_B8ms', 0.333
      UNION ALL SELECT 'Standard_D2s_v5', 0.096
      UNION ALL SELECT 'Standard_D4s_v5', 0.192
      UNION ALL SELECT 'Standard_D8s_v5', 0.384
      UNION ALL SELECT 'Standard_D16s_v5', 0.768
      UNION ALL SELECT 'Standard_D32s_v5', 1.536
      UNION ALL SELECT 'Standard_D48s_v5', 2.304
      UNION ALL SELECT 'Standard_D64s_v5', 3.072
      UNION ALL SELECT 'Standard_E2s_v5', 0.126
      UNION ALL SELECT 'Standard_E4s_v5', 0.252
      UNION ALL SELECT 'Standard_E8s_v5', 0.504
      UNION ALL SELECT 'Standard_E16s_v5', 1.008
      UNION ALL SELECT 'Standard_F2s_v2', 0.085
      UNION ALL SELECT 'Standard_F4s_v2', 0.169
      UNION ALL SELECT 'Standard_F8s_v2', 0.338) base
CROSS JOIN (SELECT 'fr' AS market, 1.06 AS factor
      UNION ALL SELECT 'de', 1.08
      UNION ALL SELECT 'gb', 1.09
      UNION ALL SELECT 'ch', 1.16
      UNION ALL SELECT 'us', 0.95
      UNION ALL SELECT 'ca', 1.0) level
JOIN market ON market.id = level.market
JOIN exchange_rate ON exchange_rate.currency = market.currency
JOIN vm_size ON vm_size.id = base.vm_size;
