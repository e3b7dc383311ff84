-- What questions without an answer were about: words, each with how many questions had it, and by
-- how many people at least. No question, and nobody who asked; docs/decisions/0043 says why. Rows
-- go after thirty days.

-- `askers` has one bit of 64 for each person, another one for each word: from the bits that are set
-- can be told how many people at least, and not who.
create table unanswered_word (
  organisation uuid not null references organisation (id) on delete cascade,
  word text not null,
  day date not null,
  questions integer not null,
  askers bigint not null,
  primary key (organisation, day, word)
);

-- How many questions without an answer came nearest to a source.
create table unanswered_source (
  organisation uuid not null,
  source uuid not null,
  day date not null,
  questions integer not null,
  primary key (organisation, source, day),
  foreign key (organisation, source) references source (organisation, id) on delete cascade
);

call sluis_protect('unanswered_word');
call sluis_protect('unanswered_source');
