create table accounts_organisation (
    id bigint primary key,
    name text not null,
    kind text not null,
    created_at bigint not null
);

create table accounts_person (
    id bigint primary key,
    name text not null,
    email text not null,
    email_folded text not null unique,
    password_hash text not null,
    desk text not null,
    language text not null,
    scheme text not null,
    created_at bigint not null
);

create table accounts_session (
    token_hash text primary key,
    person bigint not null references accounts_person (id),
    created_at bigint not null,
    seen_at bigint not null,
    said_nl text not null,
    said_en text not null
);

create index accounts_session_person on accounts_session (person);

create table accounts_invitation (
    token_hash text primary key,
    person bigint not null references accounts_person (id),
    expires_at bigint not null,
    used_at bigint
);

create table accounts_attempt (
    subject text not null,
    at bigint not null
);

create index accounts_attempt_subject on accounts_attempt (subject, at);
