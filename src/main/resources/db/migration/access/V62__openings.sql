-- What somebody asked for: that a restricted case opens to somebody again, or to all, or that whoever was shut out comes in again.
-- It comes to pass when a second person says yes (design 1.2). Handles, a reason in the asker's words, no answers.
CREATE TABLE opening (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    what text NOT NULL CHECK (what IN ('TO_ALL', 'TO_ONE', 'LET_IN')),
    -- To whom: a person, or whoever holds a role for this, by kind and key. Empty where it opens to all.
    whom text NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    asked_by uuid NOT NULL,
    asked_name text NOT NULL,
    asked_at timestamptz NOT NULL,
    answered_by uuid,
    answered_at timestamptz,
    said_yes boolean,
    -- Taken back by whoever asked.
    gone_at timestamptz,
    CHECK ((what = 'TO_ALL') = (whom = '')),
    CHECK (answered_by <> asked_by),
    CHECK ((answered_by IS NULL) = (said_yes IS NULL))
);
CREATE INDEX opening_waits ON opening (subject_kind, subject_id) WHERE answered_at IS NULL AND gone_at IS NULL;
