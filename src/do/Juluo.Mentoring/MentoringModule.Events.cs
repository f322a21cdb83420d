namespace Juluo.Mentoring;

/// <summary>Webhooks learn that a round is open. They do not learn who learns from whom.</summary>
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
