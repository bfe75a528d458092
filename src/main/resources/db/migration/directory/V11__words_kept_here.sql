-- Words and names that people changed in the program. Each change is a version, none is changed or lost; the last one of a subject
-- counts. A subject without a version, or whose last one says so, is as data-seed has it.
CREATE TABLE word_version (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL CHECK (subject_kind IN ('WORDS', 'TYPE', 'GROUP')),
    subject text NOT NULL,
    number integer NOT NULL,
    state text NOT NULL CHECK (state IN ('SAID', 'REMOVED', 'AS_SHIPPED')),
    sense text NOT NULL,
    means text NOT NULL,
    english text[] NOT NULL,
    khmer text[] NOT NULL,
    -- Whose services are written into the index again.
    types text[] NOT NULL,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (subject_kind, subject, number)
);

ALTER TABLE index_change DROP CONSTRAINT index_change_kind_check;
ALTER TABLE index_change ADD CONSTRAINT index_change_kind_check CHECK (kind IN ('SERVICE', 'ORGANIZATION', 'WORDS'));

-- The table's own words, as with services: every node reads its words again.
CREATE FUNCTION words_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO index_change (kind, subject) SELECT 'WORDS', id FROM after ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER words_inserted AFTER INSERT ON word_version REFERENCING NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION words_changed();
