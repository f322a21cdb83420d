namespace Juluo.Challenges;

/// <summary>What webhooks may be told of challenges: that one is open, and that results are out; no text and no name.</summary>
public sealed partial class ChallengesModule
{
    public override void Events(PublicEvents events)
    {
        events.Add<ChallengeChanged, ChallengeChanged.OpenedData>(
            "challenges.challenge.opened",
            ProjectRights.See,
            f => f.Change == ChallengeChanged.Opened ? new(f.Challenge) : null
        );
        events.Add<ChallengeChanged, ChallengeChanged.PublishedData>(
            "challenges.result.published",
            ProjectRights.See,
            f => f is { Change: ChallengeChanged.Published, Round: { } round } ? new(f.Challenge, round) : null
        );
    }
}
