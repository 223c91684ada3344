-- How sure the baseline is, how the target was written down, and what came of it at the next measurement.
alter table objectives_objective add column baseline_n bigint not null default 0;
alter table objectives_objective add column baseline_variance double precision not null default 0;
alter table objectives_objective add column baseline_blur double precision not null default 0;
alter table objectives_objective add column aim text not null default 'value';
alter table objectives_objective add column aim_change double precision not null default 0;
alter table objectives_objective add column measured_by text not null default '';

-- What the group established; it stays as it was said.
create table objectives_result (
    objective bigint primary key references objectives_objective (id) on delete cascade,
    partnership bigint not null references partnership_partnership (id),
    round bigint not null references partnership_round (id),
    value double precision not null,
    n bigint not null,
    is_tested boolean not null,
    verdict text not null,
    note text not null,
    fixed_on text not null
);

create index objectives_result_round on objectives_result (round);
