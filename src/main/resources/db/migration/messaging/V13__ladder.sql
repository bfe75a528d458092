-- What is done when nobody answers, and after how many hours since the question (design 3.4). The administrator can change it.
CREATE TABLE ladder_step (
    position int PRIMARY KEY CHECK (position > 0),
    step text NOT NULL CHECK (step IN ('CALL', 'COLLEAGUE', 'PERSON')),
    after_hours int NOT NULL CHECK (after_hours > 0)
);
INSERT INTO ladder_step VALUES (1, 'CALL', 24), (2, 'COLLEAGUE', 48), (3, 'PERSON', 72);

-- How far a question has climbed, and when it climbs on; nothing where it does not climb.
ALTER TABLE question ADD COLUMN climbed int NOT NULL DEFAULT 0;
ALTER TABLE question ADD COLUMN climbs_at timestamptz;
CREATE INDEX question_climbs ON question (climbs_at) WHERE state = 'OPEN' AND climbs_at IS NOT NULL;
