namespace Juluo.Challenges;

/// <summary>A challenge was opened, or the results of one of its rounds were published.</summary>
/// <param name="Change"><c>Opened</c> or <c>Published</c>.</param>
/// <param name="Round">The round whose results were published; null for an opening.</param>
[Named("challenges.challenge.changed")]
internal sealed record ChallengeChanged(ChallengeId Challenge, string Change, int? Round = null) : IFact
{
    public const string Opened = "opened";
    public const string Published = "published";

    /// <summary>The payload of webhooks about an opened challenge.</summary>
    public sealed record OpenedData(ChallengeId Challenge)
    {
        public string Path => $"/challenges/{Challenge}";
    }

    /// <summary>The payload of webhooks about published results.</summary>
    public sealed record PublishedData(ChallengeId Challenge, int Round)
    {
        public string Path => $"/challenges/{Challenge}/rounds/{Round}";
    }
}
