namespace Juluo.Grants;

/// <summary>A grant of a funder that people apply to: a grant, a call, a loan or an award.</summary>
/// <param name="About">A description of the funding, in Markdown.</param>
/// <param name="AmountFrom">The smallest amount given; null if not specified.</param>
/// <param name="OwnShare">The percentage of the cost that the applicant pays; null if not specified.</param>
/// <param name="OpensOn">The first day for applications; null if it is already open.</param>
/// <param name="ClosesOn">The last day for applications.</param>
/// <param name="Skills">The skills needed, as free text.</param>
/// <param name="Goals">The sustainable development goals that it serves, 1 to 17.</param>
/// <param name="Public">True if visitors can read it, too.</param>
/// <param name="ClosedAt">The time when it was taken off the list; null while it is on it.</param>
/// <param name="Followed">True if the reader is reminded of its deadline.</param>
public sealed record Grant(
    GrantId Id,
    LocalizedText Title,
    string Funder,
    GrantKind Kind,
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
    /// <summary>The funder's name for English pages, if an organisation is listed under the name that was typed.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalizedText FunderName { get; init; } = new(Funder);

    internal static async Task<List<Grant>> WithFunders(
        IReadOnlyList<Grant> grants,
        OrganisationsFacade organisations,
        CancellationToken stop
    )
    {
        var names = await organisations.Typed(grants.Select(p => p.Funder), stop);
        return [.. grants.Select(p => names.TryGetValue(p.Funder, out var name) ? p with { FunderName = name } : p)];
    }

    public const int MostTitleZh = 80;
    public const int MostTitleEn = 120;
    public const int MostFunder = 120;
    public const int MostAbout = 8000;
    public const int MostLink = 300;
    public const int MostSkills = 12;
    public const int MostGoals = 5;

    /// <summary>The number of the last of the 17 sustainable development goals of the United Nations; a form with a higher number is refused.</summary>
    public const int LastGoal = 17;

    /// <summary>Returns true if people can apply on a day: the grant is on the list, and has opened, and its deadline has not passed.</summary>
    public bool IsOpen(LocalDate today) => ClosedAt is null && ClosesOn >= today && (OpensOn is not { } opens || opens <= today);

    /// <summary>Returns true if the grant is on the list and opens for applications after a day.</summary>
    public bool IsAhead(LocalDate today) => ClosedAt is null && OpensOn > today;
}

[Named("programme-kind")]
public enum GrantKind
{
    Grant,
    Call,
    Loan,
    Award,
}
