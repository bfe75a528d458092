-- What somebody looked for and nobody offers. No client and no person who said so: the day, where, what, for whom in words of a
-- list, and which organization and role it came from. No column takes words that somebody typed.
CREATE TABLE unmet_need (
    id uuid PRIMARY KEY,
    province text NOT NULL CHECK (province ~ '^[0-9]{2}$'),
    service_group integer NOT NULL CHECK (service_group BETWEEN 1 AND 6),
    type_id text,
    audiences text[] NOT NULL,
    language text,
    urgency text NOT NULL,
    day date NOT NULL,
    organization_id uuid,
    recorded_as text,
    origin text NOT NULL
);

CREATE INDEX unmet_need_day ON unmet_need (day);
