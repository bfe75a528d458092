-- Recordings of what calls say, piece by piece: each version a row that nobody changes. Taken away is a version without a sound.
CREATE TABLE voice_prompt (
    language text NOT NULL,
    prompt text NOT NULL,
    version int NOT NULL CHECK (version > 0),
    -- By which it is fetched: drawn by lot, another one for each version.
    sound_id uuid UNIQUE,
    type text,
    sound bytea CHECK (length(sound) <= 1048576),
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (language, prompt, version),
    CHECK ((sound IS NULL) = (sound_id IS NULL) AND (sound IS NULL) = (type IS NULL))
);

-- Calls that somebody answered, or something did: where the talk stands.
CREATE TABLE voice_call (
    gateway text NOT NULL,
    call_id text NOT NULL,
    message_id uuid NOT NULL,
    step text NOT NULL,
    note text NOT NULL,
    day date,
    misses int NOT NULL,
    -- How often anything was heard: keys that belong to an earlier time are not heard twice.
    turn int NOT NULL,
    -- Whether whoever answered was told what the call is for.
    heard boolean NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (gateway, call_id)
);
CREATE INDEX voice_call_message ON voice_call (message_id);
