using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>GET /services/{id}/delivery — shows the authority for a service's cases, the formats, its own form, and the mapping from answers to its fields.</summary>
[Get("/services/{id}/delivery", CaseworkRights.Manage, Page = typeof(DeliverySettingPage))]
public sealed class ShowDeliverySetting(
    DeliverySettingStore settings,
    CasesFacade cases,
    ServicesFacade services,
    FormsFacade forms,
    InstalledTypeface typeface
) : Slice<ShowDeliverySetting.Input, ShowDeliverySetting.Output>
{
    public sealed record Input(ServiceId Id);

    /// <param name="Setting">Null if not set yet.</param>
    /// <param name="Fields">The fields of the authority's own form.</param>
    /// <param name="Columns">The cells that can be filled in.</param>
    /// <param name="LacksLetters">True if forms are produced but the machine has no Chinese font to embed.</param>
    public sealed record Output(
        ServiceId Id,
        LocalizedText Title,
        DeliverySetting? Setting,
        IReadOnlyList<FormFieldLine> Fields,
        IReadOnlyList<string> Columns,
        bool LacksLetters
    );

    /// <param name="Kind">The kind of the field; catalogue keys are <c>casedeliveries.field-</c> followed by it.</param>
    public sealed record FormFieldLine(string Name, string Kind, string? Tip);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await services.Find(input.Id, caller, stop) is not { } service || await cases.Intake(service.Id, stop) is not { } intake)
            return new NotFound();
        var own = await settings.Form(service.Id, stop) is { } bytes ? PdfForm.Read(bytes, out _) : null;
        var setting = await settings.Find(service.Id, stop);
        return new Output(
            service.Id,
            service.Title,
            setting,
            [.. (own?.Fields ?? []).Select(f => new FormFieldLine(f.Name, f.Kind.ToString().ToLowerInvariant(), f.Tip))],
            await Columns(forms, intake, stop),
            DeliverySetting.LacksLetters(setting, typeface)
        );
    }

    internal static async Task<List<string>> Columns(FormsFacade forms, Intake intake, CancellationToken stop) =>
        [
            .. AnswerCells.Own,
            .. (await forms.Open(intake.Form, stop) ?? await forms.Draft(intake.Form, stop))?.Questions.SelectMany(AnswerCells.Columns)
                ?? [],
        ];
}
