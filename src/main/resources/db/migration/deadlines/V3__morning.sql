-- How far a morning's counts have come: the last person who was looked at, in the order of their handles.
CREATE TABLE morning (
    day date PRIMARY KEY,
    last uuid,
    everybody boolean NOT NULL DEFAULT false
);

-- Whoever wants no count in the morning.
CREATE TABLE morning_unwanted (
    person uuid PRIMARY KEY
);
