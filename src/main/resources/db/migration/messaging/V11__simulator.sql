-- Telephones that are not there: what came to them, and what was answered on them.
CREATE TABLE simulated_message (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    number text NOT NULL,
    channel text NOT NULL,
    -- From the program to the telephone, or from the telephone to the program.
    inward boolean NOT NULL,
    body text NOT NULL,
    message_id uuid,
    reference text,
    at timestamptz NOT NULL,
    -- When the telephone reported that it has it; one that is switched off reports nothing.
    reported_at timestamptz
);
CREATE INDEX simulated_message_number ON simulated_message (number, id DESC);
CREATE INDEX simulated_message_unreported ON simulated_message (id) WHERE NOT inward AND reported_at IS NULL;

-- Telephones that are switched off.
CREATE TABLE simulated_off (number text PRIMARY KEY);
