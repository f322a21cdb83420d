using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>GET /services/{id}/delivery — shows to which authority a service's cases go and as what, its own form, and which answer goes into which field.</summary>
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

    /// <param name="Setting">Null: it was not said yet.</param>
    /// <param name="Fields">Of the authority's own form.</param>
    /// <param name="Columns">What there is to be filled in.</param>
    /// <param name="LacksLetters">Forms are made and the machine has no Chinese font to put into them.</param>
    public sealed record Output(
        ServiceId Id,
        LocalizedText Title,
        DeliverySetting? Setting,
        IReadOnlyList<FormFieldLine> Fields,
        IReadOnlyList<string> Columns,
        bool LacksLetters
    );

    /// <param name="Kind">The word of its kind, behind <c>casedeliveries.field-</c>.</param>
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
