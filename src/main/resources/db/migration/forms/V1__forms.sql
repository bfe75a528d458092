-- Forms as data: the file of each edition, as it was taken in. Nothing that was filled changes with a later one.
CREATE TABLE form_definition (
    name text NOT NULL,
    edition int NOT NULL CHECK (edition > 0),
    body text NOT NULL,
    taken_at timestamptz NOT NULL,
    -- Who took it in; empty for those that came with the program.
    taken_by text NOT NULL DEFAULT '',
    PRIMARY KEY (name, edition)
);

-- What holds one person's forms, and says nothing of who it is. Everything below stands behind the wall of its folder.
CREATE TABLE form_folder (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    centre uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL
);

CREATE TABLE filled_form (
    id uuid PRIMARY KEY,
    folder uuid NOT NULL REFERENCES form_folder (id),
    name text NOT NULL,
    edition int NOT NULL,
    -- The how many-th of its kind in the folder.
    nth int NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    finished_at timestamptz,
    finished_by text,
    -- The paper is there as pictures, so that only what rules and reports need is asked.
    on_paper boolean NOT NULL DEFAULT false,
    -- Put away as opened by mistake.
    gone_at timestamptz,
    -- How many fields are asked, how many of them are settled, and how many each purpose lacks: REPORTS=2 RULES=1.
    asked int NOT NULL DEFAULT 0,
    settled int NOT NULL DEFAULT 0,
    missing text NOT NULL DEFAULT '',
    -- Counted up by every change, so that a screen can ask for what is newer.
    revision int NOT NULL DEFAULT 0,
    UNIQUE (folder, name, nth),
    FOREIGN KEY (name, edition) REFERENCES form_definition (name, edition)
);
CREATE INDEX filled_form_edition ON filled_form (name, edition);

-- Lines of tables. A line that was taken away keeps its number and its answers.
CREATE TABLE form_line (
    form uuid NOT NULL REFERENCES filled_form (id),
    folder uuid NOT NULL,
    field text NOT NULL,
    line int NOT NULL CHECK (line > 0),
    gone_at timestamptz,
    PRIMARY KEY (form, field, line)
);

-- What stands in a form now. Answers of every sensitivity but GENERAL are sealed, how far they are known with them.
CREATE TABLE form_answer (
    form uuid NOT NULL REFERENCES filled_form (id),
    folder uuid NOT NULL,
    field text NOT NULL,
    line int NOT NULL,
    col text NOT NULL,
    revision int NOT NULL,
    plain text,
    sealed bytea,
    -- The form that it was taken over from, until somebody writes it anew.
    taken_from text NOT NULL DEFAULT '',
    at timestamptz NOT NULL,
    by_name text NOT NULL,
    PRIMARY KEY (form, field, line, col),
    CHECK ((plain IS NULL) <> (sealed IS NULL))
);

-- What stood there before.
CREATE TABLE form_answer_before (
    form uuid NOT NULL REFERENCES filled_form (id),
    folder uuid NOT NULL,
    field text NOT NULL,
    line int NOT NULL,
    col text NOT NULL,
    revision int NOT NULL,
    plain text,
    sealed bytea,
    taken_from text NOT NULL,
    at timestamptz NOT NULL,
    by_name text NOT NULL,
    PRIMARY KEY (form, field, line, col, revision)
);

ALTER TABLE form_folder ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_folder FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON form_folder USING (within_reach('CASE', id)) WITH CHECK (within_reach('CASE', id));
ALTER TABLE filled_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE filled_form FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON filled_form
    USING (within_reach('CASE', folder)) WITH CHECK (within_reach('CASE', folder));
ALTER TABLE form_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_line FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON form_line
    USING (within_reach('CASE', folder)) WITH CHECK (within_reach('CASE', folder));
ALTER TABLE form_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON form_answer
    USING (within_reach('CASE', folder)) WITH CHECK (within_reach('CASE', folder));
ALTER TABLE form_answer_before ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_answer_before FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON form_answer_before
    USING (within_reach('CASE', folder)) WITH CHECK (within_reach('CASE', folder));

-- Which editions somebody filled. Not behind the wall: it tells of no folder.
CREATE TABLE form_in_use (
    name text NOT NULL,
    edition int NOT NULL,
    PRIMARY KEY (name, edition),
    FOREIGN KEY (name, edition) REFERENCES form_definition (name, edition)
);
