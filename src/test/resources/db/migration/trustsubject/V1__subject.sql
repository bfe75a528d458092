-- What the tests of the policy decide about, until there are cases: a table with a subject as every such table is made.
CREATE TABLE trust_subject (
    id uuid PRIMARY KEY,
    note text NOT NULL
);
ALTER TABLE trust_subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE trust_subject FORCE ROW LEVEL SECURITY;
CREATE POLICY within_reach ON trust_subject USING (within_reach('CASE', id)) WITH CHECK (within_reach('CASE', id));
