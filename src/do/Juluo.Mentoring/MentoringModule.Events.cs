namespace Juluo.Mentoring;

/// <summary>What webhooks may be told: that a round is open. Who learns from whom is no program’s to know.</summary>
public sealed partial class MentoringModule
{
    public override void Events(PublicEvents events)
    {
        events.Add<MentorRoundOpened, MentorRoundOpened.Data>(
            "mentoring.round.opened",
            MentoringRights.See,
            f => new(f.Round, f.AsksUntil)
        );
    }
}
