namespace Juluo.CaseDeliveries;

/// <summary>GET /cases/deliveries/{id} — shows a batch: its cases, its files, whether it was released and handed over, and what the authority says of each case.</summary>
[Get("/cases/deliveries/{id}", CaseworkRights.TakePart, Page = typeof(BatchPage))]
public sealed class ShowBatch(
    DeliveryStore store,
    DeliverySettingStore settings,
    CasesFacade cases,
    ServicesFacade services,
    PeopleFacade people,
    FormsFacade forms,
    InstalledTypeface typeface
) : Slice<ShowBatch.Input, ShowBatch.Output>
{
    public sealed record Input(DeliveryBatchId Id);

    /// <param name="Releases">The reader may release it: another person made it.</param>
    /// <param name="Held">How many cases its files hold: those whose answers are still kept.</param>
    /// <param name="LacksLetters">Forms are made and the machine has no Chinese font to put into them.</param>
    public sealed record Output(
        DeliveryBatch Batch,
        LocalizedText Service,
        DeliverySetting Setting,
        IReadOnlyList<DeliveryLine> Lines,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        bool Releases,
        bool LacksLetters,
        int Held
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await cases.Led(caller, stop) is not { } led
            || await store.Find(input.Id, led, stop) is not { } batch
            || await settings.Find(batch.Service, stop) is not { } setting
        )
            return new NotFound();
        var lines = await store.Lines(batch.Id, stop);
        return new Output(
            batch,
            (await services.Titles(stop)).GetValueOrDefault(batch.Service) ?? new LocalizedText(setting.Authority),
            setting,
            lines,
            await people.Named([.. new[] { batch.MadeBy, batch.ReleasedBy }.OfType<PersonId>().Distinct()], stop),
            batch.ReleasedAt is null && batch.ReturnedAt is null && batch.MadeBy != caller.Self,
            DeliverySetting.LacksLetters(setting, typeface),
            await forms.Count([.. lines.Select(l => l.Submission)], stop)
        );
    }
}
