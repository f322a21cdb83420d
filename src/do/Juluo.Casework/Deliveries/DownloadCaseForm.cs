namespace Juluo.Casework;

/// <summary>GET /cases/deliveries/{id}/forms/{case} — downloads the form of one case of a released batch, filled in and still to be changed. Its applicant sees that it was sent.</summary>
[Get("/cases/deliveries/{id}/forms/{case}", CaseworkRights.TakePart, MediaTypes = ["application/pdf"])]
internal sealed class DownloadCaseForm(
    UnitOfWork work,
    Clock clock,
    CaseSeal seal,
    FormsFacade forms,
    ServicesFacade services,
    InstalledTypeface typeface
) : Slice<DownloadCaseForm.Input, Download>
{
    public sealed record Input(DeliveryBatchId Id, CaseId Case);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, settings) = (new DeliveryStore(work, clock, seal), new DeliverySettingStore(work, clock));
        if (
            await DeliveryReach.Of(work, clock, caller, stop) is not { } reach
            || await store.Find(input.Id, reach, stop) is not { } batch
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
        await new CaseLog(work, clock).Looked(line.Case, caller.Self, CaseLog.Delivery, stop);
        return new Download($"{line.Number}.pdf", "application/pdf", (to, s) => to.WriteAsync(filled, s).AsTask());
    }
}
