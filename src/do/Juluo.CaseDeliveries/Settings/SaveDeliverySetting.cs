using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>POST /services/{id}/delivery — saves the authority for a service's cases, the formats, and the mapping from answers to fields of its form.</summary>
[Post("/services/{id}/delivery", CaseworkRights.Manage, Form = typeof(ShowDeliverySetting), Say = "casework.saved")]
internal sealed class SaveDeliverySetting(DeliverySettingStore settings, CasesFacade cases, ServicesFacade services, FormsFacade forms)
    : Slice<SaveDeliverySetting.Input, Done>
{
    public sealed record Input(
        ServiceId Id,
        [Required] string? Authority = null,
        [Required] IReadOnlyList<DeliveryFormat>? Formats = null,
        [Length(DeliverySetting.MostFieldMap, Lines = true)] string? FieldMap = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await services.Find(input.Id, caller, stop) is not { } service || await cases.Intake(service.Id, stop) is not { } intake)
            return new NotFound();
        List<Error> wrong = [.. FormText.CheckGiven("authority", input.Authority, DeliverySetting.MostAuthority)];
        var formats = (input.Formats ?? []).Distinct().Order().ToList();
        if (formats.Count == 0)
            wrong.Add(new Missing("formats"));
        if (formats.Exists(f => !Enum.IsDefined(f)))
            wrong.Add(new NotOffered("formats"));
        var map = FormText.Long(input.FieldMap);
        var own = await settings.Form(service.Id, stop) is { } bytes ? PdfForm.Read(bytes, out _) : null;
        if (own is null)
            map = null;
        else if (wrong.Count == 0)
        {
            var read = FieldMapText.Read(
                map,
                own.Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal),
                await ShowDeliverySetting.Columns(forms, intake, stop)
            );
            wrong.AddRange(read.Failed ? read.Errors : []);
        }

        if (wrong.Count > 0)
            return wrong;
        await settings.Put(service.Id, FormText.Some(input.Authority)!, [.. formats.Select(EnumWord.Of)], map, caller.Self, stop);
        return Done.It;
    }
}
