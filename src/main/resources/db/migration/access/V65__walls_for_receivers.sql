-- What is disclosed lies behind two walls: whoever may know of the case has it, and whoever receives it may read it. The words of
-- the wall stand in one place for both.
CREATE FUNCTION known_by(what regclass, kind text, subject text) RETURNS text
    LANGUAGE sql STABLE
    AS $$ SELECT format($known$(SELECT coalesce(bool_or(r.badge = ANY ((SELECT carried('badges'))::text[])), false)
            AND NOT coalesce(bool_or(r.badge = ANY ((SELECT carried('shut_out'))::text[])), false)
            AND (NOT coalesce(bool_or(r.relation = 'RESTRICTED'), false)
                OR coalesce(bool_or(r.badge = ANY ((SELECT carried('named'))::text[])), false))
        FROM reach r
        WHERE r.subject_kind = %1$L AND r.subject_id = %2$s.%3$I
        AND r.from_at <= (SELECT acting_at()) AND (r.until_at IS NULL OR r.until_at > (SELECT acting_at())))
        AND NOT EXISTS (SELECT FROM travel t
            WHERE t.badge = ANY ((SELECT carried('named'))::text[]) AND t.ended_at IS NULL
            AND NOT EXISTS (SELECT FROM travel_case c
                WHERE c.travel_id = t.id AND c.subject_kind = %1$L AND c.subject_id = %2$s.%3$I)
            AND EXISTS (SELECT FROM reach b
                WHERE b.subject_kind = %1$L AND b.subject_id = %2$s.%3$I AND b.from_at < t.began_at))$known$,
        kind, what, subject) $$;

CREATE OR REPLACE PROCEDURE wall(what regclass, kind text, subject text)
    LANGUAGE plpgsql
    AS $wall$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', what);
    EXECUTE format('DROP POLICY IF EXISTS within_reach ON %s', what);
    EXECUTE format('CREATE POLICY within_reach ON %1$s USING (%2$s) WITH CHECK (%2$s)', what, known_by(what, kind, subject));
END
$wall$;

-- Beside the wall of a table: whoever may know of this other subject reads its rows, and writes none.
CREATE PROCEDURE read_by(what regclass, kind text, subject text)
    LANGUAGE plpgsql
    AS $wall$
BEGIN
    EXECUTE format('DROP POLICY IF EXISTS read_by ON %s', what);
    EXECUTE format('CREATE POLICY read_by ON %1$s FOR SELECT USING (%2$s)', what, known_by(what, kind, subject));
END
$wall$;
