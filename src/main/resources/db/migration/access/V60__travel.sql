-- Travel mode: whoever travels sees the cases that they took along, and those that began since, until it is unlocked.
CREATE TABLE travel (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid NOT NULL,
    -- As whoever acts carries it: see reach.
    badge text NOT NULL GENERATED ALWAYS AS ('NAMED PERSON ' || account_id::text || ' ') STORED,
    -- SHA-256 of the cookie of the device that travels; unknown where it has none.
    device text,
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_by uuid
);
CREATE UNIQUE INDEX travel_now ON travel (account_id) WHERE ended_at IS NULL;
CREATE INDEX travel_badge ON travel (badge) WHERE ended_at IS NULL;

CREATE TABLE travel_case (
    travel_id uuid NOT NULL REFERENCES travel (id),
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    PRIMARY KEY (travel_id, subject_kind, subject_id)
);

-- Whether whoever carries these names travels without it.
CREATE FUNCTION left_behind(named text[], which_kind text, which uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
        SELECT EXISTS (SELECT FROM travel t WHERE t.badge = ANY (named) AND t.ended_at IS NULL
            AND NOT EXISTS (SELECT FROM travel_case c WHERE c.travel_id = t.id
                AND c.subject_kind = which_kind AND c.subject_id = which)
            AND EXISTS (SELECT FROM reach b WHERE b.subject_kind = which_kind AND b.subject_id = which
                AND b.from_at < t.began_at))
    $$;

CREATE OR REPLACE FUNCTION within_reach(which_kind text, which uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
        SELECT coalesce(bool_or(r.badge = ANY (carried('badges'))), false)
            AND NOT coalesce(bool_or(r.badge = ANY (carried('shut_out'))), false)
            AND (NOT coalesce(bool_or(r.relation = 'RESTRICTED'), false)
                OR coalesce(bool_or(r.badge = ANY (carried('named'))), false))
            AND NOT left_behind(carried('named'), which_kind, which)
        FROM reach r
        WHERE r.subject_kind = which_kind AND r.subject_id = which
        AND r.from_at <= acting_at() AND (r.until_at IS NULL OR r.until_at > acting_at())
    $$;
