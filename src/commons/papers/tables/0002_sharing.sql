alter table papers_paper add column sharing text not null default 'everyone';
alter table papers_paper add column organisation bigint references accounts_organisation (id);
