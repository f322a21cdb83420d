namespace Juluo.Projects;

/// <summary>A brief was posted or closed.</summary>
/// <param name="Change"><c>Posted</c> or <c>Closed</c>.</param>
[Named("projects.brief.changed")]
internal sealed record BriefChanged(BriefId Brief, string Change) : IFact
{
    public const string Posted = "posted";
    public const string Closed = "closed";

    /// <summary>The payload of webhooks about a brief.</summary>
    public sealed record Data(BriefId Brief)
    {
        public string Path => $"/briefs/{Brief}";
    }
}
