-- How far a question has climbed, in hours: whoever changes the policy changes the numbers of its steps, and nobody is lost.
ALTER TABLE question ADD COLUMN climbed_hours int NOT NULL DEFAULT 0;
UPDATE question SET climbed_hours = coalesce((SELECT after_hours FROM ladder_step WHERE position = climbed), 0)
WHERE climbed > 0;

-- How often it was answered wrongly, where that is counted: six figures can be guessed (design 3.5).
ALTER TABLE question ADD COLUMN wrong int NOT NULL DEFAULT 0;

-- What a telephone was asked about, however that ended.
CREATE INDEX question_about ON question (asker, about, asked_at DESC);

-- Figures that have done their work are read by nobody any more.
UPDATE question SET slots = slots - 'digits', answer = regexp_replace(answer, '[0-9]{6}', '')
WHERE kind = 'VERIFY_PHONE' AND state <> 'OPEN';
UPDATE message m SET slots = m.slots - 'digits', body = regexp_replace(m.body, '[0-9]{6}', '••••••')
FROM question q WHERE q.id = m.question AND q.kind = 'VERIFY_PHONE' AND q.state <> 'OPEN' AND m.state <> 'QUEUED';
