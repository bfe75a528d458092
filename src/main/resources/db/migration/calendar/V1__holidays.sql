-- The country's public holidays, each a day.
CREATE TABLE holiday (
    id uuid PRIMARY KEY,
    day date NOT NULL CHECK (day BETWEEN '2020-01-01' AND '2060-12-31'),
    name_km text NOT NULL,
    name_en text NOT NULL,
    source text NOT NULL CHECK (source IN ('FIXED', 'CALCULATED', 'SUB_DECREE')),
    -- Which sub-decree; empty where nobody told.
    reference text NOT NULL,
    CHECK (name_km <> '' OR name_en <> '')
);

-- No two of the same name on a day: whatever the program has overlooked.
CREATE UNIQUE INDEX holiday_once_in_khmer ON holiday (day, lower(name_km)) WHERE name_km <> '';
CREATE UNIQUE INDEX holiday_once_in_english ON holiday (day, lower(name_en)) WHERE name_en <> '';

-- The years for which the files were asked: each is filled once, and then belongs to people.
CREATE TABLE holiday_year (
    year int PRIMARY KEY
);
