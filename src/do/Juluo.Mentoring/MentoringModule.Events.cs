namespace Juluo.Mentoring;

/// <summary>What webhooks may be told: that a round is open, and that hours are offered. Who learns from whom is no program’s to know.</summary>
public sealed partial class MentoringModule
{
    public override void Events(PublicEvents events)
    {
        events.Add<MentorRoundOpened, MentorRoundOpened.Data>(
            "mentoring.round.opened",
            MentoringRights.See,
            f => new(f.Round, f.AsksUntil)
        );
        events.Add<OfficeHoursPublished, OfficeHoursPublished.Data>(
            "mentoring.office-hours.published",
            MentoringRights.See,
            f => new(f.Hours, f.LastDay)
        );
    }
}
