-- The same wall, written out: see access, V61.
CALL wall('stored_file', 'CASE', 'subject_id');
CALL wall('stored_page', 'CASE', 'subject_id');
