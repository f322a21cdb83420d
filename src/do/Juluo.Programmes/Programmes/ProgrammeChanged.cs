namespace Juluo.Programmes;

/// <summary>A programme was posted, or taken off the list.</summary>
/// <param name="Change"><c>Posted</c> or <c>Closed</c>.</param>
[Named("programmes.programme.changed")]
internal sealed record ProgrammeChanged(ProgrammeId Programme, string Change) : IFact
{
    public const string Posted = "posted";
    public const string Closed = "closed";

    /// <summary>The payload of webhooks about a programme.</summary>
    public sealed record Data(ProgrammeId Programme)
    {
        public string Path => $"/programmes/{Programme}";
    }
}
