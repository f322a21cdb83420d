-- Who can help with a need, or would like what is offered: one response of a person to a want. "declined" is a need that was mailed to them and is not for them; its author never sees it.
create table matching.response (
  community_id uuid not null references postgres.community (id),
  want_id      uuid not null, -- of People
  person_id    uuid not null, -- who responds
  author_id    uuid not null, -- who said the need or the offer
  message      text not null default '' check (length(message) <= 500),
  state        text not null check (state in ('open', 'helped', 'not_helped', 'withdrawn', 'declined')),
  at           timestamptz not null,
  result_at    timestamptz, -- when the author said whether it helped
  counted_at   timestamptz, -- when it was told to Lens
  constraint one_response_of_a_person primary key (community_id, want_id, person_id),
  constraint nobody_responds_to_themselves check (person_id <> author_id),
  constraint a_result_has_its_time check ((state in ('helped', 'not_helped')) = (result_at is not null)),
  constraint only_help_is_counted check (counted_at is null or state = 'helped')
);
create index response_of_person on matching.response (community_id, person_id);
create index response_to_author on matching.response (community_id, author_id);
create index response_to_count on matching.response (community_id, result_at) where state = 'helped' and counted_at is null;
call postgres.keep_apart('matching.response');

-- What came of a need or an offer, as its author says who closed it.
create table matching.closing (
  community_id uuid not null references postgres.community (id),
  want_id      uuid not null, -- of People
  person_id    uuid not null, -- its author
  outcome      text not null check (outcome in ('helped', 'otherwise', 'not_needed')),
  words        text not null default '' check (length(words) <= 500),
  at           timestamptz not null,
  constraint closed_once primary key (community_id, want_id)
);
create index closing_of_person on matching.closing (community_id, person_id);
call postgres.keep_apart('matching.closing');
