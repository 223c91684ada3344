alter table mail_message add column is_emptied boolean not null default false;
