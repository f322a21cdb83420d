-- With government (公私協力): who works with which agency, on what terms, what is really exchanged, and who has which role in it.

create schema collaborations;
grant usage on schema collaborations to juluo_app;

create table collaborations.collaboration (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  agency_id       uuid not null,
  title_zh        text check (length(title_zh) between 1 and 60),
  title_en        text check (length(title_en) between 1 and 90),
  about           text check (length(about) between 1 and 8000), -- Markdown
  handover        text check (length(handover) between 1 and 8000), -- what a successor on either side must know
  visibility      text not null check (visibility in ('people', 'community', 'public')),
  since           date not null,
  head_changed_on date, -- the agency has another head since; null again once they were met
  made_at         timestamptz not null,
  made_by         uuid,
  ended_at        timestamptz,
  farewell        text check (length(farewell) between 1 and 2000),
  primary key (community_id, id),
  foreign key (community_id, agency_id) references organisations.organisation (community_id, id),
  constraint collaboration_titled_in_a_language check (coalesce(title_zh, title_en) is not null)
);
create index on collaborations.collaboration (community_id, agency_id);
call postgres.keep_apart('collaborations.collaboration');

-- Who is in it, on which side: a person of the community, or the name of one outside of it.
create table collaborations.collaboration_person (
  community_id     uuid not null references postgres.community (id),
  id               uuid not null,
  collaboration_id uuid not null,
  side             text not null check (side in ('community', 'agency')),
  person_id        uuid,
  name             text check (length(name) between 1 and 120), -- of one outside the community
  part             text check (length(part) between 1 and 80),
  champion         boolean not null default false, -- stands up for it in the agency
  signs            boolean not null default true,
  named            boolean not null default false, -- visitors may read the person's name
  since            date not null,
  left_on          date,
  primary key (community_id, id),
  constraint person_of_its_collaboration unique (community_id, collaboration_id, id),
  foreign key (community_id, collaboration_id) references collaborations.collaboration (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint person_or_name check ((person_id is null) <> (name is null)),
  constraint champion_in_the_agency check (not champion or side = 'agency'),
  constraint named_by_themselves check (not named or person_id is not null)
);
create unique index once_in_a_collaboration on collaborations.collaboration_person (community_id, collaboration_id, person_id)
  where left_on is null and person_id is not null;
create index on collaborations.collaboration_person (community_id, person_id);
call postgres.keep_apart('collaborations.collaboration_person');

create table collaborations.collaboration_project (
  community_id     uuid not null references postgres.community (id),
  collaboration_id uuid not null,
  project_id       uuid not null,
  primary key (community_id, collaboration_id, project_id),
  foreign key (community_id, collaboration_id) references collaborations.collaboration (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id)
);
create index on collaborations.collaboration_project (community_id, project_id);
call postgres.keep_apart('collaborations.collaboration_project');

-- What both sides agreed, version by version. A version is not changed; another text is the next one, and all sign again.
create table collaborations.collaboration_agreement (
  community_id     uuid not null references postgres.community (id),
  collaboration_id uuid not null,
  number           int not null check (number > 0),
  autonomy         text not null check (length(autonomy) between 1 and 4000), -- what each side decides alone
  goals            text not null check (length(goals) between 1 and 4000),
  contacts         text not null check (length(contacts) between 1 and 2000),
  starts_on        date not null,
  ends_on          date not null,
  data_what        text check (length(data_what) between 1 and 2000), -- null: no data are opened
  data_purpose     text check (length(data_purpose) between 1 and 1000),
  data_readers     text check (length(data_readers) between 1 and 1000), -- who may see them
  data_until       date,
  hash             text not null,
  written_at       timestamptz not null,
  written_by       uuid,
  primary key (community_id, collaboration_id, number),
  foreign key (community_id, collaboration_id) references collaborations.collaboration (community_id, id),
  constraint collaboration_agreement_hash unique (community_id, collaboration_id, number, hash),
  constraint term_ends_after_it_starts check (ends_on >= starts_on),
  constraint data_access_is_whole check (num_nulls(data_what, data_purpose, data_readers, data_until) in (0, 4)),
  constraint data_within_the_term check (data_until between starts_on and ends_on)
);
call postgres.keep_apart('collaborations.collaboration_agreement');
revoke update, delete on collaborations.collaboration_agreement from juluo_app;

create function collaborations.seal_agreement() returns trigger language plpgsql as $$
begin
  new.hash := encode(sha256(convert_to(jsonb_build_array(new.number, new.autonomy, new.goals, new.contacts, new.starts_on, new.ends_on,
    new.data_what, new.data_purpose, new.data_readers, new.data_until)::text, 'UTF8')), 'hex');
  return new;
end $$;
create trigger seal before insert on collaborations.collaboration_agreement
  for each row execute function collaborations.seal_agreement();

create table collaborations.collaboration_signature (
  community_id     uuid not null references postgres.community (id),
  collaboration_id uuid not null,
  number           int not null,
  signer_id        uuid not null, -- of collaboration_person
  name             text not null check (length(name) between 1 and 120), -- as it was typed
  document         text check (length(document) between 1 and 300), -- where one outside the community signed it; null: signed here
  hash             text not null,
  at               timestamptz not null,
  recorded_by      uuid, -- who says that one outside has signed
  constraint collaboration_signed_once primary key (community_id, collaboration_id, number, signer_id),
  foreign key (community_id, collaboration_id, signer_id)
    references collaborations.collaboration_person (community_id, collaboration_id, id) on delete cascade,
  constraint collaboration_signed_as_written foreign key (community_id, collaboration_id, number, hash)
    references collaborations.collaboration_agreement (community_id, collaboration_id, number, hash)
);
call postgres.keep_apart('collaborations.collaboration_signature');
revoke update, delete on collaborations.collaboration_signature from juluo_app;

-- A version is signed only while it is the latest; a document stands for those alone who cannot sign here.
create function collaborations.latest_is_signed() returns trigger language plpgsql as $$
begin
  -- Writing another version waits for this, and this for that.
  perform from collaborations.collaboration c where c.community_id = new.community_id and c.id = new.collaboration_id for update;
  if exists (select from collaborations.collaboration_agreement a where a.community_id = new.community_id
      and a.collaboration_id = new.collaboration_id and a.number > new.number) then
    raise exception 'there is a newer version' using errcode = 'integrity_constraint_violation',
      constraint = 'latest_collaboration_agreement_is_signed';
  end if;
  if not exists (select from collaborations.collaboration_person p where p.community_id = new.community_id and p.id = new.signer_id
      and p.left_on is null and (p.person_id is null) = (new.document is not null)) then
    raise exception 'a document stands for those outside, and a member signs' using errcode = 'check_violation',
      constraint = 'members_sign_themselves';
  end if;
  return new;
end $$;
create trigger latest before insert on collaborations.collaboration_signature
  for each row execute function collaborations.latest_is_signed();

-- What was really exchanged.
create table collaborations.exchange (
  community_id     uuid not null references postgres.community (id),
  id               uuid not null,
  collaboration_id uuid not null,
  mode             text not null check (mode in ('data_publishing', 'code_exchange', 'issue_tracking', 'participatory_data')),
  direction        text not null check (direction in ('from_agency', 'to_agency', 'both')),
  what             text not null check (length(what) between 1 and 600),
  on_day           date not null,
  link             text check (length(link) between 1 and 300),
  project_id       uuid,
  written_at       timestamptz not null,
  written_by       uuid,
  removed_at       timestamptz,
  counted_at       timestamptz, -- it counts as evidence of ties once its undo has had time
  primary key (community_id, id),
  constraint exchange_of_its_collaboration unique (community_id, collaboration_id, id),
  foreign key (community_id, collaboration_id) references collaborations.collaboration (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id),
  -- A day begins somewhere up to 14 hours before it does in Greenwich.
  constraint exchange_not_in_the_future check (on_day <= ((written_at at time zone 'UTC') + interval '14 hours')::date)
);
create index on collaborations.exchange (community_id, collaboration_id, on_day desc, id desc);
create index exchange_to_count on collaborations.exchange (community_id, written_at) where counted_at is null;
call postgres.keep_apart('collaborations.exchange');

create table collaborations.exchange_person (
  community_id     uuid not null references postgres.community (id),
  collaboration_id uuid not null,
  exchange_id      uuid not null,
  present_id       uuid not null, -- of collaboration_person
  primary key (community_id, exchange_id, present_id),
  foreign key (community_id, collaboration_id, exchange_id)
    references collaborations.exchange (community_id, collaboration_id, id) on delete cascade,
  foreign key (community_id, collaboration_id, present_id)
    references collaborations.collaboration_person (community_id, collaboration_id, id) on delete cascade
);
create index on collaborations.exchange_person (community_id, present_id);
call postgres.keep_apart('collaborations.exchange_person');

-- How clearly citizens have a role in one dimension, as seen on a day: dated, kept, never overwritten.
create table collaborations.role_reading (
  community_id     uuid not null references postgres.community (id),
  id               uuid not null,
  collaboration_id uuid not null,
  dimension        text not null check (dimension in ('frame', 'identity', 'contribution', 'selection', 'resources')),
  role             text not null check (role in ('implementer', 'designer', 'initiator')),
  degree           text not null check (degree in ('none', 'partly', 'clearly')),
  evidence         text check (length(evidence) between 1 and 600),
  link             text check (length(link) between 1 and 300),
  exchange_id      uuid,
  on_day           date not null,
  made_at          timestamptz not null,
  made_by          uuid,
  primary key (community_id, id),
  foreign key (community_id, collaboration_id) references collaborations.collaboration (community_id, id),
  foreign key (community_id, collaboration_id, exchange_id) references collaborations.exchange (community_id, collaboration_id, id),
  constraint a_role_has_evidence check (degree = 'none' or evidence is not null),
  constraint reading_not_in_the_future check (on_day <= ((made_at at time zone 'UTC') + interval '14 hours')::date)
);
create index on collaborations.role_reading (community_id, collaboration_id, on_day, id);
call postgres.keep_apart('collaborations.role_reading');
revoke update, delete on collaborations.role_reading from juluo_app;

-- A person who is erased leaves no name behind in what is kept as it was: nothing else of it is changed.
create function collaborations.forget_who_wrote(person uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update collaborations.collaboration_agreement set written_by = null where community_id = postgres.here() and written_by = person;
  update collaborations.collaboration_signature set recorded_by = null where community_id = postgres.here() and recorded_by = person;
  update collaborations.role_reading set made_by = null where community_id = postgres.here() and made_by = person
$$;
revoke all on function collaborations.forget_who_wrote(uuid) from public;
grant execute on function collaborations.forget_who_wrote(uuid) to juluo_app;
