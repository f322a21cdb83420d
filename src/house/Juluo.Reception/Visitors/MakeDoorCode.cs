namespace Juluo.Reception;

/// <summary>POST /sites/{id}/door-code — makes a new code for the door; the earlier code stops working. It is shown once.</summary>
[Post("/sites/{id}/door-code", SpacesModule.Manage, Form = typeof(ShowReception), SessionOnly = true)]
internal sealed class MakeDoorCode(UnitOfWork work, Sites sites, ShownOnce once, Audit audit)
    : MakeEntranceAddress(Of, "reception.door-code-made", sites, once, audit)
{
    internal const string Of = "door code of ";

    protected override Task Write(SiteId site, string code, CancellationToken stop) =>
        new ReceptionStore(work).SetDoorCode(site, code, stop);
}
