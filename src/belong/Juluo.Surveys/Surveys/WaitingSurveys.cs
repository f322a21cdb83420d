namespace Juluo.Surveys;

/// <summary>The surveys that the caller can answer and hasn't, as items in the list of waiting work.</summary>
internal sealed class WaitingSurveys(UnitOfWork work, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(SurveyRights.Answer))
            return [];
        var open = await new SurveyStore(work, clock).Waiting(self, stop);
        return [.. open.Select(s => new WaitingItem("survey", s.Title, $"/surveys/{s.Id}", s.OpenedAt, s.ClosesAt))];
    }
}
