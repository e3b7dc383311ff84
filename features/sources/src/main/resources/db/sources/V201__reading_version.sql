-- Which version of the reading made the passages of a document; 0 is before versions were kept, so
-- everything read until now is read once more.

alter table document add column reading integer not null default 0;
