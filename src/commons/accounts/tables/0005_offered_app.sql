create table accounts_offered_app (
    person bigint primary key references accounts_person (id),
    secret text not null
);

insert into accounts_offered_app (person, secret)
select person, secret from accounts_authenticator where confirmed_at is null;

delete from accounts_authenticator where confirmed_at is null;
