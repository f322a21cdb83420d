namespace Juluo.Grants;

/// <summary>A grant was posted, or taken off the list.</summary>
/// <param name="Change"><c>Posted</c> or <c>Closed</c>.</param>
[Named("programmes.programme.changed")]
internal sealed record GrantChanged(GrantId Programme, string Change) : IFact
{
    public const string Posted = "posted";
    public const string Closed = "closed";

    /// <summary>The payload of webhooks about a grant.</summary>
    public sealed record Data(GrantId Programme)
    {
        public string Path => $"/grants/{Programme}";
    }
}
