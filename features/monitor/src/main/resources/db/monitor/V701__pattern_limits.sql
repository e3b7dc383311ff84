-- What an organisation finds out of the ordinary; where there is no row, that of the installation holds.
create table pattern_limits (
  organisation uuid primary key references organisation (id),
  quick_seconds integer not null check (quick_seconds between 1 and 3600),
  day_begin time not null,
  day_end time not null check (day_begin < day_end),
  zone text not null,
  least integer not null check (least between 1 and 1000000),
  times double precision not null check (times between 1 and 100)
);
call sluis_protect('pattern_limits');
