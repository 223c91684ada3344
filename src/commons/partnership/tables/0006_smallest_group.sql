alter table partnership_partnership add column group_size_min integer not null default 0;
