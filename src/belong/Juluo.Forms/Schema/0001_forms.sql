-- Forms (表單): what is asked, in versions that stay, and what people answer, on their way and once it was sent.

create schema forms;
grant usage on schema forms to juluo_app;

create table forms.form (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  owner        text not null check (owner ~ '^[a-z]{1,40}$'), -- the module that it belongs to; forms: the operators' own
  purpose      text check (length(purpose) between 1 and 120), -- what the owner has it for
  title_zh     text check (length(title_zh) between 1 and 200),
  title_en     text check (length(title_en) between 1 and 200),
  draft        text not null check (length(draft) <= 200000), -- YAML: the next version
  draft_before text check (length(draft_before) <= 200000), -- to take the last change back
  draft_at     timestamptz not null,
  draft_by     uuid,
  visitors     boolean not null default true, -- may fill it in without an account
  version      int, -- that is open; null: none was published
  made_at      timestamptz not null,
  retired_at   timestamptz, -- begun no more
  primary key (community_id, id),
  constraint form_titled_in_a_language check (coalesce(title_zh, title_en) is not null)
);
call postgres.keep_apart('forms.form');

create table forms.form_version (
  community_id uuid not null references postgres.community (id),
  form_id      uuid not null,
  number       int not null check (number >= 1),
  text         text not null check (length(text) <= 200000),
  keep_days    int not null check (keep_days between 1 and 3650),
  published_at timestamptz not null,
  published_by uuid,
  constraint version_of_its_number primary key (community_id, form_id, number),
  foreign key (community_id, form_id) references forms.form (community_id, id)
);
call postgres.keep_apart('forms.form_version');
revoke delete on forms.form_version from juluo_app;

-- Who began with a version finishes it: what they read is what they answered.
create function forms.version_stays() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'published_by' is distinct from to_jsonb(old) - 'published_by' then
    raise exception 'a version stays as it was published' using errcode = 'integrity_constraint_violation', constraint = 'version_stays';
  end if;
  return new;
end $$;
create trigger stays before update on forms.form_version for each row execute function forms.version_stays();

alter table forms.form add constraint open_version_is_published
  foreign key (community_id, id, version) references forms.form_version (community_id, form_id, number) deferrable initially deferred;

-- One person's way through a version.
create table forms.submission (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  form_id      uuid not null,
  version      int,
  trial        text check (length(trial) <= 200000), -- the draft that is tried out; such a submission goes nowhere
  subject      text check (length(subject) between 1 and 200), -- what it is about, for the owner
  person_id    uuid, -- null: a visitor, who holds it by a secret
  language     text check (length(language) between 2 and 12), -- one that only the form speaks
  answers      jsonb not null default '{}',
  sealed       text, -- sensitive answers, sealed
  typed        text, -- what was typed and is no answer yet, sealed
  place        text, -- the page on which they were last
  leads        text check (length(leads) <= 400), -- where they go once it was sent
  contact      text check (length(contact) between 3 and 254), -- by which it can be resumed
  begun_at     timestamptz not null,
  saved_at     timestamptz not null,
  sent_at      timestamptz,
  keep_until   timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, form_id) references forms.form (community_id, id),
  foreign key (community_id, form_id, version) references forms.form_version (community_id, form_id, number),
  foreign key (community_id, person_id) references people.person (community_id, id) on delete cascade,
  constraint version_or_trial check (num_nonnulls(version, trial) = 1),
  constraint trials_are_not_sent check (trial is null or sent_at is null)
);
create index on forms.submission (community_id, form_id, sent_at desc, id) where sent_at is not null;
create index on forms.submission (community_id, person_id) where person_id is not null;
create index on forms.submission (community_id, contact) where contact is not null and sent_at is null;
create index on forms.submission (community_id, keep_until);
call postgres.keep_apart('forms.submission');

-- What was sent is not sent again, and its answers are not written again; where its person is merged with another it goes over.
create function forms.sent_once() returns trigger language plpgsql as $$
begin
  if old.sent_at is not null then
    raise exception 'this was sent' using errcode = 'integrity_constraint_violation', constraint = 'sent_once';
  end if;
  if new.version is distinct from old.version or new.form_id <> old.form_id then
    raise exception 'a submission stays with the version it was begun with' using errcode = 'integrity_constraint_violation', constraint = 'begun_version_stays';
  end if;
  return new;
end $$;
create trigger once before update of answers, sealed, sent_at, version, form_id on forms.submission for each row execute function forms.sent_once();

-- The secrets by which browsers hold a submission: one for each browser.
create table forms.submission_key (
  community_id  uuid not null references postgres.community (id),
  submission_id uuid not null,
  hash          bytea not null check (length(hash) = 32),
  made_at       timestamptz not null,
  primary key (community_id, submission_id, hash),
  foreign key (community_id, submission_id) references forms.submission (community_id, id) on delete cascade
);
call postgres.keep_apart('forms.submission_key');
revoke update on forms.submission_key from juluo_app;

-- The code by which a submission is resumed, for an address; also where nothing can be resumed by it, so that nobody learns whether there is something.
create table forms.resume_code (
  community_id uuid not null references postgres.community (id),
  contact      text not null check (length(contact) between 3 and 254),
  salt         bytea not null,
  hash         bytea not null, -- of the code
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  tries        int not null default 0,
  constraint one_code_at_a_time primary key (community_id, contact),
  constraint three_tries check (tries <= 3)
);
create index on forms.resume_code (community_id, made_at);
call postgres.keep_apart('forms.resume_code');

-- A page of a document that was sent. The pages of one question and item are one document.
create table forms.document_page (
  community_id  uuid not null references postgres.community (id),
  id            uuid not null,
  submission_id uuid not null,
  person_id     uuid, -- whose submission it is
  question      text not null check (length(question) between 1 and 40),
  item          text not null default '' check (length(item) <= 40), -- of the documents that are asked for
  name          text not null check (length(name) between 1 and 200),
  kind          text not null, -- content type
  bytes         bigint not null,
  file_key      text not null,
  small_key     text,
  width         int,
  height        int,
  doubt         text check (doubt in ('dark', 'blurred')), -- what the program thinks of the photo
  kept_anyway   boolean not null default false, -- and the person does not
  added_at      timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, submission_id) references forms.submission (community_id, id) on delete cascade
);
create index on forms.document_page (community_id, submission_id, question, item, id);
call postgres.keep_apart('forms.document_page');

-- A link by which documents are sent later, without an account.
create table forms.document_link (
  community_id  uuid not null references postgres.community (id),
  submission_id uuid not null,
  hash          bytea not null check (length(hash) = 32),
  made_at       timestamptz not null,
  expires_at    timestamptz not null,
  primary key (community_id, hash),
  foreign key (community_id, submission_id) references forms.submission (community_id, id) on delete cascade
);
create index on forms.document_link (community_id, submission_id);
call postgres.keep_apart('forms.document_link');
