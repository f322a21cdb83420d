namespace Juluo.Grants;

/// <summary>An organisation or a project of the community that could apply to a grant.</summary>
/// <param name="Key">The key of the organisation or the project.</param>
/// <param name="Mine">True if the reader belongs to it and can apply in its name.</param>
/// <param name="Covered">The skills needed by the grant that the applicant's people offer.</param>
/// <param name="Missing">The skills needed by the grant that none of the applicant's people offers.</param>
/// <param name="Goals">The goals of the grant that the applicant's outcomes serve, too.</param>
public sealed record Applicant(
    Guid Key,
    ApplicantKind Kind,
    LocalizedText Name,
    bool Mine,
    Eligibility Eligibility,
    IReadOnlyList<string> Covered,
    IReadOnlyList<string> Missing,
    IReadOnlyList<int> Goals,
    bool NamedInIt,
    SaidOfApplicant? Said
)
{
    public string Path => Kind == ApplicantKind.Project ? $"/projects/{Key}" : $"/organisations/{Key}";

    /// <summary>The score beyond eligibility: 1 per skill, 0.5 per goal, 0.25 if its description names a skill.</summary>
    internal double Fit => (Covered.Count * 1.0) + (Goals.Count * 0.5) + (NamedInIt ? 0.25 : 0);
}

[Named("applicant-kind")]
public enum ApplicantKind
{
    Organisation,
    Project,
}

/// <summary>Facts that an organisation or a project has given about itself. Null means that the fact was not given.</summary>
public sealed record SaidOfApplicant(string? Place, int? Headcount, int? Founded, int? Partners)
{
    public const int MostPlace = 60;
}
