-- A file that somebody brings with entries. Its rows are kept as they stand in it until it is taken or given up; of one that
-- was taken stays who brought what when, and the act by which it can be taken back.
CREATE TABLE entry_import (
    id uuid PRIMARY KEY,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    by_organization uuid,
    at timestamptz NOT NULL,
    file_name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('OURS', 'HSDS', 'FREE')),
    headers text[] NOT NULL,
    -- Which column says what, as JSON.
    matching text NOT NULL,
    rows integer NOT NULL,
    -- When its rows were last judged; what was changed in an entry since is judged anew before anything is taken.
    checked_at timestamptz,
    act uuid REFERENCES entry_act (id) ON DELETE SET NULL,
    taken_at timestamptz,
    added integer NOT NULL DEFAULT 0,
    changed integer NOT NULL DEFAULT 0,
    ended integer NOT NULL DEFAULT 0,
    -- Organizations that came in with it.
    organizations uuid[] NOT NULL DEFAULT '{}',
    undone_at timestamptz,
    undone_by text
);
CREATE INDEX entry_import_at ON entry_import (at DESC);

CREATE TABLE entry_import_row (
    import uuid NOT NULL REFERENCES entry_import (id) ON DELETE CASCADE,
    -- As a spreadsheet counts; the head is row 1.
    number integer NOT NULL,
    cells text[] NOT NULL,
    PRIMARY KEY (import, number)
);

-- What would become of each row. Entries that would end because the file no longer has them have numbers from 1,000,000,001 on.
CREATE TABLE entry_import_verdict (
    import uuid NOT NULL REFERENCES entry_import (id) ON DELETE CASCADE,
    number integer NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('NEW', 'CHANGED', 'SAME', 'WRONG', 'TWIN', 'ENDS')),
    service_id uuid,
    -- Each a column counted from 0 or -1 for the row, a blank, and the key of its words.
    faults text[] NOT NULL,
    PRIMARY KEY (import, number)
);
CREATE INDEX entry_import_verdict_kind ON entry_import_verdict (import, verdict, number);

-- What somebody decided about a row that may be an entry that is there: the same, or another one.
CREATE TABLE entry_import_choice (
    import uuid NOT NULL REFERENCES entry_import (id) ON DELETE CASCADE,
    number integer NOT NULL,
    same boolean NOT NULL,
    PRIMARY KEY (import, number)
);

-- How files with these headers were matched the last time.
CREATE TABLE entry_import_matching (
    headers text PRIMARY KEY,
    matching text NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL
);
