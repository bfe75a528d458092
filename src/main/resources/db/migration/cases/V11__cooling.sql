-- When the identity of a closed case goes cold: its handle and a day, and nothing of a client. It stands behind no wall, because
-- what is done by the clock reads it, and sees nothing that does.
CREATE TABLE case_cooling (
    case_id uuid PRIMARY KEY,
    cold_on date NOT NULL
);
CREATE INDEX case_cooling_day ON case_cooling (cold_on);
