namespace Juluo.Alliances;

/// <summary>Widget on the public page of a listed community: a link to the index.</summary>
[Named("communities-elsewhere")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(CommunitiesElsewhereWidget), 95)]
public sealed class CommunitiesElsewhere(UnitOfWork work) : Slice<Nothing, CommunitiesElsewhere.Output>
{
    public sealed record Output(int Others);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var listed = await new ListingStore(work).Listed(stop);
        return listed.Contains(caller.Community.Id) ? new Output(listed.Count - 1) : new NotFound();
    }
}
