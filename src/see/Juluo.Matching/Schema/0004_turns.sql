-- Whether a person would also meet people of sites in which they are not.
alter table matching.capacity add column elsewhere boolean not null default false;

-- What a community chose that introductions are for. No row: both.
create table matching.choice (
  community_id uuid primary key references postgres.community (id),
  aim          text not null check (aim in ('help', 'balanced', 'bridge'))
);
call postgres.keep_apart('matching.choice');
