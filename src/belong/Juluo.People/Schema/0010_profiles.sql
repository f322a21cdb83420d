-- What people say of themselves, field by field, and who may see each.

create table people.profile (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  han_name     text check (length(han_name) between 1 and 80),
  pronouns     text check (length(pronouns) between 1 and 40),
  about        text check (length(about) between 1 and 600),
  languages    text[] not null default '{}' check (cardinality(languages) <= 12),
  links        text[] not null default '{}' check (cardinality(links) <= 6),
  availability text check (availability in ('open', 'quiet')),
  quiet_until  timestamptz,
  photo        text, -- keys of the file store: large and small
  photo_small  text,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint until_when_one_is_quiet check (quiet_until is null or availability = 'quiet'),
  constraint a_photo_has_both_sizes check ((photo is null) = (photo_small is null))
);
call kernel.keep_apart('people.profile');

-- Who may see a field; no row means what is usual for that field.
create table people.field_visibility (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  field        text not null check (field in
    ('han_name', 'latin_name', 'pronouns', 'photo', 'trade', 'about', 'skills', 'offers', 'needs', 'languages', 'links', 'availability', 'email', 'positions')),
  visibility   text not null check (visibility in ('public', 'members', 'ties', 'nobody')),
  primary key (community_id, person_id, field),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call kernel.keep_apart('people.field_visibility');

create function people.usual_visibility(field text) returns text language sql immutable parallel safe
  as $$ select case when field in ('han_name', 'latin_name', 'trade') then 'public' when field = 'email' then 'nobody' else 'members' end $$;

create table people.person_skill (
  community_id uuid not null references kernel.community (id),
  person_id    uuid not null,
  skill_id     uuid not null,
  primary key (community_id, person_id, skill_id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, skill_id) references people.skill (community_id, id)
);
create index on people.person_skill (community_id, skill_id);
call kernel.keep_apart('people.person_skill');
create index if not exists want_of_person on people.want (community_id, person_id) where ended_at is null;
create index if not exists want_skill_of_skill on people.want_skill (community_id, skill_id);
create index if not exists person_of_trade on people.person (community_id, trade_id);
