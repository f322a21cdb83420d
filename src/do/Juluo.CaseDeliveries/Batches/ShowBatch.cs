namespace Juluo.CaseDeliveries;

/// <summary>GET /cases/deliveries/{id} — shows a batch: its cases, its files, its release and hand-over, and the authority's answer for each case.</summary>
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

    /// <param name="Releases">True if the reader may release it, because someone else made it.</param>
    /// <param name="Held">The number of cases in its files, namely those whose answers still exist.</param>
    /// <param name="LacksLetters">True if forms are produced but the machine has no Chinese font to embed.</param>
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
