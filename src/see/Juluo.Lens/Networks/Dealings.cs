namespace Juluo.Lens;

/// <summary>The first time two people dealt with each other since a given moment, by family of evidence.</summary>
/// <param name="Presence">Presence in the same zone or at the same event.</param>
/// <param name="Exchange">A reply, help, mentoring and so on; a meeting from an introduction does not count as an exchange.</param>
/// <param name="Cooperation">Work on the same project, bid or event.</param>
public sealed record Dealing(PersonId A, PersonId B, Instant? Presence, Instant? Exchange, Instant? Cooperation);

public sealed partial class NetworkLens
{
    /// <summary>Returns the first evidence of each pair at or after the moment given for it; pairs without any are left out. Raw presence is kept for 90 days, other evidence permanently.</summary>
    public async Task<List<Dealing>> FirstSince(IReadOnlyList<(PersonId A, PersonId B, Instant Since)> pairs, CancellationToken stop)
    {
        var here = await Counted(stop);
        var known = pairs.Where(p => here.Contains(p.A) && here.Contains(p.B)).ToArray();
        if (known.Length == 0)
            return [];
        var introductionMet = (int)InteractionKind.IntroductionMet;
        var sinces = known.Select(p => p.Since);
        var at = known.Min(p => p.Since);
        var bs = known.Select(p => p.B);
        return await work.List(
            $"""
            select p.n, min(i.at) filter (where i.kind < 10), min(i.at) filter (where i.kind between 10 and 19
              and i.kind <> {introductionMet}), min(i.at) filter (where i.kind >= 20)
            from unnest({known.Select(p => p.A)}::uuid[], {bs}::uuid[], {sinces}::timestamptz[]) with ordinality as p (a, b, since, n)
            join lens.interaction i on i.community_id = {work.Community} and i.at >= {at} and i.at >= p.since and i.a in (p.a, p.b)
              and i.b in (p.a, p.b)
            group by p.n order by p.n
            """,
            r => new Dealing(known[r.GetInt64(0) - 1].A, known[r.GetInt64(0) - 1].B, At(r, 1), At(r, 2), At(r, 3)),
            stop
        );
    }

    /// <summary>Returns those of some people who agree that their presence counts.</summary>
    public async Task<List<PersonId>> Counted(IReadOnlyCollection<PersonId> some, CancellationToken stop)
    {
        var here = await Counted(stop);
        return [.. some.Where(here.Contains)];
    }

    /// <summary>
    /// Returns the first evidence of each pair among some people who agree that their presence counts, as far as it was counted in ties; pairs without any are left out.
    /// </summary>
    public async Task<List<Dealing>> Firsts(IReadOnlyCollection<PersonId> among, CancellationToken stop)
    {
        var counting = await Counted(among, stop);
        var introductionMet = (int)InteractionKind.IntroductionMet;
        return await work.List(
            $"""
            select a, b, min(first_at) filter (where kind < 10), min(first_at) filter (where kind between 10 and 19 and kind <> {introductionMet}),
              min(first_at) filter (where kind >= 20)
            from lens.evidence where community_id = {work.Community} and a = any({counting}) and b = any({counting})
            group by a, b order by a, b
            """,
            r => new Dealing(r.Person(0), r.Person(1), At(r, 2), At(r, 3), At(r, 4)),
            stop
        );
    }

    private static Instant? At(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);
}
