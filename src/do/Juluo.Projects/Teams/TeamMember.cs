namespace Juluo.Projects;

/// <summary>A person of a project's team, or who is to be.</summary>
/// <param name="Opening">The opening that they fill or ask for.</param>
/// <param name="Part">What they do in it, in a few words.</param>
/// <param name="Named">Visitors may read their name.</param>
/// <param name="Words">With which they asked, or were invited.</param>
public sealed record TeamMember(PersonId Person, OpeningId? Opening, string? Part, bool Leads, bool Named, string? Words, LocalDate Since)
{
    public const int MostPart = 80;
    public const int MostWords = 600;
}

/// <summary>How a person stands to a team.</summary>
[Named("team-state")]
public enum TeamState
{
    Here,

    /// <summary>Has asked to be taken in, and waits.</summary>
    Asked,

    /// <summary>Was invited, and has not answered.</summary>
    Invited,
}
