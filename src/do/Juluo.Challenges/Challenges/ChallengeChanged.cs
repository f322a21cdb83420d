namespace Juluo.Challenges;

/// <summary>A challenge was opened, or the results of one of its rounds were published.</summary>
/// <param name="Change">One of the words below.</param>
/// <param name="Round">Of results: of which round.</param>
[Named("challenges.challenge.changed")]
internal sealed record ChallengeChanged(ChallengeId Challenge, string Change, int? Round = null) : IFact
{
    public const string Opened = "opened";
    public const string Published = "published";

    /// <summary>What webhooks send of a challenge that was opened.</summary>
    public sealed record OpenedData(ChallengeId Challenge)
    {
        public string Path => $"/challenges/{Challenge}";
    }

    /// <summary>What webhooks send of results.</summary>
    public sealed record PublishedData(ChallengeId Challenge, int Round)
    {
        public string Path => $"/challenges/{Challenge}/rounds/{Round}";
    }
}
