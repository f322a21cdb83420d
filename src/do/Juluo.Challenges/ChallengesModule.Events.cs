namespace Juluo.Challenges;

/// <summary>The webhook events of challenges: a challenge was opened, or results were published. They contain no texts and no names.</summary>
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
