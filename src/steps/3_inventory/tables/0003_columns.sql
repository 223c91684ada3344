alter table inventory_import add column layout text not null default '';
alter table inventory_import add column boundary integer not null default 0;

create table inventory_layout (
    partnership bigint not null references partnership_partnership (id),
    signature text not null,
    layout text not null,
    primary key (partnership, signature)
);

create table inventory_moment (
    import bigint not null references inventory_import (id),
    source text not null,
    phenomenon text not null,
    weekday integer not null,
    hour integer not null,
    count bigint not null,
    primary key (import, source, phenomenon, weekday, hour)
);

create table inventory_spot (
    import bigint not null references inventory_import (id),
    source text not null,
    phenomenon text not null,
    x bigint not null,
    y bigint not null,
    count bigint not null,
    primary key (import, source, phenomenon, x, y)
);
