namespace Juluo.Collaborations;

/// <summary>What was really exchanged between a community and an agency on a day.</summary>
/// <param name="Link">Where it can be seen.</param>
/// <param name="Project">The project that it belongs to.</param>
/// <param name="Present">Who was there; of those who were erased there is no trace.</param>
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
    /// <summary>The agency puts data where all can take them.</summary>
    DataPublishing,

    /// <summary>Code and applications are made with the data, and go back and forth.</summary>
    CodeExchange,

    /// <summary>Citizens report what is wrong, with the city or with its data, and it is answered.</summary>
    IssueTracking,

    /// <summary>Citizens and agency make and correct data together.</summary>
    ParticipatoryData,
}

[Named("exchange-direction")]
public enum ExchangeDirection
{
    FromAgency,
    ToAgency,
    Both,
}
