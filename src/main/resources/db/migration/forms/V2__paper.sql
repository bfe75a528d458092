-- The paper of a form as pictures: what is asked then is what rules and reports need.
CREATE TABLE form_paper (
    form uuid NOT NULL REFERENCES filled_form (id),
    folder uuid NOT NULL,
    -- A file of the room that keeps them.
    file uuid NOT NULL,
    at timestamptz NOT NULL,
    by_name text NOT NULL,
    gone_at timestamptz,
    PRIMARY KEY (form, file)
);
ALTER TABLE form_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON form_paper
    USING (within_reach('CASE', folder)) WITH CHECK (within_reach('CASE', folder));
