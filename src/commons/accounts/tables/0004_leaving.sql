alter table accounts_person add column erased_at bigint;

create table accounts_new_email (
    token_hash text primary key,
    person bigint not null references accounts_person (id),
    email text not null,
    expires_at bigint not null
);

create index accounts_new_email_person on accounts_new_email (person);
