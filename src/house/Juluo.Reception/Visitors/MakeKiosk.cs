namespace Juluo.Reception;

/// <summary>POST /sites/{id}/kiosk — makes a new address for the screen at the entrance; the one before is over. It is shown once.</summary>
[Post("/sites/{id}/kiosk", SpacesModule.Manage, Form = typeof(ShowReception), SessionOnly = true)]
internal sealed class MakeKiosk(UnitOfWork work, Sites sites, ShownOnce once, Audit audit) : Slice<MakeKiosk.Input, MakeKiosk.Output>
{
    internal const string Of = "kiosk of ";

    public sealed record Input(SiteId Id);

    public sealed record Output(string Made);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var code = SecretCode.New();
        await new ReceptionStore(work).SetKiosk(site.Id, code, stop);
        await audit.Did(caller.Self, "reception.kiosk-made", site.NameZh, null, stop);
        return new Output(once.Seal(Of + site.Id, code));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/sites/{input.Id}/reception?made={Uri.EscapeDataString(output.Made)}");
}
