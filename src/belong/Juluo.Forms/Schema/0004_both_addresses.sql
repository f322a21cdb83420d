-- Who leaves a form with one address and writes another in it opens it by either: of the second a keyed digest is kept and nothing else.

alter table forms.submission add answered bytea check (length(answered) = 32);
create index on forms.submission (community_id, answered) where answered is not null;

create table forms.digest_key (
  community_id uuid not null references postgres.community (id),
  key          text not null, -- sealed
  primary key (community_id)
);
call postgres.keep_apart('forms.digest_key');
revoke update, delete on forms.digest_key from juluo_app;
