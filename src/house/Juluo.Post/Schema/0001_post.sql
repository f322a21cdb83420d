-- Letters and parcels that a site takes in for registered addresses. Until 29 November 2026 Reception kept them; reception/0007 hands its tables over (decision 51).

create schema post;
grant usage on schema post to juluo_app;
