-- How long the conversations of a use case are kept; where there is no row, the usual holds. A table of
-- its own: only what was decided stands in it, and the register of use cases stays as it was.
create table use_case_keeping (
  organisation uuid not null,
  use_case text not null,
  months integer not null check (months between 6 and 1200),
  valuation text not null check (valuation in ('destroy', 'preserve')),
  category text not null,
  activity text,
  primary key (organisation, use_case),
  foreign key (organisation, use_case) references use_case (organisation, id) on delete cascade
);
call sluis_protect('use_case_keeping');
