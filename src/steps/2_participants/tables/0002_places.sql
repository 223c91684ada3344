-- A role belongs to the place of an organisation in the partnership; people come and go.
create table participants_place (
    id bigint primary key,
    partnership bigint not null references partnership_partnership (id),
    organisation bigint not null references accounts_organisation (id),
    role text not null,
    function text not null,
    is_deputy boolean not null,
    is_signatory boolean not null,
    person bigint references accounts_person (id),
    since text not null,
    closed_on text
);

create index participants_place_organisation on participants_place (organisation);
create unique index participants_place_person on participants_place (partnership, person)
    where person is not null and closed_on is null;

-- Who held a place before.
create table participants_holder (
    place bigint not null references participants_place (id),
    person bigint not null references accounts_person (id),
    since text not null,
    until text not null
);

create index participants_holder_place on participants_holder (place, until);
create index participants_holder_person on participants_holder (person);

insert into participants_place (id, partnership, organisation, role, function, is_deputy, is_signatory, person, since)
select row_number() over (order by r.partnership, r.person), r.partnership, r.organisation, m.role, r.function, r.is_deputy,
    r.is_signatory, r.person, m.since
from participants_representative r
join partnership_member m on m.partnership = r.partnership and m.person = r.person;

drop table participants_representative;
