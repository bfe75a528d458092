-- A device that a person said is theirs alone: until then it counts as their second factor. A shared one never does.
ALTER TABLE known_device ADD COLUMN own_until timestamptz;
