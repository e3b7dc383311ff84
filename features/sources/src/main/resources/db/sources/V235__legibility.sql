-- How well a document could be read: pages whose letters were recognised from a picture, how
-- certain that was on average, and pages and attachments that could not be read.
alter table document
  add column recognised_pages int not null default 0 check (recognised_pages >= 0),
  add column confidence int check (confidence between 0 and 100),
  add column missed_parts int not null default 0 check (missed_parts >= 0),
  add check ((recognised_pages > 0) = (confidence is not null));
