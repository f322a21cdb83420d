-- Placements (駐點): people who work with a host for some months. A firm lends them and goes on paying, or they apply themselves and the host or a sponsor pays.

create schema placements;
grant usage on schema placements to juluo_app;

create table placements.placement (
  community_id    uuid not null references postgres.community (id),
  id              uuid not null,
  form            text not null check (form in ('corporate', 'community')),
  title_zh        text check (length(title_zh) between 1 and 80),
  title_en        text check (length(title_en) between 1 and 120),
  about           text not null check (length(about) between 1 and 8000), -- what is to be done, Markdown
  skills          text[] not null default '{}' check (cardinality(skills) <= 12),
  host_id         uuid not null,
  host_contact    uuid, -- who speaks for the host; null: they have left
  sponsor_id      uuid, -- who pays; null: the host
  sponsor_contact uuid,
  starts_on       date not null,
  ends_on         date not null,
  half_days       int not null, -- a week
  apply_until     date not null,
  public          boolean not null default false, -- also for visitors
  posted_at       timestamptz not null,
  posted_by       uuid,
  closed_at       timestamptz, -- taken off the list before anyone was chosen
  handover        text check (length(handover) between 1 and 8000), -- what the next need to know, Markdown
  handover_at     timestamptz,
  ended_on        date,
  ending          text check (ending in ('finished', 'stopped')),
  ending_words    text check (length(ending_words) between 1 and 2000),
  stayed          text check (length(stayed) between 1 and 4000), -- what was still there when it was asked
  stayed_at       timestamptz,
  primary key (community_id, id),
  foreign key (community_id, host_id) references organisations.organisation (community_id, id),
  foreign key (community_id, sponsor_id) references organisations.organisation (community_id, id),
  constraint placement_titled_in_a_language check (coalesce(title_zh, title_en) is not null),
  constraint placement_ends_after_it_starts check (ends_on > starts_on),
  constraint half_a_day_to_five_days check (half_days between 1 and 10),
  constraint placement_ended_somehow check ((ended_on is null) = (ending is null)),
  constraint a_sponsor_speaks_for_one check (sponsor_contact is null or sponsor_id is not null)
);
create index on placements.placement (community_id, apply_until) where closed_at is null;
call postgres.keep_apart('placements.placement');

-- Who could be the fellow. Put forward by a firm they answer first; of those who stand the host picks one, and in the community's form the community confirms.
create table placements.placement_candidate (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  placement_id  uuid not null,
  person_id     uuid not null,
  firm_id       uuid, -- that lends them
  put_by        uuid, -- who put them forward; null: they themselves
  sentence      text not null check (length(sentence) between 1 and 600),
  state         text not null check (state in ('asked', 'standing', 'picked', 'chosen', 'declined', 'withdrawn')),
  answer        text check (length(answer) between 1 and 600), -- the host's words to them
  since         timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, placement_id) references placements.placement (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, firm_id) references organisations.organisation (community_id, id)
);
create unique index one_fellow_for_a_place on placements.placement_candidate (community_id, placement_id) where state in ('picked', 'chosen');
create unique index candidate_once on placements.placement_candidate (community_id, placement_id, person_id) where state not in ('declined', 'withdrawn');
create index on placements.placement_candidate (community_id, person_id);
call postgres.keep_apart('placements.placement_candidate');

-- What the three agreed, version by version. A version is not changed; another text is the next one, and all sign again.
create table placements.placement_agreement (
  community_id uuid not null references postgres.community (id),
  placement_id uuid not null,
  number       int not null check (number > 0),
  work         text not null check (length(work) between 1 and 4000), -- what the fellow does, and with whom
  pay          text not null check (length(pay) between 1 and 4000), -- who pays what
  rights       text not null check (length(rights) between 1 and 4000), -- to whom the work belongs, and data
  leaving      text not null check (length(leaving) between 1 and 4000),
  hash         text not null,
  written_at   timestamptz not null,
  by_person    uuid, -- who wrote it
  primary key (community_id, placement_id, number),
  foreign key (community_id, placement_id) references placements.placement (community_id, id),
  constraint placement_agreement_hash unique (community_id, placement_id, number, hash)
);
call postgres.keep_apart('placements.placement_agreement');
create trigger stays before update on placements.placement_agreement for each row execute function postgres.line_stays();

create function placements.seal_agreement() returns trigger language plpgsql as $$
begin
  new.hash := encode(sha256(convert_to(concat_ws(E'\n', new.number, new.work, new.pay, new.rights, new.leaving), 'UTF8')), 'hex');
  return new;
end $$;
create trigger seal before insert on placements.placement_agreement for each row execute function placements.seal_agreement();

create table placements.placement_signature (
  community_id uuid not null references postgres.community (id),
  placement_id uuid not null,
  number       int not null,
  person_id    uuid not null,
  name         text not null check (length(name) between 1 and 120), -- as they typed it
  hash         text not null,
  at           timestamptz not null,
  constraint placement_signed_once primary key (community_id, placement_id, number, person_id),
  constraint placement_signed_as_written foreign key (community_id, placement_id, number, hash)
    references placements.placement_agreement (community_id, placement_id, number, hash)
);
call postgres.keep_apart('placements.placement_signature');
revoke update on placements.placement_signature from juluo_app;

-- A version is signed only while it is the latest.
create function placements.latest_is_signed() returns trigger language plpgsql as $$
begin
  -- A next version waits for this signature, and this signature for it.
  perform from placements.placement p where p.community_id = new.community_id and p.id = new.placement_id for update;
  if exists (select from placements.placement_agreement a where a.community_id = new.community_id and a.placement_id = new.placement_id and a.number > new.number) then
    raise exception 'there is a newer version' using errcode = 'integrity_constraint_violation', constraint = 'latest_placement_version_is_signed';
  end if;
  return new;
end $$;
create trigger latest before insert on placements.placement_signature for each row execute function placements.latest_is_signed();

-- A week as the fellow writes it down: read by the host and the sponsor.
create table placements.placement_week (
  community_id uuid not null references postgres.community (id),
  placement_id uuid not null,
  week         date not null check (extract(isodow from week) = 1), -- its Monday
  person_id    uuid not null, -- the fellow
  half_days    int not null check (half_days between 0 and 14),
  did          text not null check (length(did) between 1 and 2000),
  blocks       text check (length(blocks) between 1 and 1000),
  written_at   timestamptz not null,
  counted_at   timestamptz,
  constraint one_log_a_week primary key (community_id, placement_id, week),
  foreign key (community_id, placement_id) references placements.placement (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint week_has_begun check (week <= (written_at at time zone 'UTC')::date + 1)
);
create index on placements.placement_week (community_id, person_id);
create index week_to_count on placements.placement_week (community_id, written_at) where counted_at is null;
call postgres.keep_apart('placements.placement_week');
