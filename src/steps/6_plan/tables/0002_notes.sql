alter table plan_log add column sharing text not null default 'working_group';
alter table plan_log add column organisation bigint references accounts_organisation (id);
