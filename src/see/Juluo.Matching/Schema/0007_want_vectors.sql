-- What texts of needs and offers mean, as an endpoint for embeddings that the installation names has said it: of a text only its digest. Empty without such an endpoint.
create table matching.want_vector (
  community_id uuid not null references postgres.community (id),
  model        text not null,
  digest       bytea not null, -- SHA-256 of the text
  vector       bytea not null check (octet_length(vector) between 4 and 32768 and octet_length(vector) % 4 = 0), -- float4, little-endian, of length 1
  primary key (community_id, model, digest)
);
call postgres.keep_apart('matching.want_vector');
