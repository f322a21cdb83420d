namespace Juluo.CaseDeliveries;

/// <summary>GET /cases/deliveries/{id}/forms/{case} — downloads the filled-in, still editable form of one case of a released batch. Its applicant sees that it was sent.</summary>
[Get("/cases/deliveries/{id}/forms/{case}", CaseworkRights.TakePart, MediaTypes = ["application/pdf"])]
internal sealed class DownloadCaseForm(
    UnitOfWork work,
    DeliveryStore store,
    DeliverySettingStore settings,
    CasesFacade cases,
    FormsFacade forms,
    ServicesFacade services,
    InstalledTypeface typeface
) : Slice<DownloadCaseForm.Input, Download>
{
    public sealed record Input(DeliveryBatchId Id, CaseId Case);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await cases.Led(caller, stop) is not { } led
            || await store.Find(input.Id, led, stop) is not { } batch
            || await settings.Find(batch.Service, stop) is not { } setting
            || !setting.Gives(DeliveryFormat.Pdf)
            || (await store.Lines(batch.Id, stop)).Find(l => l.Case == input.Case) is not { } line
        )
            return new NotFound();
        if (batch.ReleasedAt is null || batch.ReturnedAt is not null)
            return new DeliveryErrors.NotReleased();
        if (await forms.Read(line.Submission, caller.Person, stop) is not { } read)
            return new NotFound();
        var title = (await services.Titles(stop)).GetValueOrDefault(batch.Service) ?? new LocalizedText(setting.Authority);
        var filled = (await CaseForm.Of(setting, title, settings, typeface, stop)).Fill(line, read, work.Community.Zone);
        await cases.NoteSent([line.Case], caller.Self, stop);
        return new Download($"{line.Number}.pdf", "application/pdf", (to, s) => to.WriteAsync(filled, s).AsTask());
    }
}
