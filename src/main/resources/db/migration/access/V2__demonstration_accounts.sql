-- Whoever reads the sign-in page of a demonstration knows these passwords. Every account that is here already was opened by a
-- demonstration: nothing else could open one.
ALTER TABLE account ADD COLUMN demonstration boolean NOT NULL DEFAULT true;
ALTER TABLE account ALTER COLUMN demonstration DROP DEFAULT;
