-- What is within reach of whom, as what, from when to when, and why: the one table that the policy, lists and row-level
-- security read. Rooms above write it in the transaction that changes the fact.
CREATE TABLE reach (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    relation text NOT NULL,
    remit_kind text NOT NULL,
    remit_key text NOT NULL,
    -- For a person: for whom they hold the role through which it counts. Empty: through any role.
    through text NOT NULL DEFAULT '',
    why text NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz,
    -- As somebody carries it who is within: see reach_of.
    badge text NOT NULL GENERATED ALWAYS AS (relation || ' ' || remit_kind || ' ' || remit_key || ' ' || through) STORED,
    CHECK (until_at IS NULL OR until_at >= from_at)
);
CREATE INDEX reach_subject ON reach (subject_kind, subject_id);
CREATE INDEX reach_badge ON reach (badge, subject_kind, subject_id);

-- The badges that whoever acts carries in this transaction; none outside one, or where nobody acts.
CREATE FUNCTION carried(what text) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$ SELECT coalesce(nullif(current_setting('spean.' || what, true), '')::text[], '{}') $$;

-- The moment of the act by the program's clock; unknown where nobody acts.
CREATE FUNCTION acting_at() RETURNS timestamptz
    LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('spean.at', true), '')::timestamptz $$;

-- Whether whoever acts may know of it: something ties them to it, nothing shuts them out, and where it is restricted they
-- were named.
CREATE FUNCTION within_reach(which_kind text, which uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
        SELECT coalesce(bool_or(r.badge = ANY (carried('badges'))), false)
            AND NOT coalesce(bool_or(r.badge = ANY (carried('shut_out'))), false)
            AND (NOT coalesce(bool_or(r.relation = 'RESTRICTED'), false)
                OR coalesce(bool_or(r.badge = ANY (carried('named'))), false))
        FROM reach r
        WHERE r.subject_kind = which_kind AND r.subject_id = which
        AND r.from_at <= acting_at() AND (r.until_at IS NULL OR r.until_at > acting_at())
    $$;
