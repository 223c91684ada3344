create table inventory_import (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    kind text not null,
    state text not null,
    file text not null,
    filename text not null,
    person bigint references accounts_person (id),
    at bigint not null,
    source text not null,
    origin text not null,
    area text not null,
    region text not null,
    topic text not null,
    job bigint,
    read_rows bigint not null,
    kept_rows bigint not null,
    outside_rows bigint not null,
    wrong_rows bigint not null
);

create index inventory_import_round on inventory_import (round, at);

create table inventory_figure (
    import bigint not null references inventory_import (id),
    source text not null,
    category text not null,
    period text not null,
    name text not null,
    phenomenon text not null,
    count bigint,
    primary key (import, source, category, period)
);

create table inventory_mapping (
    partnership bigint not null references partnership_partnership (id),
    category text not null,
    phenomenon text not null,
    primary key (partnership, category)
);

create table inventory_request (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    source text not null,
    asked_on text,
    unavailable text not null,
    primary key (round, source)
);

create table inventory_top (
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    organisation bigint not null references accounts_organisation (id),
    place integer not null,
    phenomenon text not null,
    own_words text not null,
    why text not null,
    primary key (round, organisation, place)
);
