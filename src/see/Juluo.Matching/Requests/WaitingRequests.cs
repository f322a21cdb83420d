namespace Juluo.Matching;

/// <summary>Waiting introduction requests, for people who may introduce. A request that concerns the caller is left to a colleague.</summary>
internal sealed class WaitingRequests(UnitOfWork work, RequestStore requests, PeopleFacade people) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.May(MatchingRights.Introduce)
            ? (Statement)
                $"""
                    exists (select from matching.request where community_id = {work.Community})
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var asked = await new RequestsToday(requests, people).Handle(new(), caller, stop);
        return asked.Failed
            ? []
            :
            [
                .. asked
                    .Value.Requests.Take(Most)
                    .Select(r => new WaitingItem(
                        "introduction-request",
                        new(
                            $"{asked.Value.Faces.Name(r.Person)}、{asked.Value.Faces.Name(r.Other)}",
                            $"{asked.Value.Faces.Name(r.Person)}, {asked.Value.Faces.Name(r.Other)}"
                        ),
                        "/today#introduction-requests",
                        r.AskedAt,
                        r.AskedAt + IntroductionRequest.Patience
                    )),
            ];
    }
}
