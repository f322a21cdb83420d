-- What fails is tried for days, not a number of times; what a mail server refuses for good is told at once. Both can be taken up again.
alter table kernel.outbox add column failing_since timestamptz;
alter table kernel.mail
  add column failing_since timestamptz,
  add column refused       boolean not null default false,
  add column ends_at       timestamptz, -- after which it tells nothing any more, as a link that is over does not
  add column asked_by      uuid,
  add column asked_at_path text check (asked_at_path like '/%'),
  add column reply_to      text,
  add check ((asked_by is null) = (asked_at_path is null));
