namespace Juluo.CaseDeliveries;

/// <summary>POST /services/{id}/delivery/form/removal — removes an authority's own form; the generated one is used again.</summary>
[Post(
    "/services/{id}/delivery/form/removal",
    CaseworkRights.Manage,
    Form = typeof(ShowDeliverySetting),
    Say = "casedeliveries.form.removed"
)]
internal sealed class RemoveAuthorityForm(DeliverySettingStore settings) : Slice<RemoveAuthorityForm.Input, Done>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await settings.PutForm(input.Id, null, null, null, caller.Self, stop) ? Done.It : new NotFound();
}
