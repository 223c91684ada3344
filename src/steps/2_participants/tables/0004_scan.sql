-- What a park has that brings stakeholders with it, as somebody who knows it said.
create table participants_trait (
    partnership bigint not null references partnership_partnership (id),
    trait text not null,
    is_there boolean not null,
    primary key (partnership, trait)
);

-- When an organisation was approached, by which other, and what it said.
create table participants_approach (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    organisation bigint not null references accounts_organisation (id),
    approached_on text not null,
    approached_by bigint references accounts_organisation (id),
    way text not null,
    answer text not null
);

create index participants_approach_organisation on participants_approach (partnership, organisation);
