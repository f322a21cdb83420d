-- Somebody was asked and said no, without having agreed before: they are not asked again. What they agreed to, and took back, stands in people.consent.
create table people.consent_refusal (
  community_id uuid not null references postgres.community (id),
  person_id    uuid not null,
  purpose      text not null check (purpose in ('presence', 'ties', 'replies', 'alliance')),
  at           timestamptz not null,
  primary key (community_id, person_id, purpose),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
call postgres.keep_apart('people.consent_refusal');
