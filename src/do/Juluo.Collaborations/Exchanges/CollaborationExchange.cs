namespace Juluo.Collaborations;

/// <summary>An exchange between a community and an agency on a day, as it took place.</summary>
/// <param name="Link">The address of the result.</param>
/// <param name="Project">The project that it belongs to; null if there is none.</param>
/// <param name="Present">The people who were present; erased people are not listed.</param>
public sealed record CollaborationExchange(
    ExchangeId Id,
    CollaborationId Collaboration,
    ExchangeMode Mode,
    ExchangeDirection Direction,
    string What,
    LocalDate OnDay,
    string? Link,
    ProjectId? Project,
    PersonId? WrittenBy,
    IReadOnlyList<CollaborationPersonId> Present
)
{
    public const int MostWhat = 600;
    public const int MostLink = 300;
}

/// <summary>The four modes of exchange between government and citizens in open data (Sieber and Johnson 2015).</summary>
[Named("exchange-mode")]
public enum ExchangeMode
{
    /// <summary>The agency publishes data for everyone.</summary>
    DataPublishing,

    /// <summary>Code and applications built on the data go back and forth.</summary>
    CodeExchange,

    /// <summary>Citizens report errors in the city or in its data, and the agency answers.</summary>
    IssueTracking,

    /// <summary>Citizens and the agency create and correct data together.</summary>
    ParticipatoryData,
}

[Named("exchange-direction")]
public enum ExchangeDirection
{
    FromAgency,
    ToAgency,
    Both,
}
