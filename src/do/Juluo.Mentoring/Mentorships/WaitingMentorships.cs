namespace Juluo.Mentoring;

/// <summary>The caller's tasks in mentoring: requests and proposals to accept or decline.</summary>
internal sealed class WaitingMentorships(UnitOfWork work, Clock clock, PeopleFacade people) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(MentoringRights.TakePart))
            return [];
        var waiting = (await new MentorshipStore(work, clock).Of(self, stop)).Where(m => m.WaitsFor(self)).Take(Most).ToList();
        var cards = waiting.Count == 0 ? null : await people.Named([.. waiting.Select(m => m.Other(self)).Distinct()], stop);
        return
        [
            .. from mentorship in waiting
            let other = cards!.GetValueOrDefault(mentorship.Other(self))
            where other is not null
            select new WaitingItem("mentorship", new(other.Name), $"/mentorships/{mentorship.Id}", mentorship.MadeAt),
        ];
    }
}
