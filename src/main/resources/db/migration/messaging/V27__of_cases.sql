-- What comes of a visit of a case is there on the desk for those alone who know of the case: the ties stand in the table of reach. A
-- message about a journey may come of several. No row-level security: what sends and what answers acts for nobody.
ALTER TABLE message ADD COLUMN subject_kind text, ADD COLUMN subject_ids uuid[],
    ADD CHECK ((subject_kind IS NULL) = (subject_ids IS NULL));
ALTER TABLE question ADD COLUMN subject_kind text, ADD COLUMN subject_ids uuid[],
    ADD CHECK ((subject_kind IS NULL) = (subject_ids IS NULL));
