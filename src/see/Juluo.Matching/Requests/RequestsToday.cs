namespace Juluo.Matching;

/// <summary>On /today: open introduction requests, with one button each. Those about the reader are left to a colleague.</summary>
[Named("introduction-requests")]
[Widget(Dashboard.Today, MatchingRights.Introduce, typeof(RequestsTodayWidget), 12)]
internal sealed class RequestsToday(RequestStore requests, PeopleFacade people) : Slice<Nothing, RequestsWaiting>
{
    public override async Task<Outcome<RequestsWaiting>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = (await requests.Waiting(stop)).FindAll(r => r.Person != caller.Person && r.Other != caller.Person);
        var faces = new Faces(await people.Named([.. all.SelectMany(r => new[] { r.Person, r.Other }).Distinct()], stop));
        var shown = all.FindAll(r => faces.Active(r.Person) && faces.Active(r.Other));
        return shown.Count == 0 ? new NotFound() : new RequestsWaiting(shown, faces);
    }
}

/// <summary>Requests for introductions that no one has answered.</summary>
public sealed record RequestsWaiting(IReadOnlyList<IntroductionRequest> Requests, [property: JsonIgnore] Faces Faces) : IHeadline
{
    public string Headline(Words words) => words.Say("matching.request.today.headline", new { count = Requests.Count });
}
