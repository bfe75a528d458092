CREATE TABLE organization (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    name_en text NOT NULL,
    name_km text NOT NULL,
    acronym text NOT NULL,
    kind text NOT NULL,
    variants text NOT NULL,
    provides boolean NOT NULL,
    note text NOT NULL
);

CREATE TABLE programme (
    code text PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization (id),
    name text NOT NULL,
    note text NOT NULL
);

CREATE INDEX programme_organization ON programme (organization_id);
