namespace Juluo.Lens;

/// <summary>Reads the corrections that were not undone, and applies them to computed ties.</summary>
internal sealed class Corrections(UnitOfWork work)
{
    private static readonly Sql Columns = new("id, a, b, by_person_id, says, made_at, agreed");

    public Task<List<Correction>> InForce(CancellationToken stop) =>
        work.List(
            $"select {Columns} from lens.correction where community_id = {work.Community} and undone_at is null order by made_at",
            Read,
            stop
        );

    public async Task<List<Correction>> Between(PersonId one, PersonId other, CancellationToken stop)
    {
        var (a, b) = Correction.Ordered(one, other);
        return await work.List(
            $"""
            select {Columns} from lens.correction
            where community_id = {work.Community} and a = {a} and b = {b} and undone_at is null order by made_at
            """,
            Read,
            stop
        );
    }

    /// <summary>Returns the partnerships with a person that others claimed and the person has not answered.</summary>
    public Task<List<Correction>> WaitingFor(PersonId person, CancellationToken stop) =>
        work.List(
            $"""
            select {Columns} from lens.correction where community_id = {work.Community} and (a = {person} or b = {person})
              and by_person_id <> {person}
            and says = 'partner' and answered_at is null and undone_at is null order by made_at
            """,
            Read,
            stop
        );

    /// <summary>Applies corrections: pairs who say they do not know each other have no tie, and a claim that both agree on is a partnership.</summary>
    public static List<TieState> Apply(
        List<TieState> ties,
        IEnumerable<Correction> corrections,
        Roster roster,
        out HashSet<(int, int)> hidden
    )
    {
        hidden = [];
        var byPair = ties.ToDictionary(t => (t.A, t.B));
        foreach (var pair in corrections.GroupBy(c => (c.A, c.B)))
        {
            int a = roster.PlaceOf(pair.Key.A.Value),
                b = roster.PlaceOf(pair.Key.B.Value);
            if (a < 0 || b < 0)
                continue;
            if (pair.Any(c => c.Says == Correction.Claim.Stranger))
            {
                byPair.Remove((a, b));
                continue;
            }

            if (pair.Any(c => c.Says == Correction.Claim.Hide))
                hidden.Add((a, b));
            var claims = pair.Where(c => c.Says == Correction.Claim.Partner).ToList();
            if (!claims.Exists(c => c.Agreed == true) && claims.Select(c => c.By).Distinct().Count() < 2)
                continue;
            if (!byPair.TryGetValue((a, b), out var tie))
            {
                var told = Days.Of(claims[0].MadeAt);
                byPair.Add((a, b), tie = new(a, b) { First = told, Last = told });
            }

            (tie.Kind, tie.Probability) = (TieKind.Partner, 1);
            tie.Reasons = [new TieReason.BothSay(), .. tie.Reasons.Take(2)];
        }

        return [.. byPair.Values.OrderBy(t => t.A).ThenBy(t => t.B)];
    }

    private static Correction Read(System.Data.Common.DbDataReader row) =>
        new(
            row.GetGuid(0),
            row.Person(1),
            row.Person(2),
            row.Person(3),
            Enum.Parse<Correction.Claim>(row.GetString(4), ignoreCase: true),
            row.Instant(5),
            row.IsDBNull(6) ? null : row.GetBoolean(6)
        );
}
