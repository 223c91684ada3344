alter table partnership_partnership add column ended_on text;
