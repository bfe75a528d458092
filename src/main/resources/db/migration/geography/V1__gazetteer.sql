-- The official gazetteer as it was taken in, edition by edition. Earlier ones stay: one can be put in force again, and what is
-- in none that is in force is former, and still has a name for whatever points at it.
CREATE TABLE gazetteer_edition (
    id uuid PRIMARY KEY,
    -- Of all rows: the same are not taken twice.
    fingerprint text NOT NULL,
    taken_at timestamptz NOT NULL,
    taken_by text NOT NULL,
    provinces int NOT NULL,
    districts int NOT NULL,
    communes int NOT NULL,
    villages int NOT NULL,
    in_force boolean NOT NULL,
    -- When it came into force or went out of it, and by whom.
    turned_at timestamptz NOT NULL,
    turned_by text NOT NULL
);

CREATE UNIQUE INDEX gazetteer_one_in_force ON gazetteer_edition (in_force) WHERE in_force;

CREATE TABLE gazetteer_place (
    edition uuid NOT NULL REFERENCES gazetteer_edition (id),
    -- Of the National Committee for Sub-National Democratic Development; leading zeros matter.
    code text NOT NULL CHECK (code ~ '^(0[1-9]|1[0-9]|2[0-5])([0-9][0-9]){0,3}$'),
    name_km text NOT NULL CHECK (name_km <> ''),
    -- Empty for a village whose Latin name nobody has written down.
    name_latin text NOT NULL CHECK (name_latin <> '' OR length(code) = 8),
    -- As the United Nations Group of Experts on Geographical Names writes it; empty where unknown.
    name_ungegn text NOT NULL,
    type_km text NOT NULL,
    type_en text NOT NULL,
    PRIMARY KEY (edition, code)
);

-- Outlines of the provinces for the map: GeoJSON as it was brought.
CREATE TABLE province_outlines (
    id uuid PRIMARY KEY,
    fingerprint text NOT NULL UNIQUE,
    file bytea NOT NULL,
    taken_at timestamptz NOT NULL,
    taken_by text NOT NULL,
    in_force boolean NOT NULL,
    turned_at timestamptz NOT NULL,
    turned_by text NOT NULL
);

CREATE UNIQUE INDEX outlines_one_in_force ON province_outlines (in_force) WHERE in_force;
