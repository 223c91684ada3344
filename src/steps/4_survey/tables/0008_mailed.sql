-- Which kinds of mail went out, so that none goes twice when the outbox has forgotten it.
alter table survey_destination add column mailed text not null default '';
