-- Whether messages to a number may hold a link by which one answers: officials are taught not to tap any (design 3.2).
ALTER TABLE phone ADD COLUMN links boolean NOT NULL DEFAULT true;
