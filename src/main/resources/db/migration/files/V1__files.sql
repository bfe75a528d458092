-- Files of cases, as pictures of their pages. What was brought is not kept, and neither is its name.
CREATE TABLE stored_file (
    id uuid PRIMARY KEY,
    -- The folder: a case.
    subject_id uuid NOT NULL,
    -- All that it shows: it opens only to who may see each of them.
    about text[] NOT NULL CHECK (cardinality(about) > 0),
    origin text NOT NULL,
    pages int NOT NULL CHECK (pages > 0),
    kept_by uuid NOT NULL,
    kept_by_name text NOT NULL,
    kept_at timestamptz NOT NULL,
    taken_away_by uuid,
    taken_away_at timestamptz,
    CHECK ((taken_away_by IS NULL) = (taken_away_at IS NULL))
);
CREATE INDEX stored_file_subject ON stored_file (subject_id, kept_at);

CREATE TABLE stored_page (
    file_id uuid NOT NULL REFERENCES stored_file ON DELETE CASCADE,
    subject_id uuid NOT NULL,
    -- From 1; 0 is the thumbnail.
    page int NOT NULL CHECK (page >= 0),
    sealed bytea NOT NULL,
    PRIMARY KEY (file_id, page)
);
-- What is sealed does not get smaller.
ALTER TABLE stored_page ALTER COLUMN sealed SET STORAGE EXTERNAL;

ALTER TABLE stored_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE stored_file FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON stored_file
    USING (within_reach('CASE', subject_id)) WITH CHECK (within_reach('CASE', subject_id));

ALTER TABLE stored_page ENABLE ROW LEVEL SECURITY;
ALTER TABLE stored_page FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON stored_page
    USING (within_reach('CASE', subject_id)) WITH CHECK (within_reach('CASE', subject_id));
