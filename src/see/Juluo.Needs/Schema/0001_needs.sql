-- Responses to needs and offers, what came of them, and the mails that carry them. Until 29 November 2026 Matching kept them; matching/0009 hands its tables over. What a person says that they
-- need or offer is a part of their profile and stays with People (decision 49).

create schema needs;
grant usage on schema needs to juluo_app;
