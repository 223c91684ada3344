-- Which poll of a round is the last: two may close on one day. Those of before keep 0 and go by that day.
alter table objectives_poll add column number integer not null default 0;
