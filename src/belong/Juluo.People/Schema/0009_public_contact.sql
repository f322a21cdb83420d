-- The person whom strangers can write to: who was asked to be it, by whom, what they said, and until when. Nothing of them is shown without their own consent.

alter table people.consent drop constraint consent_purpose_check,
  add constraint consent_purpose_check check (purpose in ('presence', 'ties', 'replies', 'alliance', 'contact'));
alter table people.consent_refusal drop constraint consent_refusal_purpose_check,
  add constraint consent_refusal_purpose_check check (purpose in ('presence', 'ties', 'replies', 'alliance', 'contact'));

create table people.public_contact (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  person_id    uuid not null,
  asked_by     uuid,
  asked_at     timestamptz not null,
  agreed_at    timestamptz,
  ended_at     timestamptz, -- without agreed_at: they said no, or the question was taken back
  role_zh      text check (length(role_zh) <= 80), -- what they are here for, in their own words
  role_en      text check (length(role_en) <= 80),
  primary key (community_id, id),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint a_contact_says_what_for check ((agreed_at is null) = (role_zh is null and role_en is null))
);
create unique index one_contact_at_a_time on people.public_contact (community_id) where agreed_at is not null and ended_at is null;
create unique index one_question_at_a_time on people.public_contact (community_id) where agreed_at is null and ended_at is null;
create index on people.public_contact (community_id, person_id);
call postgres.keep_apart('people.public_contact');
