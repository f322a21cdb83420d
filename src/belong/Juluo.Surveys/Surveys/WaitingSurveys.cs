namespace Juluo.Surveys;

/// <summary>The surveys that the caller can answer and hasn't, as items in the list of waiting work.</summary>
internal sealed class WaitingSurveys(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(SurveyRights.Answer)
            ? (Statement)
                $"""
                    exists (select from surveys.invitation i join surveys.survey s on s.community_id = i.community_id and s.id = i.survey_id
                        and s.closed_at is null and s.closes_at > {clock.Now}
                      where i.community_id = {work.Community} and i.person_id = {self} and not i.answered)
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
        var open = await new SurveyStore(work, clock).Waiting(self, stop);
        return [.. open.Select(s => new WaitingItem("survey", s.Title, $"/surveys/{s.Id}", s.OpenedAt, s.ClosesAt))];
    }
}
