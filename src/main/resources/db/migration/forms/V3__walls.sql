-- The same wall, written out: see access, V61.
CALL wall('form_folder', 'CASE', 'id');
CALL wall('filled_form', 'CASE', 'folder');
CALL wall('form_line', 'CASE', 'folder');
CALL wall('form_answer', 'CASE', 'folder');
CALL wall('form_answer_before', 'CASE', 'folder');
CALL wall('form_paper', 'CASE', 'folder');
