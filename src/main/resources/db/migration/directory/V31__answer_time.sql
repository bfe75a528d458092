-- In what time a service promises to answer referrals, as it stands in a cell; empty where it promises nothing.
ALTER TABLE service ADD COLUMN answer_time text NOT NULL DEFAULT '';
