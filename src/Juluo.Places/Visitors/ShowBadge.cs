using Juluo.Kernel;
using Juluo.People;

namespace Juluo.Places;

/// <summary>GET /visitors/{id}/badge — a visitor's badge, to print.</summary>
[Get("/visitors/{id}/badge", PlacesRoom.Reception, Page = typeof(BadgePage))]
public sealed class ShowBadge(Work work, Clock clock, Sites sites, PeopleDirectory people) : Slice<ShowBadge.Input, ShowBadge.Output>
{
    public sealed record Input(VisitorId Id);

    public sealed record Output(Visitor Visitor, string? Host, Site Site);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new VisitorBook(work, clock).Find(input.Id, stop) is not { CameAt: not null } visitor)
            return new NotFound();
        var host = visitor.Host is { } id ? (await people.Find(id, stop))?.Name : null;
        return new Output(visitor, host, (await sites.All(stop)).First(s => s.Id == visitor.Site));
    }
}
