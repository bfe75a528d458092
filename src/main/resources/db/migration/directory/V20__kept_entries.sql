-- Entries are kept here: what changes from day to day, who changed what, who checked it.
ALTER TABLE service ADD COLUMN districts text[] NOT NULL DEFAULT '{}';
ALTER TABLE service ADD COLUMN state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'FULL', 'NOT_TAKING'));
ALTER TABLE service ADD COLUMN closed_until date;
ALTER TABLE service ADD COLUMN ends_on date;
ALTER TABLE service ADD COLUMN hours text NOT NULL DEFAULT '';
ALTER TABLE service ADD COLUMN capacity text NOT NULL DEFAULT '';
ALTER TABLE service ADD COLUMN capacity_as_of date;
ALTER TABLE service ADD COLUMN unchecked boolean NOT NULL DEFAULT false;
-- Whether the files of data-seed no longer change it.
ALTER TABLE service ADD COLUMN kept_here boolean NOT NULL DEFAULT false;
-- Who offers it now: of an ended entry, where one took over.
ALTER TABLE service ADD COLUMN successor uuid REFERENCES service (id);

CREATE INDEX service_ends ON service (ends_on) WHERE ends_on IS NOT NULL AND ended_at IS NULL;

-- What one person did at once to one entry, or one import to many.
CREATE TABLE entry_act (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('ADDED', 'QUICKLY_ADDED', 'CHANGED', 'ENDED', 'LISTED_AGAIN', 'MERGED', 'IMPORTED', 'UNDONE')),
    by_account uuid,
    by_name text NOT NULL,
    -- For which organization they act; nobody of it may check what they did.
    by_organization uuid,
    at timestamptz NOT NULL,
    -- The act that this one takes back.
    undoes uuid REFERENCES entry_act (id)
);

-- Each field that an act changed. Texts as they stand in a spreadsheet's cell.
CREATE TABLE entry_change (
    act uuid NOT NULL REFERENCES entry_act (id) ON DELETE CASCADE,
    service_id uuid NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    field text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    PRIMARY KEY (act, service_id, field)
);
CREATE INDEX entry_change_service ON entry_change (service_id, act);

-- Which acts on which entries still wait for a second person; a row goes when somebody checked it.
CREATE TABLE entry_unchecked (
    service_id uuid NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    act uuid NOT NULL REFERENCES entry_act (id) ON DELETE CASCADE,
    PRIMARY KEY (service_id, act)
);

-- Somebody says that fields are right as they stand: by a check, or by a tap beside the field.
CREATE TABLE entry_check (
    id uuid PRIMARY KEY,
    service_id uuid NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    fields text[] NOT NULL,
    -- The acts that were checked by it; none where somebody only said that a field is still right.
    acts uuid[] NOT NULL,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX entry_check_service ON entry_check (service_id, at DESC);

-- Somebody says that something is wrong, and what kind of wrong.
CREATE TABLE entry_wrong (
    id uuid PRIMARY KEY,
    service_id uuid NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('PHONE_SILENT', 'MOVED', 'NOT_OFFERED', 'WRONG_WORDS')),
    number text,
    by_account uuid,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    settled_at timestamptz,
    settled_by uuid,
    settled_name text,
    -- Whether something was changed for it, or it was found right as it stands.
    settled_as text CHECK (settled_as IN ('CORRECTED', 'RIGHT', 'TAKEN_BACK'))
);
CREATE INDEX entry_wrong_service ON entry_wrong (service_id, at DESC);
CREATE INDEX entry_wrong_open ON entry_wrong (service_id) WHERE settled_at IS NULL;
