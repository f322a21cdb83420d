namespace Juluo.Projects;

/// <summary>A project of the index: of this community, of an allied one, or of a group whose list was imported.</summary>
/// <param name="Id">A project of this community or an allied one; null: it stands in an imported list.</param>
/// <param name="OfCommunity">The allied community; null: this one, or an imported list.</param>
/// <param name="Group">Whose it is, of an imported list.</param>
/// <param name="Stage">How far it is, in the words of its list.</param>
/// <param name="Code">Where its code is.</param>
/// <param name="Matching">How many projects match, this one among them.</param>
public sealed record IndexedProject(
    IndexSource Source,
    ProjectId? Id,
    CommunityId? OfCommunity,
    string? Group,
    LocalizedText Name,
    LocalizedText? Summary,
    IReadOnlyList<string> Topics,
    IndexState State,
    string? Stage,
    string? Site,
    string? Code,
    Instant At,
    int Matching
);

/// <summary>Where a project of the index is from.</summary>
[Named("index-source")]
public enum IndexSource
{
    Here,
    Ally,

    /// <summary>A list that an operator imported.</summary>
    List,
}

/// <summary>How far a project of the index is, as far as is known.</summary>
[Named("index-state")]
public enum IndexState
{
    /// <summary>It looks for people.</summary>
    Open,
    Going,
    Ended,

    /// <summary>Its list does not say so in words that this program knows.</summary>
    Unknown,
}

/// <summary>A topic of projects that were found, and how many of them have it.</summary>
public sealed record IndexTopic(string Name, int Count);
