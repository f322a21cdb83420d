-- What the workers need: a fact or a mail that fails again and again is put aside, and says why.

alter table kernel.outbox add column parked_at timestamptz;
drop index kernel.outbox_due;
create index outbox_due on kernel.outbox (due_at) where done_at is null and parked_at is null;

alter table kernel.mail
  add column due_at      timestamptz,
  add column attempts    int not null default 0,
  add column last_error  text,
  add column parked_at   timestamptz,
  add column unsubscribe text;
update kernel.mail set due_at = made_at;
alter table kernel.mail alter column due_at set not null;
create index mail_due on kernel.mail (due_at) where sent_at is null and parked_at is null;
call kernel.open_to_workers('kernel.mail');

-- An errand's life is told by the database's own clock, so that processes agree about who has fallen silent.
alter table kernel.job_run
  add column began_at timestamptz,
  add column attempts int not null default 0;

-- When each job last ran in each community, and how it went.
create table kernel.job_heard (
  community_id uuid not null references kernel.community (id),
  job          text not null,
  well_at      timestamptz,
  failed_at    timestamptz,
  last_error   text,
  primary key (community_id, job)
);
call kernel.keep_apart('kernel.job_heard');
call kernel.open_to_workers('kernel.job_heard');
