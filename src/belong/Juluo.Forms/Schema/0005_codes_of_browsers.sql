-- A code is typed in the browser that asked for it and in no other, so that nobody spends another's tries. Beside it goes a link, which no tries close. Codes of before lived ten minutes.
drop table forms.resume_code;
create table forms.resume_code (
  community_id uuid not null references postgres.community (id),
  id           uuid not null, -- what the browser was given
  contact      text not null check (length(contact) between 3 and 254),
  salt         bytea not null,
  hash         bytea not null, -- of the code
  link         bytea not null check (length(link) = 32), -- a digest too
  made_at      timestamptz not null,
  expires_at   timestamptz not null, -- the code; the link is good for longer
  tries        int not null default 0,
  opens        boolean not null, -- a form; otherwise it proves an address, and has no link
  sent         boolean not null default false,
  primary key (community_id, id),
  constraint three_tries check (tries <= 3)
);
create index on forms.resume_code (community_id, made_at);
create index on forms.resume_code (community_id, contact);
create index on forms.resume_code (community_id, link);
call postgres.keep_apart('forms.resume_code');
