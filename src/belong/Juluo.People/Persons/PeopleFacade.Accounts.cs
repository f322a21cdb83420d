namespace Juluo.People;

public sealed partial class PeopleFacade
{
    /// <summary>Returns the accounts of people who have not left. People without an account are left out.</summary>
    public async Task<Dictionary<PersonId, AccountId>> Accounts(CancellationToken stop) =>
        (
            await work.List<(PersonId Person, AccountId Account)>(
                $"""
                select id, account_id from people.person
                where community_id = {work.Community} and account_id is not null and state <> 'alumni'
                """,
                stop
            )
        ).ToDictionary(r => r.Person, r => r.Account);

    /// <summary>Returns the people here who have an account and an email address, staff first, then by name.</summary>
    public Task<List<(PersonId Id, string Name)>> SigningIn(CancellationToken stop) =>
        work.List<(PersonId Id, string Name)>(
            $"""
            select p.id, p.name from people.person p
            where p.community_id = {work.Community} and p.here and p.account_id is not null and p.email is not null
            order by not exists (select from people.membership m
              where m.community_id = p.community_id and m.person_id = p.id and m.role <> all({RoleWord.OfBelonging})), p.name, p.id
            """,
            stop
        );

    /// <summary>A person with an email address who has no account.</summary>
    /// <param name="Shared">True if another person who has not left has the same address.</param>
    public sealed record Reachable(PersonId Id, string Name, string Email, string Language, bool Shared);

    /// <summary>Counts, for each address and ignoring case, the people who have not left: with an account, and without. Addresses without such people are left out.</summary>
    public async Task<Dictionary<string, (int WithAccount, int Without)>> Holding(
        IReadOnlyCollection<string> emails,
        CancellationToken stop
    ) =>
        (
            await work.List<(string Email, int WithAccount, int Without)>(
                $"""
                select e, count(p.account_id)::int, (count(*) - count(p.account_id))::int from unnest({emails.Distinct().ToArray()}::text[]) as e
                join people.person p on p.community_id = {work.Community} and lower(p.email) = lower(e) and p.state <> 'alumni'
                where e <> '' group by e
                """,
                stop
            )
        ).ToDictionary(h => h.Email, h => (h.WithAccount, h.Without), StringComparer.Ordinal);

    /// <summary>Returns the people who have not left, and have an address but no account. Reads all people of a community in one pass.</summary>
    public Task<List<Reachable>> WithoutAccount(CancellationToken stop) =>
        work.List<Reachable>(
            $"""
            select id, name, email, language, shared from (
              select id, name, email, language, account_id, count(*) over (partition by lower(email)) > 1 as shared from people.person
              where community_id = {work.Community} and state <> 'alumni' and email <> '') p
            where account_id is null order by id
            """,
            stop
        );

    /// <summary>Returns a person's address, and whether they have an account. Empty for a merged person, because the address and its mails belong to the person they were merged into.</summary>
    public Task<(string? Email, bool SignsIn)> AddressOf(PersonId id, CancellationToken stop) =>
        work.Find<(string?, bool)>(
            $"select email, account_id is not null from people.person where community_id = {work.Community} and id = {id} and merged_into is null",
            stop
        );

    /// <summary>Finds the person of an account in this community, including former members. Returns null if there is none.</summary>
    public async Task<(PersonId Id, PersonState State)?> OfAccount(AccountId account, CancellationToken stop) =>
        await work.List<(PersonId, PersonState)>(
            $"select id, state from people.person where community_id = {work.Community} and account_id = {account}",
            stop
        )
            is [var person]
            ? person
            : null;

    /// <summary>Returns all people, including former members, with the day they left and their first id in a source. Merged people are left out.</summary>
    public Task<List<(PersonId Id, LocalDate? Left, string? Number)>> Registered(string source, CancellationToken stop) =>
        work.List<(PersonId, LocalDate?, string?)>(
            $"""
            select p.id, p.left_on, (select min(e.external_id) from people.person_external_id e
              where e.community_id = {work.Community} and e.person_id = p.id and e.source = {source})
            from people.person p where p.community_id = {work.Community} and p.merged_into is null order by p.id
            """,
            stop
        );
}
