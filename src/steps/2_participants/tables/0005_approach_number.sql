-- Which of two approaches on one day came later; those of before keep 0.
alter table participants_approach add column number integer not null default 0;
