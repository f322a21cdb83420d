namespace Juluo.Mentoring;

/// <summary>The webhook events of mentoring: a round was opened. They never identify people in a mentorship.</summary>
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
