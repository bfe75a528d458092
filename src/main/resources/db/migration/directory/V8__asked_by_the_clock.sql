-- The program asks too, when an entry has not been found right for 90 days (LT-17): then nobody asked.
ALTER TABLE entry_question ALTER COLUMN asked_by DROP NOT NULL;

-- One province a day, so that nobody is asked about everything at once; nothing for what reaches the whole country.
CREATE TABLE asking_round (
    day date PRIMARY KEY,
    province text NOT NULL
);
CREATE INDEX asking_round_province ON asking_round (province, day);
