namespace Juluo.Projects;

/// <summary>A project in the index: of this community, of an allied one, or of a group whose list was imported.</summary>
/// <param name="Id">The project of this community or an allied one; null for an imported list.</param>
/// <param name="OfCommunity">The allied community; null for this one and for imported lists.</param>
/// <param name="Group">The group that a project of an imported list belongs to.</param>
/// <param name="Stage">The stage, in the words of the imported list.</param>
/// <param name="Code">The address of its code.</param>
/// <param name="Matching">The number of all projects that match, including this one.</param>
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

/// <summary>The source of a project in the index.</summary>
[Named("index-source")]
public enum IndexSource
{
    Here,
    Ally,

    /// <summary>A list imported by an operator.</summary>
    List,
}

/// <summary>The state of a project in the index.</summary>
[Named("index-state")]
public enum IndexState
{
    /// <summary>The project is looking for people.</summary>
    Open,
    Going,
    Ended,

    /// <summary>The state is unknown, because imported lists use different words for the stage.</summary>
    Unknown,
}

/// <summary>A topic of the projects found, and the number of them that have it.</summary>
public sealed record IndexTopic(string Name, int Count);
