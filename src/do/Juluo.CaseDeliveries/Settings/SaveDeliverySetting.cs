using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>POST /services/{id}/delivery — saves the authority for a service's cases, the formats, and the mapping from answers to fields of its form.</summary>
[Post("/services/{id}/delivery", CaseworkRights.Manage, Form = typeof(ShowDeliverySetting), Say = "casework.saved")]
internal sealed class SaveDeliverySetting(DeliverySettingStore settings, CasesFacade cases, ServicesFacade services, FormsFacade forms)
    : Slice<SaveDeliverySetting.Input, Done>
{
    public sealed record Input(
        ServiceId Id,
        [Required, Length(DeliverySetting.MostAuthority)] string? Authority = null,
        [Required] IReadOnlyList<DeliveryFormat>? Formats = null,
        [Length(DeliverySetting.MostFieldMap, Lines = true)] string? FieldMap = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now)
        {
            if (Formats is not { Count: > 0 })
                yield return new Missing("formats");
            else if (Formats.Any(f => !Enum.IsDefined(f)))
                yield return new NotOffered("formats");
        }
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await services.Find(input.Id, caller, stop) is not { } service || await cases.Intake(service.Id, stop) is not { } intake)
            return new NotFound();
        List<Error> wrong = [];
        var formats = (input.Formats ?? []).Distinct().Order().ToList();
        var map = input.FieldMap;
        var own = await settings.Form(service.Id, stop) is { } bytes ? PdfForm.Read(bytes, out _) : null;
        if (own is null)
            map = null;
        else
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
        await settings.Put(service.Id, input.Authority!, [.. formats.Select(EnumWord.Of)], map, caller.Self, stop);
        return Done.It;
    }
}
