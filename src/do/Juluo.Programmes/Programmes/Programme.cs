namespace Juluo.Programmes;

/// <summary>Money or an award that a funder gives to those who apply: a grant, a call, a loan, an award.</summary>
/// <param name="About">What it pays for, in Markdown.</param>
/// <param name="AmountFrom">The least that is given; null: not said.</param>
/// <param name="OwnShare">How much of the cost the applicant pays, in percent.</param>
/// <param name="OpensOn">The first day; null: it is open already.</param>
/// <param name="ClosesOn">The last day.</param>
/// <param name="Skills">What it takes, in words.</param>
/// <param name="Goals">Of the sustainable development goals, those it serves.</param>
/// <param name="Public">Visitors read it too.</param>
/// <param name="ClosedAt">When it was taken off the list.</param>
/// <param name="Followed">The reader is reminded of its deadline.</param>
public sealed record Programme(
    ProgrammeId Id,
    LocalizedText Title,
    string Funder,
    ProgrammeKind Kind,
    string About,
    Money? AmountFrom,
    Money? AmountTo,
    string Currency,
    int? OwnShare,
    LocalDate? OpensOn,
    LocalDate ClosesOn,
    string? Link,
    IReadOnlyList<string> Skills,
    IReadOnlyList<int> Goals,
    bool Public,
    Instant PostedAt,
    PersonId? PostedBy,
    Instant? ClosedAt,
    bool Followed
)
{
    /// <summary>The funder as English pages name it, where an organisation is listed by the name that was typed.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalizedText FunderName { get; init; } = new(Funder);

    internal static async Task<List<Programme>> WithFunders(
        IReadOnlyList<Programme> programmes,
        OrganisationsFacade organisations,
        CancellationToken stop
    )
    {
        var names = await organisations.Typed(programmes.Select(p => p.Funder), stop);
        return [.. programmes.Select(p => names.TryGetValue(p.Funder, out var name) ? p with { FunderName = name } : p)];
    }

    public const int MostTitleZh = 80;
    public const int MostTitleEn = 120;
    public const int MostFunder = 120;
    public const int MostAbout = 8000;
    public const int MostLink = 300;
    public const int MostSkills = 12;
    public const int MostGoals = 5;

    /// <summary>The last of the goals of the UN.</summary>
    public const int LastGoal = 17;

    /// <summary>Whether one can apply on a day.</summary>
    public bool IsOpen(LocalDate today) => ClosedAt is null && ClosesOn >= today && (OpensOn is not { } opens || opens <= today);

    /// <summary>Whether one will be able to apply.</summary>
    public bool IsAhead(LocalDate today) => ClosedAt is null && OpensOn > today;
}

[Named("programme-kind")]
public enum ProgrammeKind
{
    Grant,
    Call,
    Loan,
    Award,
}
