namespace Juluo.People;

public sealed partial class ArrivalsFacade
{
    /// <summary>Values in an imported list for an existing person; null or empty if the list has none.</summary>
    public sealed record PersonCorrection(PersonId Person, string Name)
    {
        public string? LatinName { get; init; }

        public string? Email { get; init; }

        /// <summary>The profession, used only if the person has none. It is added to the list of professions if missing.</summary>
        public LocalizedText? Trade { get; init; }

        public IReadOnlyList<NewPosting> Needs { get; init; } = [];

        public IReadOnlyList<NewPosting> Offers { get; init; } = [];
    }

    /// <summary>All stored data of a person that a list may mention, including hidden fields. It is only for comparison and must not be shown.</summary>
    /// <param name="Numbers">The person's ids in the source that was asked for.</param>
    /// <param name="HasNeeded">True if they have written a need before, open or ended.</param>
    /// <param name="HasOffered">True if they have written an offer before, open or ended.</param>
    public sealed record PersonOnRecord(PersonCard Card, LocalDate? LeftOn, IReadOnlyList<string> Numbers, bool HasNeeded, bool HasOffered);

    private sealed record Recorded(PersonId Id, LocalDate? LeftOn, string[] Numbers, bool HasNeeded, bool HasOffered);

    /// <summary>Finds the people with the given addresses, by address in lower case. If several share an address, a person who is here is preferred. Addresses without a person are left out.</summary>
    public async Task<Dictionary<string, PersonId>> ByAddress(IReadOnlyCollection<string> emails, CancellationToken stop) =>
        (
            await work.List<(string Email, PersonId Id)>(
                $"""
                select distinct on (lower(email)) lower(email), id from people.person
                where community_id = {work.Community} and lower(email) = any(select lower(e) from unnest({emails}::text[]) as e)
                  order by lower(email), here desc, id
                """,
                stop
            )
        ).ToDictionary(r => r.Email, r => r.Id, StringComparer.Ordinal);

    /// <param name="source">The source of the ids to return.</param>
    public async Task<Dictionary<PersonId, PersonOnRecord>> OnRecord(
        IReadOnlyCollection<PersonId> ids,
        string source,
        CancellationToken stop
    )
    {
        var cards = (await reader.Read(ids, stop, _ => Relation.Self)).ToDictionary(c => c.Id);
        var rows = await work.List<Recorded>(
            $"""
            select p.id, p.left_on,
              array(select e.external_id from people.person_external_id e
                where e.community_id = p.community_id and e.person_id = p.id and e.source = {source} order by e.external_id) as numbers,
              p.id in (select w.person_id from people.want w where w.community_id = {work.Community} and w.kind = 'need') as has_needed,
              p.id in (select w.person_id from people.want w where w.community_id = {work.Community} and w.kind = 'offer') as has_offered
            from people.person p where p.community_id = {work.Community} and p.id = any({ids}::uuid[])
            """,
            stop
        );
        return rows.ToDictionary(r => r.Id, r => new PersonOnRecord(cards[r.Id], r.LeftOn, r.Numbers, r.HasNeeded, r.HasOffered));
    }

    /// <summary>Corrects people in a handful of statements. As with <see cref="AddMany"/>, no facts are published.</summary>
    public async Task Correct(IReadOnlyList<PersonCorrection> corrections, CancellationToken stop)
    {
        if (corrections.Count == 0)
            return;
        var professions = await terms.Ensure(TermList.Trades, corrections.Select(c => c.Trade).OfType<LocalizedText>(), stop);
        var (names, latinNames) = (corrections.Select(c => c.Name.Trim()), corrections.Select(c => c.LatinName?.Trim()));
        var (emails, professionIds) = (
            corrections.Select(c => c.Email?.Trim()),
            corrections.Select(c => c.Trade is { } profession ? professions[profession] : (Guid?)null)
        );
        await work.Do(
            $"""
            update people.person p set name = t.name, latin_name = coalesce(t.latin, p.latin_name), email = coalesce(t.email, p.email),
              trade_id = coalesce(p.trade_id, t.trade)
            from unnest({corrections.Select(c => c.Person)}::uuid[], {names}::text[], {latinNames}::text[], {emails}::text[],
              {professionIds}::uuid[]) as t (id, name, latin, email, trade)
            where p.community_id = {work.Community} and p.id = t.id
            """,
            stop
        );
        await AddPostings([.. corrections.Select(c => (c.Person, c.Needs, c.Offers))], stop);
    }
}
