-- Folders of forms that were opened before there were cases: each is a case too, tied to its province and the ministry's office.
-- Where forms are new as well there are none yet. Whoever changes tables does not see behind their walls: for this they are let in.
DO $folders$
BEGIN
    IF to_regclass('form_folder') IS NULL THEN
        RETURN;
    END IF;
    ALTER TABLE form_folder NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE client_case NO FORCE ROW LEVEL SECURITY;
    INSERT INTO client_case (id, code, centre, province, opened_on, phase, state, setting, changed_at)
        SELECT f.id, f.code, f.centre, substr(f.code, 3, 2), (f.opened_at AT TIME ZONE 'Asia/Phnom_Penh')::date,
            'PRE_REINTEGRATION', 'OPEN', 'none', f.opened_at
        FROM form_folder f WHERE NOT EXISTS (SELECT FROM client_case c WHERE c.id = f.id);
    INSERT INTO reach (subject_kind, subject_id, relation, remit_kind, remit_key, why, from_at)
        SELECT 'CASE', f.id, t.relation, t.kind, t.key, 'opened before there were cases', f.opened_at
        FROM form_folder f
        CROSS JOIN LATERAL (VALUES ('OWN_PROVINCE', 'PROVINCE', substr(f.code, 3, 2)), ('COUNTRY', 'COUNTRY', ''))
            t (relation, kind, key)
        WHERE NOT EXISTS (SELECT FROM reach r
            WHERE r.subject_kind = 'CASE' AND r.subject_id = f.id AND r.relation = t.relation);
    ALTER TABLE client_case FORCE ROW LEVEL SECURITY;
    ALTER TABLE form_folder FORCE ROW LEVEL SECURITY;
END
$folders$;
