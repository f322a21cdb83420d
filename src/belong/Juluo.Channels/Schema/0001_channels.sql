-- Channels: conversations of the community or of a circle, their messages, reactions and files, and how far each has read.

create schema channels;
grant usage on schema channels to juluo_app;

create table channels.channel (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  circle_id    uuid, -- null: of the whole community
  name_zh      text check (length(name_zh) between 1 and 60),
  name_en      text check (length(name_en) between 1 and 80),
  purpose_zh   text check (length(purpose_zh) between 1 and 300),
  purpose_en   text check (length(purpose_en) between 1 and 450),
  -- Counts what is written and changed in it. Whoever writes takes the next number under this row's lock and holds it to the commit, so that numbers
  -- become visible in their order: whoever has read up to one has missed none below it.
  turn         bigint not null default 0,
  made_by      uuid,
  made_at      timestamptz not null,
  closed_at    timestamptz,
  primary key (community_id, id),
  foreign key (community_id, circle_id) references circles.circle (community_id, id),
  constraint channel_named_in_a_language check (coalesce(name_zh, name_en) is not null)
);
create index on channels.channel (community_id, circle_id);
call postgres.keep_apart('channels.channel');

-- The way in for programs elsewhere: whoever has the address may write into one channel.
create table channels.bridge (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  channel_id   uuid not null,
  name         text not null check (length(name) between 1 and 60),
  token_hash   bytea not null check (length(token_hash) = 32),
  made_by      uuid,
  made_at      timestamptz not null,
  used_at      timestamptz,
  removed_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, channel_id) references channels.channel (community_id, id),
  constraint one_bridge_of_an_address unique (community_id, token_hash)
);
call postgres.keep_apart('channels.bridge');

-- What is searched: without the keys by which people stand in a text.
create function channels.message_words(text text) returns tsvector language sql immutable parallel safe
  as $$ select array_to_tsvector(people.lexemes(people.fold(regexp_replace(text, '<@[0-9a-f-]{36}>', ' ', 'g')))) $$;

create table channels.message (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  channel_id    uuid not null,
  turn          bigint not null, -- its place in the channel
  changed       bigint not null, -- the channel's turn at which it, its reactions or its replies changed last
  root_id       uuid,            -- the message that it replies to
  author_id     uuid,            -- null: a bridge, or somebody who was erased
  bridge_id     uuid,
  bridge_author text check (length(bridge_author) between 1 and 80),
  text          text not null check (length(text) <= 8000), -- Markdown, in which people stand as <@key>
  mentions      uuid[] not null default '{}',
  at            timestamptz not null,
  edited_at     timestamptz,
  removed_at    timestamptz,
  removed_by    uuid,
  words         tsvector not null generated always as (channels.message_words(text)) stored,
  primary key (community_id, id),
  constraint one_message_at_a_turn unique (community_id, channel_id, turn),
  constraint message_of_a_channel unique (community_id, id, channel_id),
  foreign key (community_id, channel_id) references channels.channel (community_id, id),
  constraint a_reply_stays_in_its_channel foreign key (community_id, root_id, channel_id) references channels.message (community_id, id, channel_id),
  foreign key (community_id, author_id) references people.person (community_id, id) on delete set null (author_id),
  foreign key (community_id, bridge_id) references channels.bridge (community_id, id),
  constraint a_bridge_is_no_person check (bridge_id is null or author_id is null)
);
create index on channels.message (community_id, channel_id, changed);
create index on channels.message (community_id, channel_id, turn) where root_id is null;
create index on channels.message (community_id, root_id, turn) where root_id is not null;
create index on channels.message (community_id, author_id);
create index on channels.message (community_id, removed_at) where removed_at is not null;
create index on channels.message using gin (words);
call postgres.keep_apart('channels.message');

create function channels.replies_are_one_deep() returns trigger language plpgsql as $$
begin
  if exists (select from channels.message where community_id = new.community_id and id = new.root_id and root_id is not null) then
    raise exception 'a reply is to the message that began the thread' using errcode = 'integrity_constraint_violation', constraint = 'replies_are_one_deep';
  end if;
  return new;
end $$;
create trigger replies_are_one_deep before insert or update of root_id on channels.message
  for each row when (new.root_id is not null) execute function channels.replies_are_one_deep();

create table channels.reaction (
  community_id uuid not null references postgres.community (id),
  message_id   uuid not null,
  person_id    uuid not null,
  emoji        text not null check (length(emoji) between 1 and 16),
  at           timestamptz not null,
  primary key (community_id, message_id, person_id, emoji),
  foreign key (community_id, message_id) references channels.message (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on channels.reaction (community_id, person_id);
call postgres.keep_apart('channels.reaction');

create table channels.channel_file (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  message_id   uuid not null,
  by_person    uuid not null,
  place        int not null check (place between 1 and 4),
  name         text not null check (length(name) between 1 and 200),
  kind         text not null check (length(kind) between 3 and 100), -- as it is served: of our own list, never as it was sent
  bytes        bigint not null check (bytes > 0),
  file_key     text not null,
  small_key    text, -- of a picture: the small one, to be shown
  width        int check (width > 0),
  height       int check (height > 0),
  primary key (community_id, id),
  constraint one_file_at_a_place unique (community_id, message_id, place),
  constraint a_picture_has_its_size check ((small_key is null) = (width is null) and (small_key is null) = (height is null)),
  foreign key (community_id, message_id) references channels.message (community_id, id) on delete cascade
);
create index on channels.channel_file (community_id, by_person);
call postgres.keep_apart('channels.channel_file');

-- How far somebody has read a channel, and what they wish to hear of it.
create table channels.channel_reader (
  community_id uuid not null references postgres.community (id),
  channel_id   uuid not null,
  person_id    uuid not null,
  read_to      bigint, -- null: never opened
  hears        text not null default 'usual' check (hears in ('usual', 'daily', 'nothing')),
  primary key (community_id, channel_id, person_id),
  foreign key (community_id, channel_id) references channels.channel (community_id, id) on delete cascade,
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade
);
create index on channels.channel_reader (community_id, person_id);
call postgres.keep_apart('channels.channel_reader');

-- As people.found: row-level security lets no index answer a question about words. It is told which channels the asker may read.
do $$ begin execute format('create policy owners_functions on channels.message for select to %I using (true)', current_user); end $$;
create function channels.found_messages(typed tsquery, channels uuid[], before uuid, most int) returns table (message_id uuid) language plpgsql stable
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select m.id from channels.message m
    where m.words @@ typed and m.community_id = postgres.here() and m.channel_id = any(channels) and m.removed_at is null and (before is null or m.id < before)
    order by m.id desc limit most;
end $$;
revoke all on function channels.found_messages(tsquery, uuid[], uuid, int) from public;
grant execute on function channels.found_messages(tsquery, uuid[], uuid, int) to juluo_app;

-- What an erased person wrote goes; that something was written there stays, or the replies of others would hang in the air.
create function channels.forget_in_channels(person uuid) returns void language sql as $$
  update channels.message set author_id = null, text = '', mentions = '{}', removed_at = coalesce(removed_at, at), removed_by = null
  where community_id = postgres.here() and author_id = person;
  update channels.message set mentions = array_remove(mentions, person), text = replace(text, '<@' || person || '>', '@…'), removed_by = nullif(removed_by, person)
  where community_id = postgres.here() and (person = any(mentions) or removed_by = person)
$$;
grant execute on function channels.forget_in_channels(uuid) to juluo_app;
