namespace Juluo.Collaborations;

/// <summary>The data from which early warnings are derived.</summary>
/// <param name="Since">The day on which the collaboration began.</param>
/// <param name="HeadChangedOn">The day on which the agency got a new head whom its people have not met yet; null if there is none.</param>
/// <param name="People">People who are or were in it.</param>
/// <param name="Exchanges">All exchanges.</param>
/// <param name="Moved">People whose position in the agency has ended.</param>
/// <param name="WrittenOn">The day on which the latest version of the agreement was written.</param>
internal sealed record WarningFacts(
    LocalDate Since,
    LocalDate? HeadChangedOn,
    IReadOnlyCollection<CollaborationPerson> People,
    IReadOnlyCollection<CollaborationExchange> Exchanges,
    IReadOnlySet<CollaborationPersonId> Moved,
    int? Latest,
    LocalDate? WrittenOn,
    int? InForce,
    LocalDate? TermEndsOn,
    LocalDate? DataUntil
);

/// <summary>Finds early signs of the usual reasons why collaborations with agencies fail: the champion leaves, the term ends, one person does everything, nothing happens.</summary>
internal static class EarlyWarnings
{
    public const int DaysBeforeTheTermEnds = 60;
    public const int DaysUnsigned = 30;
    public const int DaysQuiet = 90;
    public const int MonthsOfExchanges = 6;
    public const int FewestExchanges = 5;
    public const int MostPercent = 70;

    /// <summary>Returns the warnings, most severe first. Pure.</summary>
    /// <remarks>O(people × exchanges of the last six months), plus one pass over all exchanges.</remarks>
    public static IReadOnlyList<EarlyWarning> Of(WarningFacts facts, LocalDate today) =>
        [
            .. new[]
            {
                Champion(facts),
                Term(facts, today),
                Data(facts, today),
                Signing(facts, today),
                Head(facts),
                Names(facts),
                Person(facts, today),
                Quiet(facts, today),
            }
                .SelectMany(w => w)
                .OrderBy(w => w.Kind),
        ];

    private static IEnumerable<EarlyWarning> Champion(WarningFacts facts)
    {
        var champions = facts.People.Where(p => p is { Champion: true, LeftOn: null }).ToList();
        if (champions.Exists(p => !facts.Moved.Contains(p.Id)))
            yield break;
        if (champions is [var moved, ..])
            yield return new(EarlyWarningKind.ChampionMoved, $"moved:{moved.Id}", moved.Id);
        else if (facts.People.Where(p => p.Champion).OrderBy(p => p.LeftOn).LastOrDefault() is { } left)
            yield return new(EarlyWarningKind.ChampionLeft, $"left:{left.Id}", left.Id, On: left.LeftOn);
        else
            yield return new(EarlyWarningKind.NoChampion, "no-champion");
    }

    private static IEnumerable<EarlyWarning> Term(WarningFacts facts, LocalDate today)
    {
        if (facts.TermEndsOn is not { } ends)
            yield break;
        if (ends < today)
            yield return new(EarlyWarningKind.TermEnded, $"ended:{facts.InForce}", On: ends);
        else if (Days(today, ends) <= DaysBeforeTheTermEnds)
            yield return new(EarlyWarningKind.TermEnds, $"ends:{facts.InForce}", On: ends, Count: Days(today, ends));
    }

    // Access to data ends with the term at the latest, so once the term has ended, only the warning about the term is given.
    private static IEnumerable<EarlyWarning> Data(WarningFacts facts, LocalDate today)
    {
        if (facts.DataUntil is { } until && until < today && facts.TermEndsOn >= today)
            yield return new(EarlyWarningKind.DataAccessEnded, $"data:{facts.InForce}", On: until);
    }

    private static IEnumerable<EarlyWarning> Signing(WarningFacts facts, LocalDate today)
    {
        if (facts.Latest is null && Days(facts.Since, today) >= DaysUnsigned)
            yield return new(EarlyWarningKind.NoAgreement, "no-agreement", Count: Days(facts.Since, today));
        else if (facts.Latest != facts.InForce && facts.WrittenOn is { } written && Days(written, today) >= DaysUnsigned)
            yield return new(EarlyWarningKind.Unsigned, $"unsigned:{facts.Latest}", On: written, Count: Days(written, today));
    }

    private static IEnumerable<EarlyWarning> Head(WarningFacts facts)
    {
        if (facts.HeadChangedOn is { } changed)
            yield return new(EarlyWarningKind.HeadChanged, $"head:{changed:uuuu-MM-dd}", On: changed);
    }

    private static IEnumerable<EarlyWarning> Names(WarningFacts facts)
    {
        foreach (var side in Enum.GetValues<CollaborationSide>())
            if (facts.People.Where(p => p.LeftOn is null && p.Side == side).ToList() is { Count: < 2 } few)
                yield return new(
                    EarlyWarningKind.OneName,
                    $"names:{side}:{(few.Count == 0 ? "none" : few[0].Id)}",
                    few.Count == 0 ? null : few[0].Id,
                    side,
                    Count: few.Count
                );
    }

    private static IEnumerable<EarlyWarning> Person(WarningFacts facts, LocalDate today)
    {
        var recent = facts.Exchanges.Where(e => e.OnDay > today.PlusMonths(-MonthsOfExchanges)).ToList();
        if (recent.Count < FewestExchanges)
            yield break;
        var most = facts
            .People.Where(p => p.LeftOn is null)
            .Select(p => (p.Id, Percent: 100 * recent.Count(e => e.Present.Contains(p.Id)) / recent.Count))
            .OrderByDescending(p => p.Percent)
            .FirstOrDefault();
        if (most.Percent >= MostPercent)
            yield return new(EarlyWarningKind.OnePerson, $"person:{most.Id}", most.Id, Count: most.Percent);
    }

    private static IEnumerable<EarlyWarning> Quiet(WarningFacts facts, LocalDate today)
    {
        var last = facts.Exchanges.Select(e => e.OnDay).Append(facts.Since).Max();
        if (Days(last, today) >= DaysQuiet)
            yield return new(EarlyWarningKind.Quiet, $"quiet:{last:uuuu-MM-dd}", On: last, Count: Days(last, today));
    }

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
