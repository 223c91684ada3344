-- In which order objectives, problems, findings and causes were added: their ids are random. Those of before keep 0
-- and stand first.
alter table objectives_objective add column number integer not null default 0;
alter table objectives_problem add column number integer not null default 0;
alter table objectives_finding add column number integer not null default 0;
alter table objectives_cause add column number integer not null default 0;
