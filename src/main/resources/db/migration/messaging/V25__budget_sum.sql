-- What a month took is summed up again and again: by when a message was sent.
CREATE INDEX message_claimed ON message (claimed_at) WHERE claimed_at IS NOT NULL;
