-- Where somebody reads e-mail; empty where nobody said.
ALTER TABLE person ADD COLUMN email text NOT NULL DEFAULT '';
