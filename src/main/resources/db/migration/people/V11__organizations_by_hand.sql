-- Organizations and programmes are kept by people too, and end; what they keep, the files no longer overwrite.
ALTER TABLE organization
    ADD COLUMN kept_here boolean NOT NULL DEFAULT false,
    -- The last day; empty while it works.
    ADD COLUMN ended_on date;
ALTER TABLE organization ALTER COLUMN kept_here DROP DEFAULT;

ALTER TABLE programme
    ADD COLUMN kept_here boolean NOT NULL DEFAULT false,
    ADD COLUMN from_day date,
    ADD COLUMN until_day date,
    ADD CHECK (until_day >= from_day);
ALTER TABLE programme ALTER COLUMN kept_here DROP DEFAULT;

CREATE TABLE organization_contact (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization (id),
    person_id uuid NOT NULL REFERENCES person (id),
    what_for text NOT NULL,
    UNIQUE (organization_id, person_id)
);

-- What an organization and a ministry or another partner agreed on.
CREATE TABLE agreement (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization (id),
    partner text NOT NULL CHECK (partner <> ''),
    subject text NOT NULL CHECK (subject <> ''),
    from_day date NOT NULL,
    -- The last day.
    until_day date NOT NULL CHECK (until_day >= from_day),
    -- Of how many days before the end somebody was warned: each once.
    warned_days int
);
CREATE INDEX agreement_organization ON agreement (organization_id);
CREATE INDEX agreement_until ON agreement (until_day);
