namespace Juluo.Mentoring;

/// <summary>The caller's tasks in mentoring: requests and proposals to accept or decline.</summary>
internal sealed class WaitingMentorships(UnitOfWork work, Clock clock, PeopleFacade people) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(MentoringRights.TakePart)
            ? (Statement)
                $"""
                    exists (select from mentoring.mentorship where community_id = {work.Community} and state in ('asked', 'proposed')
                      and (mentor_id = {self} and mentor_yes_at is null or trainee_id = {self} and trainee_yes_at is null))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
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
