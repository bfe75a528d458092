-- When whoever travels was asked whether they are back.
ALTER TABLE journey_watch ADD COLUMN asked_at timestamptz;
