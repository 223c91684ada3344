create table accounts_authenticator (
    person bigint primary key references accounts_person (id),
    secret text not null,
    confirmed_at bigint,
    last_step bigint not null
);

create table accounts_recovery_code (
    person bigint not null references accounts_person (id),
    code_hash text not null,
    used_at bigint,
    primary key (person, code_hash)
);

create table accounts_passkey (
    id text primary key,
    person bigint not null references accounts_person (id),
    public_key text not null,
    sign_count bigint not null,
    name text not null,
    added_at bigint not null,
    used_at bigint
);

create index accounts_passkey_person on accounts_passkey (person);

create table accounts_challenge (
    token_hash text primary key,
    purpose text not null,
    person bigint references accounts_person (id),
    expires_at bigint not null
);

create table accounts_link (
    token_hash text primary key,
    person bigint not null references accounts_person (id),
    email_folded text not null,
    expires_at bigint not null
);

create table accounts_device (
    person bigint not null references accounts_person (id),
    device_hash text not null,
    seen_at bigint not null,
    primary key (person, device_hash)
);

alter table accounts_session add column proof text not null default 'password';
alter table accounts_session add column browser text not null default '';
alter table accounts_session add column remote text not null default '';

alter table accounts_organisation add column asks_second_step bigint not null default 0;
