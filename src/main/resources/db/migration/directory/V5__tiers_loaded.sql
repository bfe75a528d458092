-- By which table of who sees what the entries were told last: where another one closes or opens a field, all of them have to
-- be told again to whoever follows. Empty where nobody remembers.
ALTER TABLE seed_load ADD COLUMN tiers text NOT NULL DEFAULT '';
