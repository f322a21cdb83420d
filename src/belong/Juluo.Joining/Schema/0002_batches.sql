-- Everybody who has an address and no account is invited, so many a minute. Who they are is written down when it begins: each is seen to once, whichever process does it,
-- in the transaction that writes the invitation and its mail, and what is left goes on after a restart.
create table joining.invitation_batch (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  made_at      timestamptz not null,
  made_by      uuid not null,
  ended_at     timestamptz,
  stopped      boolean not null default false,
  primary key (community_id, id),
  constraint what_was_stopped_has_ended check (ended_at is not null or not stopped)
);
create unique index one_batch_at_a_time on joining.invitation_batch (community_id) where ended_at is null;
call postgres.keep_apart('joining.invitation_batch');

create table joining.invitation_batch_person (
  community_id  uuid not null references postgres.community (id),
  batch_id      uuid not null,
  person_id     uuid not null,
  done_at       timestamptz,
  invitation_id uuid, -- null when done: they had come, left or been invited meanwhile
  primary key (community_id, batch_id, person_id),
  foreign key (community_id, batch_id) references joining.invitation_batch (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, invitation_id) references joining.invitation (community_id, id) on delete set null (invitation_id),
  constraint an_invitation_is_of_one_batch unique (community_id, invitation_id),
  constraint who_is_invited_is_done check (invitation_id is null or done_at is not null)
);
create index on joining.invitation_batch_person (community_id, batch_id, person_id) where done_at is null;
call postgres.keep_apart('joining.invitation_batch_person');
