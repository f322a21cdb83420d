using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>
/// POST /services/{id}/delivery/form — takes an authority's own PDF form. It is rewritten without active content; a form that is damaged, encrypted, or expands without limit is
/// refused with a reason.
/// </summary>
[Post(
    "/services/{id}/delivery/form",
    CaseworkRights.Manage,
    Form = typeof(ShowDeliverySetting),
    Then = "#fields",
    Say = "casedeliveries.form.taken",
    MostBytes = PdfLimits.MostBytes + (64 * 1024),
    PerMinute = 10
)]
[FileField("file", Required = true)]
internal sealed class UploadAuthorityForm(
    DeliverySettingStore settings,
    CasesFacade cases,
    Juluo.Web.Uploads uploads,
    ServicesFacade services,
    FormsFacade forms
) : Slice<UploadAuthorityForm.Input, Done>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await services.Find(input.Id, caller, stop) is not { } service || await cases.Intake(service.Id, stop) is not { } intake)
            return new NotFound();
        if (await settings.Find(service.Id, stop) is null)
            return new DeliveryErrors.NotSet();
        if (uploads["file"] is not { } file)
            return new DeliveryErrors.NoForm();
        var form = PdfForm.Read(await Bytes(file, stop), out var fault);
        if (form is null)
            return new DeliveryErrors.FormRefused(PdfRefusals.Of(fault!.Value));
        var name = PlainText.Cut(FormText.Some(PlainText.Of(Path.GetFileName(file.FileName))) ?? "form.pdf", 200);
        await settings.PutForm(
            service.Id,
            form.Bytes,
            name,
            FormText.Long(FieldMapText.Begin(form.Fields, await ShowDeliverySetting.Columns(forms, intake, stop))),
            caller.Self,
            stop
        );
        return Done.It;
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken stop)
    {
        await using var stream = file.OpenReadStream();
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, stop);
        return all.ToArray();
    }
}
