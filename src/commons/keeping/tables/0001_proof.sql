create table keeping_proof (
    id bigint primary key,
    kind text not null,
    partnership bigint,
    day text not null,
    erased bigint not null,
    term_days integer not null,
    setting text not null
);

create index keeping_proof_partnership on keeping_proof (partnership, day);
