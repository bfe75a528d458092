-- By what a number is reached first, where somebody said so; SMS otherwise. Goes when the number passes on.
CREATE TABLE preferred_channel (
    number text PRIMARY KEY,
    channel text NOT NULL CHECK (channel IN ('SMS', 'VOICE', 'TELEGRAM', 'EMAIL'))
);

-- The chat of a number: of Telegram, or of the simulation, which counts there alone.
CREATE TABLE telegram_chat (
    gateway text NOT NULL,
    number text NOT NULL,
    chat text NOT NULL,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (gateway, number),
    UNIQUE (gateway, chat)
);

-- A number that is about to be linked: by whoever opens the link once, and then returns the figures that came to the telephone.
CREATE TABLE telegram_start (
    gateway text NOT NULL,
    number text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    until_at timestamptz NOT NULL,
    -- Which chat opened it; empty before.
    chat text,
    digits text,
    tries int NOT NULL DEFAULT 0,
    PRIMARY KEY (gateway, number),
    UNIQUE (gateway, chat),
    CHECK ((chat IS NULL) = (digits IS NULL))
);

-- What Telegram told, by its own number: stored first, and told twice heard once. What was said goes when it was understood.
CREATE TABLE telegram_update (
    id bigint PRIMARY KEY,
    body text,
    at timestamptz NOT NULL,
    -- Nothing while nothing was made of it.
    outcome text
);
CREATE INDEX telegram_update_left ON telegram_update (at) WHERE outcome IS NULL;
CREATE INDEX telegram_update_at ON telegram_update (at);

-- Addresses whose host does not take them: what goes there goes by SMS.
CREATE TABLE email_refused (
    address text PRIMARY KEY,
    code text NOT NULL,
    at timestamptz NOT NULL
);

-- To which address an e-mail went.
ALTER TABLE message ADD COLUMN address text;

-- The buttons below a message on a telephone that is not there: a line for each, the key, a blank and what it means.
ALTER TABLE simulated_message ADD COLUMN choices text NOT NULL DEFAULT '';
