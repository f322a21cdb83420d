namespace Juluo.Reception;

/// <summary>POST /sites/{id}/kiosk — makes a new address for the screen at the entrance; the earlier address stops working. It is shown once.</summary>
[Post("/sites/{id}/kiosk", SpacesModule.Manage, Form = typeof(ShowReception), SessionOnly = true)]
internal sealed class MakeKiosk(UnitOfWork work, Sites sites, ShownOnce once, Audit audit)
    : MakeEntranceAddress(Of, "reception.kiosk-made", sites, once, audit)
{
    internal const string Of = "kiosk of ";

    protected override Task Write(SiteId site, string code, CancellationToken stop) => new ReceptionStore(work).SetKiosk(site, code, stop);
}
