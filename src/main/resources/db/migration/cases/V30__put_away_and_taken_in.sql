-- A case that was taken in by mistake is put away again: nobody finds it any more.
ALTER TABLE client_case ADD COLUMN gone_at timestamptz;

-- What was taken in from a list of running cases at one go, so that it can be taken back.
CREATE TABLE case_taking (
    id uuid PRIMARY KEY,
    centre uuid NOT NULL,
    at timestamptz NOT NULL,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    cases int NOT NULL,
    undone_at timestamptz
);
ALTER TABLE client_case ADD COLUMN taking uuid REFERENCES case_taking (id);

-- An organization's own data that somebody asked to take out, until a second person has said yes and it was fetched once.
CREATE TABLE case_export (
    id uuid PRIMARY KEY,
    centre uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_name text NOT NULL,
    asked_at timestamptz NOT NULL,
    reason text NOT NULL,
    confirmed_by uuid,
    confirmed_name text,
    confirmed_at timestamptz,
    refused_at timestamptz,
    fetched_at timestamptz
);
