alter table inventory_import add column sharing text not null default 'working_group';
alter table inventory_import add column organisation bigint references accounts_organisation (id);
