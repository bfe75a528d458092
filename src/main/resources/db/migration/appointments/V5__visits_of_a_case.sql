-- All visits of one case are read together, and lists of days leave out those of cases that are not their reader's.
CREATE INDEX appointment_subject ON appointment (subject, on_day) WHERE subject IS NOT NULL;
CREATE INDEX appointment_day ON appointment (on_day);
