namespace Juluo.Reception;

/// <summary>Makes a new address to open at the entrance. The earlier address stops working. The new one is shown once.</summary>
/// <param name="of">The purpose under which the address is sealed until it has been shown.</param>
internal abstract class MakeEntranceAddress(string of, string action, Sites sites, ShownOnce once, Audit audit)
    : Slice<MakeEntranceAddress.Input, MakeEntranceAddress.Output>
{
    public sealed record Input(SiteId Id);

    public sealed record Output(string Made);

    protected abstract Task Write(SiteId site, string code, CancellationToken stop);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var code = SecretToken.New();
        await Write(site.Id, code, stop);
        await audit.Did(caller.Self, action, site.Name.Zh, null, stop);
        return new Output(once.Seal(of + site.Id, code));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/sites/{input.Id}/reception?made={Uri.EscapeDataString(output.Made)}");
}
