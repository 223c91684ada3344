-- How many addresses each of many parks has, without a look at the addresses themselves.
create index area_address_counted on area_address (round) where inside and not removed and kind <> 'duplicate';
