-- Roles of a community's own, and who holds them; built-in roles may be held at one site only.

create table people.role (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  name_zh      text not null check (length(name_zh) between 1 and 40),
  name_en      text not null check (length(name_en) between 1 and 60),
  permissions  text[] not null,
  ended_at     timestamptz,
  primary key (community_id, id)
);
create unique index one_role_of_a_name on people.role (community_id, people.fold(name_zh)) where ended_at is null;
call kernel.keep_apart('people.role');

-- A role of the community's own, anywhere or at one site; or a built-in role at one site. Built-in roles anywhere are memberships.
create table people.role_grant (
  community_id uuid not null references kernel.community (id),
  id           uuid not null,
  person_id    uuid not null,
  role         text check (role in
    ('member', 'resident', 'trainee', 'mentor', 'front_desk', 'operator', 'alliance_manager', 'researcher', 'public_servant')),
  role_id      uuid,
  site_id      uuid,
  since        date not null,
  primary key (community_id, id),
  constraint held_once unique nulls not distinct (community_id, person_id, role, role_id, site_id),
  constraint one_kind_of_role check ((role is null) <> (role_id is null)),
  constraint built_in_roles_anywhere_are_memberships check (role is null or site_id is not null),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  foreign key (community_id, role_id) references people.role (community_id, id),
  foreign key (community_id, site_id) references kernel.site (community_id, id)
);
create index on people.role_grant (community_id, role_id);
call kernel.keep_apart('people.role_grant');
