namespace Juluo.CaseDeliveries;

/// <summary>GET /cases/deliveries/{id}/{file} — downloads a released batch: <c>cases.csv</c>, <c>cases.json</c> or the signed <c>bundle.zip</c>. Each applicant sees that it was sent.</summary>
[Get(
    "/cases/deliveries/{id}/{file}",
    CaseworkRights.TakePart,
    MediaTypes = ["text/csv", "application/json", "application/zip"],
    PerMinute = 20
)]
internal sealed class DownloadBatch(
    UnitOfWork work,
    DeliveryStore store,
    DeliverySettingStore settings,
    DeliveryKeys keys,
    BatchFiles files,
    CasesFacade cases,
    FormsFacade forms,
    ServicesFacade services,
    InstalledTypeface typeface,
    Audit audit
) : Slice<DownloadBatch.Input, Download>
{
    public sealed record Input(DeliveryBatchId Id, string File);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            FormatOf(input.File) is not { } format
            || await cases.Led(caller, stop) is not { } led
            || await store.Find(input.Id, led, stop) is not { } batch
            || await settings.Find(batch.Service, stop) is not { } setting
            || !setting.Gives(format)
        )
            return new NotFound();
        if (batch.ReleasedAt is null || batch.ReturnedAt is not null)
            return new DeliveryErrors.NotReleased();
        var lines = await store.Lines(batch.Id, stop);
        var spooled = Spool.Open();
        try
        {
            await Write(spooled, format, batch, setting);
        }
        catch
        {
            await spooled.DisposeAsync();
            throw;
        }

        await cases.NoteSent([.. lines.Select(l => l.Case)], caller.Self, stop);
        await audit.Did(
            caller.Person,
            "casework.delivered",
            $"{batch.Id}",
            new
            {
                batch.Number,
                cases = lines.Count,
                input.File,
            },
            stop
        );
        return Spool.As(spooled, $"batch-{batch.Number}-{input.File}", TypeOf(format));

        async Task Write(FileStream to, DeliveryFormat as_, DeliveryBatch of, DeliverySetting by)
        {
            if (as_ == DeliveryFormat.Csv)
                await files.Csv(to, lines, stop);
            else if (as_ == DeliveryFormat.Json)
                await files.Json(to, of, by, lines, stop);
            else
            {
                var title = (await services.Titles(stop)).GetValueOrDefault(of.Service) ?? new LocalizedText(by.Authority);
                var form = await CaseForm.Of(by, title, settings, typeface, stop);
                var bundle = new BatchBundle(work, files, forms, keys, store);
                await store.Bundled(of.Id, await bundle.Write(to, of, by, form, lines, caller, stop), stop);
            }
        }
    }

    private static DeliveryFormat? FormatOf(string file) =>
        file switch
        {
            "cases.csv" => DeliveryFormat.Csv,
            "cases.json" => DeliveryFormat.Json,
            "bundle.zip" => DeliveryFormat.Bundle,
            _ => null,
        };

    private static string TypeOf(DeliveryFormat format) =>
        format switch
        {
            DeliveryFormat.Csv => "text/csv; charset=utf-8",
            DeliveryFormat.Json => "application/json",
            _ => "application/zip",
        };
}
