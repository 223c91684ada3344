-- The sub-area and the square of reports together, and by which sub-areas an import was counted.
create table inventory_place (
    import bigint not null references inventory_import (id),
    source text not null,
    phenomenon text not null,
    sub_area integer not null,
    x bigint not null,
    y bigint not null,
    count bigint not null,
    primary key (import, source, phenomenon, sub_area, x, y)
);

create table inventory_placed (
    import bigint not null references inventory_import (id),
    source text not null,
    phenomenon text not null,
    counted_on text,
    first_period text not null default '',
    last_period text not null default '',
    mark text not null default '',
    primary key (import, source, phenomenon)
);

create table inventory_sub_area (
    import bigint not null references inventory_import (id),
    number integer not null,
    name text not null,
    addresses bigint not null,
    primary key (import, number)
);

insert into inventory_place (import, source, phenomenon, sub_area, x, y, count)
select import, source, phenomenon, 0, x, y, count
from inventory_spot;

insert into inventory_placed (import, source, phenomenon)
select distinct import, source, phenomenon
from inventory_spot;

drop table inventory_spot;
