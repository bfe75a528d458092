-- A table's wall: a row is there for whoever may know of its subject, as within_reach says it. Written out in the policy of each
-- table, because a function that is called for each row costs twenty times as much, and reads what somebody carries each time.
CREATE PROCEDURE wall(what regclass, kind text, subject text)
    LANGUAGE plpgsql
    AS $wall$
DECLARE
    known text := format($known$(SELECT coalesce(bool_or(r.badge = ANY ((SELECT carried('badges'))::text[])), false)
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
        kind, what, subject);
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', what);
    EXECUTE format('DROP POLICY IF EXISTS within_reach ON %s', what);
    EXECUTE format('CREATE POLICY within_reach ON %1$s USING (%2$s) WITH CHECK (%2$s)', what, known);
END
$wall$;

-- Pages of lists are read in this index's order, with the time in which a tie holds beside it.
DROP INDEX reach_badge;
CREATE INDEX reach_badge ON reach (badge, subject_kind, subject_id) INCLUDE (from_at, until_at);
