-- The names of groups and types when the files were read last: whoever follows what changes is told of new ones.
ALTER TABLE seed_load ADD COLUMN names text NOT NULL DEFAULT '';
