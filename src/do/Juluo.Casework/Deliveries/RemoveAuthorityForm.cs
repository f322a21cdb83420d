namespace Juluo.Casework;

/// <summary>POST /services/{id}/delivery/form/removal — removes an authority's own form; ours is filled in again.</summary>
[Post(
    "/services/{id}/delivery/form/removal",
    CaseworkRights.Manage,
    Form = typeof(ShowDeliverySetting),
    Then = "/services/{id}/delivery",
    Say = "casework.delivery.form.removed"
)]
internal sealed class RemoveAuthorityForm(UnitOfWork work, Clock clock) : Slice<RemoveAuthorityForm.Input, Done>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new DeliverySettingStore(work, clock).PutForm(input.Id, null, null, null, caller.Self, stop) ? Done.It : new NotFound();
}
