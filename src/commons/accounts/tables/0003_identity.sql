create table accounts_identity (
    issuer text not null,
    subject text not null,
    person bigint not null references accounts_person (id),
    linked_at bigint not null,
    seen_at bigint not null,
    primary key (issuer, subject),
    unique (person, issuer)
);

create table accounts_question (
    token_hash text primary key,
    browser_hash text not null,
    provider text not null,
    person bigint references accounts_person (id),
    carried text not null,
    expires_at bigint not null
);
