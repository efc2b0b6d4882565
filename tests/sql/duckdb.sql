-- What DuckDB says otherwise than Spark: the functions that hitung.sql stands on, all over whole numbers of DECIMAL(38, 0).
-- For DuckDB 1.1 or newer. Run this file (in the ZIP it also loads the tables), then hitung.sql.

-- a / b cut towards zero. `/` on decimals gives a float here, so the division is that of 128-bit integers.
CREATE OR REPLACE MACRO bagi(a, b) AS CAST(CAST(a AS HUGEINT) // CAST(b AS HUGEINT) AS DECIMAL(38, 0));

-- a / b rounded half-up, away from zero on a tie; b is above 0. Nothing where b is 0.
CREATE OR REPLACE MACRO bulat(a, b) AS CASE WHEN b = 0 THEN NULL WHEN a < 0 THEN -bagi(b - 2 * a, 2 * b) ELSE bagi(2 * a + b, 2 * b) END;

-- The text of a decimal as millionths. Nothing beyond 15 digits before or 6 digits after the dot.
CREATE OR REPLACE MACRO mikro(x) AS CASE
  WHEN length(split_part(replace(x, '-', ''), '.', 1)) <= 15 AND length(split_part(x, '.', 2)) <= 6
  THEN CAST(CAST(x AS DECIMAL(21, 6)) * 1000000 AS DECIMAL(38, 0)) END;

-- The text of rupiah as sen. Nothing beyond 15 digits before or 2 digits after the dot.
CREATE OR REPLACE MACRO sen(x) AS CASE
  WHEN length(split_part(replace(x, '-', ''), '.', 1)) <= 15 AND length(split_part(x, '.', 2)) <= 2
  THEN CAST(CAST(x AS DECIMAL(17, 2)) * 100 AS DECIMAL(38, 0)) END;

-- Hundredths as a decimal of 2 digits after the dot, and 1e-10 and 1e-12 as one of 10 and 12.
CREATE OR REPLACE MACRO dua(x) AS CAST(x AS DECIMAL(34, 0)) * CAST('0.01' AS DECIMAL(2, 2));
CREATE OR REPLACE MACRO sepuluh(x) AS CAST(x AS DECIMAL(27, 0)) * CAST('0.0000000001' AS DECIMAL(10, 10));
CREATE OR REPLACE MACRO duabelas(x) AS CAST(x AS DECIMAL(25, 0)) * CAST('0.000000000001' AS DECIMAL(12, 12));
