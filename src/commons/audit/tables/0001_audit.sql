create table audit_head (
    chain text primary key,
    number bigint not null,
    hash text not null,
    seal text not null
);

insert into audit_head (chain, number, hash, seal)
values ('daily', 0, '', ''), ('incidents', 0, '', '');

create table audit_person (
    key bigint primary key,
    person bigint unique,
    name text not null
);

create table audit_line (
    chain text not null,
    number bigint not null,
    at bigint not null,
    person bigint,
    role text not null,
    organisation bigint,
    partnership bigint,
    capability text not null,
    act text not null,
    object text not null,
    outcome text not null,
    origin text not null,
    previous text not null,
    hash text not null,
    primary key (chain, number)
);

create index audit_line_partnership on audit_line (partnership, at);
create index audit_line_person on audit_line (person, partnership);

create table audit_checkpoint (
    chain text not null,
    number bigint not null,
    hash text not null,
    removed bigint not null,
    at bigint not null,
    seal text not null,
    primary key (chain, number)
);
