-- What comes of a case is there for those alone who know of the case: the ties stand in the table of reach.
ALTER TABLE task ADD COLUMN subject_kind text, ADD COLUMN subject_id uuid,
    ADD CHECK ((subject_kind IS NULL) = (subject_id IS NULL));
ALTER TABLE deadline ADD COLUMN subject_kind text, ADD COLUMN subject_id uuid,
    ADD CHECK ((subject_kind IS NULL) = (subject_id IS NULL));
