create table papers_paper (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    kind text not null,
    content text not null,
    sha256 text not null,
    state text not null,
    person bigint references accounts_person (id),
    created_at bigint not null
);

create index papers_paper_round on papers_paper (round, kind, created_at);

create table papers_party (
    paper bigint not null references papers_paper (id),
    organisation bigint not null references accounts_organisation (id),
    place integer not null,
    name text not null,
    primary key (paper, organisation)
);

create table papers_signatory (
    paper bigint not null references papers_paper (id),
    organisation bigint not null references accounts_organisation (id),
    person bigint not null references accounts_person (id),
    name text not null,
    function text not null,
    primary key (paper, organisation, person)
);

create table papers_signature (
    paper bigint not null references papers_paper (id),
    organisation bigint not null references accounts_organisation (id),
    person bigint references accounts_person (id),
    name text not null,
    function text not null,
    method text not null,
    signed_on text not null,
    statement text not null,
    at bigint not null,
    registered_by bigint references accounts_person (id),
    primary key (paper, organisation)
);
