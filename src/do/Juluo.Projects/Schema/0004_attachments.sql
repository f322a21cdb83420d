-- Files and links that belong to a project.
create table projects.attachment (
  community_id uuid not null references postgres.community (id),
  id           uuid not null,
  project_id   uuid not null,
  name         text not null check (length(name) between 1 and 200), -- of a file: as it is saved
  link         text check (length(link) between 1 and 500),
  kind         text check (length(kind) between 3 and 100), -- of a file, as it is served: of our own list, never as it was sent
  bytes        bigint check (bytes > 0),
  file_key     text,
  small_key    text, -- of a picture: the small one, to be shown
  width        int check (width > 0),
  height       int check (height > 0),
  shown        boolean not null, -- to all who may read the project's page; otherwise to its team
  added_at     timestamptz not null,
  added_by     uuid,
  removed_at   timestamptz,
  primary key (community_id, id),
  foreign key (community_id, project_id) references projects.project (community_id, id),
  constraint a_link_or_a_file check ((link is null) = (file_key is not null) and (file_key is null) = (kind is null) and (file_key is null) = (bytes is null)),
  constraint a_picture_has_its_size check ((small_key is null) = (width is null) and (small_key is null) = (height is null))
);
create index on projects.attachment (community_id, project_id);
create index on projects.attachment (community_id, added_by);
call postgres.keep_apart('projects.attachment');
